import { alternativesIn } from "#matching/extraction/alternatives.ts";
import { broughtIn } from "#matching/extraction/brought.ts";
import { type ExactFind, extractExact } from "#matching/extraction/exact.ts";
import type { Lexicon } from "#matching/extraction/lexicon.ts";
import type { WrittenBy } from "#matching/extraction/passed-over.ts";
import { welcomeIn } from "#matching/extraction/welcome.ts";
import { prepareVocabulary, suggestSkills } from "#matching/extraction/suggestion/suggest.ts";
import { isOnlyAlike, isThin } from "#matching/extraction/suggestion/thin.ts";
import type { Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";
import { lexiconOf, spokenOf, withoutNamesakes } from "#app/domain/skill/prepare.ts";
import type { LabelledSkill } from "#app/domain/skill/prepare.ts";
import type { OnlyPreferred, Tier } from "#app/domain/skill-suggestion/input.ts";
import { withEvenLines } from "#text/line-ends.ts";

/** A skill that a text names word for word, or may mean, and the stretch of the text that says so. */
export type Find = {
  skill: string;
  tier: Tier;
  start: number;
  end: number;
  /** Named only among what the author brings. */
  isBrought?: true;
} & OnlyPreferred;

/** A vocabulary made ready for both tiers, and which of its skills ESCO alone has beside the project's own. */
export type TextReader = {
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  ofEsco: ReadonlySet<string>;
};

/** Of one stretch of a text no more skills are suggested: a word that stands in fifty labels says little about each. */
const MOST_OF_ONE_STRETCH = 3;
const MOST_OF_ONE_TEXT = 12;
/** What scores less was hardly ever meant where it was looked at; scores grow with the vocabulary as the rarity of words does. */
const LEAST_SCORE = 0.35;
/** And so much is asked of a single word of daily use that stands for a label of several. */
const LEAST_OF_COMMON_WORD = 0.7;
/** And so much where no word of the label is said: beneath it hardly any was meant in the passages for choosing. */
const LEAST_OF_ALIKE = 0.5;
/** And so much of a skill that ESCO alone has, of which each trade brings its own: in the passages for choosing one of fifteen below was meant. */
const LEAST_OF_ESCO = 0.45;
/** So many are ranked, since those that say again what is named word for word fall away. */
const RANKED = 36;

/**
 * Prepares the whole vocabulary, which takes some seconds for all of ESCO.
 *
 * @param hasWordings whether texts are read by the table of wordings; only a measurement does without
 */
export function prepareReader(skills: readonly LabelledSkill[], hasWordings = true): TextReader {
  const spoken = withoutNamesakes(skills).flatMap(spokenOf);
  return {
    ofEsco: besideOwn(skills),
    lexicon: lexiconOf(skills),
    vocabulary: prepareVocabulary(
      spoken.map(({ id, preferred, alternatives }) => ({ id, labels: preferred, alternatives })),
      hasWordings,
    ),
  };
}

/** Where ESCO stands alone it is the vocabulary. */
function besideOwn(skills: readonly LabelledSkill[]): ReadonlySet<string> {
  const ofEsco = new Set(skills.flatMap(({ id, source }) => (source === "esco" ? [id] : [])));
  return ofEsco.size < skills.length ? ofEsco : new Set();
}

/**
 * Reads a text by both tiers: first what it names word for word, in the order of the text, then what it may mean, the
 * likeliest first. Each skill stands once, and nothing is suggested for a stretch that begins and ends with
 * words that name a skill already.
 *
 * @param original any string, in any of the languages of the vocabulary; offsets are UTF-16 code units of it
 * @param by on whose side it was written: what a firm teaches is not asked for
 */
export function readText(original: string, reader: TextReader, by: WrittenBy): Find[] {
  const text = withEvenLines(original);
  const { lexicon, vocabulary, ofEsco } = reader;
  const named = extractExact(text, lexicon, by);
  const known = new Set<string>();
  const isWelcome = within(welcomeIn(text));
  const isBrought = within(broughtIn(text));
  const finds = firstOfEach(text, named, { isWelcome, isBrought });
  for (const { skill } of finds) known.add(skill);
  const isNamed = (at: number) => named.some((find) => at >= find.start && at <= find.end);
  const ofStretch = new Map<string, number>();
  const most = finds.length + MOST_OF_ONE_TEXT;
  const ranked = suggestSkills(text, vocabulary, RANKED, by, new Set(known));
  const unit = Math.log(vocabulary.skills.length + 1);
  for (const { skill, start, end, score, label } of ranked) {
    if (finds.length === most || score < LEAST_SCORE * unit) break;
    if (score < LEAST_OF_ESCO * unit && ofEsco.has(skill)) continue;
    const said = text.slice(start, end);
    if (score < LEAST_OF_COMMON_WORD * unit && isThin(said, label)) continue;
    if (score < LEAST_OF_ALIKE * unit && isOnlyAlike(said, label)) continue;
    const stretch = `${start} ${end}`;
    const before = ofStretch.get(stretch) ?? 0;
    if (known.has(skill) || (isNamed(start) && isNamed(end)) || before === MOST_OF_ONE_STRETCH)
      continue;
    known.add(skill);
    ofStretch.set(stretch, before + 1);
    const why = { ...(isWelcome(start) && WELCOME), ...(isBrought(start) && BROUGHT) };
    finds.push({ skill, tier: "suggestion", start, end, ...why });
  }
  return finds;
}

const WELCOME = { isWelcome: true } as const;
const BROUGHT = { isBrought: true } as const;

type Stretches = readonly { start: number; end: number }[];

const within =
  (stretches: Stretches) =>
  (at: number): boolean =>
    stretches.some(({ start, end }) => at >= start && at < end);

/** What is named word for word, each skill once, in the order of the text; as preferred or brought only where nothing asks for it. */
export function firstOfEach(
  text: string,
  named: readonly ExactFind[],
  { isWelcome, isBrought } = {
    isWelcome: within(welcomeIn(text)),
    isBrought: within(broughtIn(text)),
  },
): Find[] {
  const alternatives = alternativesIn(text, named);
  const asked = new Set<string>();
  const welcome = new Set<string>();
  const sought = new Set(named.flatMap(({ skill, start }) => (isBrought(start) ? [] : [skill])));
  for (const find of named)
    if (isWelcome(find.start)) welcome.add(find.skill);
    else if (!alternatives.has(find)) asked.add(find.skill);
  const first = new Map<string, Find>();
  for (const { skill, start, end } of named) {
    if (first.has(skill)) continue;
    const weighed = welcome.has(skill) ? WELCOME : ({ isAlternative: true } as const);
    const why = { ...(asked.has(skill) ? {} : weighed), ...(sought.has(skill) ? {} : BROUGHT) };
    first.set(skill, { skill, tier: "exact", start, end, ...why });
  }
  return [...first.values()];
}
