import { pino } from "pino";
import { env } from "#env";

/** JSON lines on standard output, as process managers expect them. */
export const log = pino({ base: null, level: env.LOG_LEVEL });
