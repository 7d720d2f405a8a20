import { z } from "zod";
import { soughtLine } from "#app/domain/typed-line.ts";

const MOST_PAGES = 10_000;

/** What staff look for among people and organisations; what cannot be understood counts as not said. */
export const LookupInput = z.object({
  q: soughtLine(200),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});
export type Lookup = z.output<typeof LookupInput>;
