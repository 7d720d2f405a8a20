import { FUNCTION_WORDS } from "#text/function-words.ts";
import { wordsOf } from "#matching/extraction/lexicon.ts";
import { type AlikeWords, alikeWords } from "#matching/extraction/suggestion/alike-words.ts";
import { type FindKin, kinWords } from "#matching/extraction/suggestion/kin-words.ts";

/** A skill as the suggestion tier reads it. */
export interface SuggestibleSkill {
  id: string;
  /** The preferred labels, one a language. */
  labels: readonly string[];
  /** Other labels, in any language. */
  alternatives: readonly string[];
}

/** A label prepared for suggestions. */
export interface KnownLabel {
  skill: number;
  label: string;
  isPreferred: boolean;
  /** Numbers of its telling words, each once. */
  words: readonly number[];
  /** The sum of their weights. */
  weight: number;
}

/** A skill prepared for suggestions. */
export interface KnownSkill {
  id: string;
  /** Indexes of its labels. */
  labels: readonly number[];
  preferred: readonly KnownLabel[];
  /** Telling words of its shortest preferred label. */
  length: number;
}

/** A vocabulary prepared for `suggestSkills`. Made by `prepareVocabulary`. */
export interface Vocabulary {
  skills: readonly KnownSkill[];
  labels: readonly KnownLabel[];
  /** Of every label once more its skill and its weight, side by side in memory: a text touches many labels. */
  skillOf: Int32Array;
  weightOf: Float64Array;
  /** Preferred labels are numbered by themselves, too: those of a skill from `preferredFrom[skill]` to the next skill's. */
  preferredFrom: Int32Array;
  /** The number of a word, by its stem. */
  numbers: ReadonlyMap<string, number>;
  /** How rare every word is among the skills: ln(1 + N / (df + 1/2)). */
  weights: Float64Array;
  /** For every word the labels with it, and the preferred ones by their own numbers. */
  labelsWith: readonly Int32Array[];
  preferredWith: readonly Int32Array[];
  alike: AlikeWords;
  kinOf: FindKin;
  /** Whether what is put otherwise is read by the table of wordings; only a measurement does without. */
  hasWordings: boolean;
}

type ReadLabel = { skill: number; label: string; isPreferred: boolean; words: number[] };

/**
 * Prepares a vocabulary for `suggestSkills`: its words, how rare they are, which are alike, and where they stand. Takes
 * some seconds for all of ESCO and some hundredths of one for a thousand skills.
 *
 * @param skills repeated and empty labels do no harm
 * @param hasWordings whether texts are read by the table of wordings; only a measurement does without
 */
export function prepareVocabulary(
  skills: readonly SuggestibleSkill[],
  hasWordings = true,
): Vocabulary {
  const numbers = new Map<string, number>();
  const read = skills.map((skill, index) => readLabels(skill, index, numbers));
  const weights = rarity(
    read.map((own) => own.flatMap(({ words }) => words)),
    numbers.size,
  );
  const weigh = (words: readonly number[]) => words.reduce((sum, word) => sum + weights[word]!, 0);
  const labels = read.flat().map((label) => ({ ...label, weight: weigh(label.words) }));
  let first = 0;
  const preferredFrom = new Int32Array(skills.length + 1);
  const preferredLabels: KnownLabel[] = [];
  return {
    skills: skills.map(({ id }, index) => {
      const own = read[index]!.map(() => first++);
      const preferred = own.map((label) => labels[label]!).filter(({ isPreferred }) => isPreferred);
      preferredLabels.push(...preferred);
      preferredFrom[index + 1] = preferredLabels.length;
      const length = Math.min(...preferred.map(({ words }) => words.length));
      return { id, labels: own, preferred, length: preferred.length > 0 ? length : 1 };
    }),
    labels,
    skillOf: Int32Array.from(labels, ({ skill }) => skill),
    weightOf: Float64Array.from(labels, ({ weight }) => weight),
    preferredFrom,
    numbers,
    weights,
    labelsWith: labelsWithWords(labels, numbers.size),
    preferredWith: labelsWithWords(preferredLabels, numbers.size),
    alike: alikeWords(read.map((own) => own.map(({ words }) => words))),
    kinOf: kinWords(numbers),
    hasWordings,
  };
}

function readLabels(
  { labels, alternatives }: SuggestibleSkill,
  skill: number,
  numbers: Map<string, number>,
): ReadLabel[] {
  const preferred = new Set(labels);
  return [...new Set([...labels, ...alternatives])].flatMap((label) => {
    const words = [...new Set(tellingStems(label).map((stem) => numberOf(stem, numbers)))];
    return words.length > 0 ? [{ skill, label, isPreferred: preferred.has(label), words }] : [];
  });
}

function numberOf(stem: string, numbers: Map<string, number>): number {
  const number = numbers.get(stem) ?? numbers.size;
  numbers.set(stem, number);
  return number;
}

/** The stems that are not function words, or all when there are no others. */
function tellingStems(label: string): string[] {
  const words = wordsOf(label);
  const telling = words.filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  return (telling.length > 0 ? telling : words).map(({ stem }) => stem);
}

function rarity(words: readonly (readonly number[])[], size: number): Float64Array {
  const df = new Float64Array(size);
  for (const own of words) for (const word of new Set(own)) df[word]! += 1;
  return df.map((count) => Math.log(1 + words.length / (count + 0.5)));
}

function labelsWithWords(labels: readonly { words: readonly number[] }[], size: number) {
  const places = Array.from({ length: size }, (): number[] => []);
  for (const [index, { words }] of labels.entries())
    for (const word of words) places[word]!.push(index);
  return places.map((found) => Int32Array.from(found));
}
