import { pino } from "pino";
import { env } from "#env";
import { tell } from "#search/tell.ts";

/** JSON lines on standard output, as process managers expect them; errors without the values of queries. */
export const log = pino({
  base: { part: "worker" },
  level: env.LOG_LEVEL,
  serializers: { err: tell },
});
