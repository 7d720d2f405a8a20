import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { resolveDates } from "#tools/seed/dates.ts";
import type { SeedPosting } from "#tools/seed/demo-files.ts";

/** The content of a seed posting as its form would hand it over; throws when the form would refuse it. */
export function contentAt(now: Date, { content, dates }: SeedPosting): PostingContent {
  return POSTING_INPUTS[content.kind].parse({ ...content, ...resolveDates(dates, now) });
}
