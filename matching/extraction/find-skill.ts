import { latinStem } from "#text/latin-key.ts";
import { singular, stem } from "#text/stem.ts";
import { type LabelledSkill, wordsOf } from "#matching/extraction/lexicon.ts";

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Ways to write one label, from the strictest to the loosest. */
const WAYS: readonly ((label: string) => string)[] = [
  (label) => folded(label).join(" "),
  (label) => folded(label).join(""),
  (label) => {
    const words = folded(label);
    const alone = words.length === 1 && !CYRILLIC.test(label);
    return words.map((word) => (alone ? singular(word) : stem(word))).join(" ");
  },
];

/** Skills by every way to write their labels. Made by `buildSkillIndex`. */
export interface SkillIndex {
  /** One table for each way, strictest first: written label → skill ids. */
  readonly tables: readonly ReadonlyMap<string, readonly string[]>[];
  /** Bulgarian labels by the Latin keys of their stems. */
  readonly latin: ReadonlyMap<string, readonly string[]>;
}

/** What `findSkill` found: the skill, or the candidates between which a person must choose. */
export interface FoundSkill {
  skill: string | null;
  candidates: string[];
}

/** Letters and signs as wide as Chinese ones: a tag in them (*Ｃ＋＋*) is the same tag. */
const WIDE = /[\uff01-\uff5e]/g;

/** A tag that is the Cyrillic letter С alone is the language C. */
function folded(label: string): string[] {
  const narrow = label.replaceAll(WIDE, (sign) => sign.normalize("NFKC"));
  const words = wordsOf(narrow).map((word) => word.folded);
  return words.length === 1 && words[0] === "с" ? ["c"] : words;
}

function latinWords(label: string): string {
  return folded(label).map(latinStem).join(" ");
}

function tableOf(
  skills: readonly LabelledSkill[],
  write: (label: string) => string,
  suits: (label: string) => boolean = () => true,
): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const { id, labels } of skills) {
    for (const label of labels.filter(suits)) {
      const key = write(label);
      const ids = table.get(key) ?? [];
      if (key !== "" && !ids.includes(id)) table.set(key, [...ids, id]);
    }
  }
  return table;
}

/**
 * Prepares labels for `findSkill`. Unlike a lexicon it takes labels too that mean the skill only
 * as a tag of their own (*Go*, *R*, *Spring*).
 *
 * @param skills ids with all their labels in all languages
 */
export function buildSkillIndex(skills: readonly LabelledSkill[]): SkillIndex {
  return {
    tables: WAYS.map((write) => tableOf(skills, write)),
    latin: tableOf(skills, latinWords, (label) => CYRILLIC.test(label)),
  };
}

/** Spelt alike without blanks, or the same by its stems: what is spelt alike with blanks is both. */
const keysBothHave = (label: string) => [WAYS[1]!(label), WAYS[2]!(label)];

const told = (keys: readonly string[]) => [...new Set(keys)].filter((key) => key !== "");

/** Keys of a skill's label. `findSkill` finds the skill by no name that has none of them among its own (`keysOfName`). */
export const keysOfLabel = (label: string): string[] =>
  told([...keysBothHave(label), ...(CYRILLIC.test(label) ? [latinWords(label)] : [])]);

/** Keys under which a label that a name may mean is found. */
export const keysOfName = (name: string): string[] =>
  told([...keysBothHave(name), ...(CYRILLIC.test(name) ? [] : [latinWords(name)])]);

/** Of a name of signs alone, which has no words, all that can be compared. */
const signsOf = (name: string) => name.normalize("NFKC").toLowerCase().trim();

/**
 * Whether two names are one and the same: whoever looks for either finds what is called by the other. They may differ in
 * capital letters, hyphens, dots, blanks, the width or script of letters, and endings; *C*, *C++* and *C#* are three.
 */
export function isSameName(one: string, other: string): boolean {
  const haveInCommon = (asked: string[], kept: string[]) => asked.some((key) => kept.includes(key));
  return (
    haveInCommon(keysOfName(one), keysOfLabel(other)) ||
    haveInCommon(keysOfName(other), keysOfLabel(one)) ||
    signsOf(one) === signsOf(other)
  );
}

/**
 * Finds the skill that a whole tag or label stands for, in either language: as it is spelt
 * (folded), without spaces and hyphens (*Power BI*, *PowerBI*), by its stems (*база данни*, *бази
 * данни*), last as Bulgarian typed in Latin letters (*mashinno obuchenie*). The first way that
 * finds anything decides.
 *
 * @param label a tag as somebody wrote it
 * @param index made by `buildSkillIndex`
 * @returns the skill; null with candidates when several share the label, null without when none
 */
export function findSkill(label: string, index: SkillIndex): FoundSkill {
  for (const [way, table] of index.tables.entries()) {
    const key = WAYS[way]!(label);
    if (key === "") return { skill: null, candidates: [] };
    const ids = table.get(key);
    if (ids !== undefined) return decided(ids);
  }
  const typed = CYRILLIC.test(label) ? undefined : index.latin.get(latinWords(label));
  return decided(typed ?? []);
}

function decided(ids: readonly string[]): FoundSkill {
  return { skill: ids.length === 1 ? ids[0]! : null, candidates: [...ids] };
}
