import { BENEFITS, DAILY } from "#matching/extraction/deny.ts";
import { negatedIn, reachedIn } from "#matching/extraction/negation.ts";
import { offeredIn } from "#matching/extraction/offered.ts";
import { underHeadings } from "#matching/extraction/sections.ts";
import { TAUGHT_HERE } from "#matching/extraction/taught-here.ts";

/** On whose side a text was written: what a firm teaches is not asked for, and what a university teaches is taught. */
export type WrittenBy = "university" | "company";

type Stretch = { start: number; end: number };

let last: { text: string; by: WrittenBy; stretches: readonly Stretch[] } = {
  text: "",
  by: "company",
  stretches: [],
};

/**
 * The stretches of a text in which neither tier looks for skills: what is refused, what people get, what a firm teaches to
 * those who come, headings, and turns of daily language. Both tiers ask for the same text one after the other, so the last answer is kept.
 *
 * @returns offsets in UTF-16 code units, by where they start
 */
export function passedOverIn(text: string, by: WrittenBy): readonly Stretch[] {
  if (last.text === text && last.by === by) return last.stretches;
  const stretches = [BENEFITS, DAILY]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .concat(negatedIn(text), offeredIn(text), underHeadings(text))
    .concat(by === "company" ? reachedIn(text, TAUGHT_HERE) : [])
    .toSorted((a, b) => a.start - b.start);
  last = { text, by, stretches };
  return stretches;
}
