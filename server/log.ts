import { pino } from "pino";
import { env } from "#env";

type Told = { type: string; message: string; stack?: string; code?: unknown; cause?: Told };

/**
 * What of an error may be written down: where and why, never the values. A failed query carries
 * its parameters in its message and its properties, and these may be somebody's address.
 */
export function tellError(error: unknown): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error was thrown" };
  const { name, message, stack, cause } = error;
  const told: Told = { type: name, message: withoutValues(message) };
  const frames = stack?.split("\n").filter((line) => line.startsWith("    at "));
  if (frames?.length) told.stack = frames.join("\n");
  if ("code" in error) told.code = error.code;
  if (cause instanceof Error) told.cause = tellError(cause);
  return told;
}

const withoutValues = (message: string) => message.split(/\nparams: /i)[0] ?? "";

/** JSON lines on standard output, as process managers expect them. */
export const log = pino({ base: null, level: env.LOG_LEVEL, serializers: { err: tellError } });
