import { z } from "zod";
import { soughtLine } from "#app/domain/typed-line.ts";

const MOST_PAGES = 100_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Date.parse takes the 31st of any month for a day of the next one; PostgreSQL does not. */
function isDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** What a log is narrowed to, from its address; what cannot be understood counts as not said. */
export const LogInput = z.object({
  person: z.uuid().optional().catch(undefined),
  verb: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional()
    .catch(undefined),
  subject: soughtLine(100),
  day: z.string().regex(DAY).refine(isDay).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});
export type LogFilter = z.output<typeof LogInput>;
