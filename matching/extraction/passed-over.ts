import { BENEFITS, DAILY } from "#matching/extraction/deny.ts";
import { negatedIn } from "#matching/extraction/negation.ts";
import { offeredIn } from "#matching/extraction/offered.ts";
import { underHeadings } from "#matching/extraction/sections.ts";

type Stretch = { start: number; end: number };

let last: { text: string; stretches: readonly Stretch[] } = { text: "", stretches: [] };

/**
 * The stretches of a text in which neither tier looks for skills: what is refused, what people get, headings, and turns of
 * daily language. Both tiers ask for the same text one after the other, so the last answer is kept.
 *
 * @returns offsets in UTF-16 code units, by where they start
 */
export function passedOverIn(text: string): readonly Stretch[] {
  if (last.text === text) return last.stretches;
  const stretches = [BENEFITS, DAILY]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .concat(negatedIn(text), offeredIn(text), underHeadings(text))
    .toSorted((a, b) => a.start - b.start);
  last = { text, stretches };
  return stretches;
}
