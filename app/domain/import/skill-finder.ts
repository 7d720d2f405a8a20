import type { Side } from "#db/codes.ts";
import { extractExact } from "#matching/extraction/exact.ts";
import type { SkillsTaken } from "#app/domain/import/skills-taken.ts";
import type { FindGone, GoneName } from "#app/domain/skill/gone-names.ts";
import type { PreparedSkills } from "#app/domain/skill/prepare.ts";
import type { OnlyPreferred, Tier } from "#app/domain/skill-suggestion/input.ts";
import { firstOfEach, readText } from "#app/domain/skill-suggestion/read-text.ts";
import type { Find, TextReader } from "#app/domain/skill-suggestion/read-text.ts";

/** A skill that a text says, and the words that say it. */
export type Found = {
  skill: string;
  tier: Tier;
  span: string;
  start: number;
} & OnlyPreferred;

/** Finds skills of the vocabulary by their labels. */
export type SkillFinder = {
  byLabel: (label: string) => string | null;
  /** Of a label that means what is offered no more, what takes its place; null of any other. */
  goneBy: (label: string) => GoneName | null;
  inText: (text: string) => readonly Found[];
};

/** The whole vocabulary as an import reads it. */
export type NamesOfImport = PreparedSkills & { findGone: FindGone };

/** How texts are read: for what is taken of them all, and, only to be shown, the first of them by both tiers. */
export type TextReading = {
  taken: SkillsTaken;
  /** So many texts are read to be shown. */
  shown: number;
  /** On whose side the texts were written. */
  by: Side;
  /** Reads by both tiers; absent where nothing asks for the second. */
  reader?: TextReader | undefined;
};

/** Makes the finder of one import. Texts are remembered, because a course that stands in many programmes is one text. */
export function skillFinder(
  { find, findGone, lexicon }: NamesOfImport,
  { taken, shown, by, reader }: TextReading,
): SkillFinder {
  const known = new Map<string, readonly Found[]>();
  const read = (text: string): readonly Found[] => {
    if (reader && (taken === "suggested" || known.size < shown))
      return readText(text, reader, by).map((found) => spanned(text, found));
    if (taken !== "exact") return [];
    return firstOfEach(text, extractExact(text, lexicon, by)).map((found) => spanned(text, found));
  };
  return {
    byLabel: (label) => {
      const found = find(label);
      return typeof found === "string" ? found : null;
    },
    goneBy: findGone,
    inText: (text) => {
      let found = known.get(text);
      if (!found) known.set(text, (found = read(text)));
      return found;
    },
  };
}

/** What was found in a text with the words that say it. */
export const spanned = (text: string, { start, end, ...found }: Find): Found => ({
  ...found,
  span: text.slice(start, end),
  start,
});
