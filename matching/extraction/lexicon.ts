import { stem } from "#text/stem.ts";
import { isVersion, spokenTogether, spokenUpTo } from "#text/spoken-names.ts";
import { plainWords } from "#text/tech-words.ts";
import { tokenize, type Token } from "#text/tokens.ts";

/** A skill with the labels, of both languages, that may stand for it. */
export interface LabelledSkill {
  id: string;
  labels: string[];
  /** Which of the labels, where they are one word, are recognised only in the form in which they are written. */
  asWritten?: readonly string[];
  /** Which of the labels name things of daily life: recognised only where the text says that they are to be known. */
  things?: readonly string[];
}

/** One word of a text or label; a token such as `CI/CD` gives several words. */
export interface Word {
  folded: string;
  stem: string;
  token: Token;
}

/** A word of a label as it stands there; `text` is how its token is written. */
export interface LabelWord {
  folded: string;
  stem: string;
  text: string;
}

/** A label prepared for comparison. */
export interface LexiconEntry {
  skill: string;
  label: string;
  /** The same word is the same object in all labels: those of ESCO have 420,000 words, of which 15,000 differ. */
  words: LabelWord[];
  isAsWritten: boolean;
  isOfThing: boolean;
}

/** The labels that begin with a word: that word alone, and longer ones by the stem of their second word. */
type Beginning = { alone: LexiconEntry[]; longer: Map<string, LexiconEntry[]> };

/** Labels by the stem of their first word. Made by `buildLexicon`. */
export type Lexicon = ReadonlyMap<string, Beginning>;

/** The labels whose first two stems, or whose only one, stand at a place of a text; the longest first. */
export function labelsBeginning(
  lexicon: Lexicon,
  first: string,
  second: string | undefined,
): readonly LexiconEntry[] {
  const beginning = lexicon.get(first);
  if (!beginning) return [];
  const longer = second === undefined ? undefined : beginning.longer.get(second);
  return longer ? [...longer, ...beginning.alone] : beginning.alone;
}

/**
 * The words of a text with their stems and their tokens.
 *
 * @param text any string
 */
export function wordsOf(text: string): Word[] {
  const stems = new Map<string, string>();
  const words: Word[] = [];
  for (const token of namesIn(text)) {
    for (const folded of plainWords(token.folded)) {
      const known = stems.get(folded) ?? stem(folded);
      stems.set(folded, known);
      words.push({ folded, stem: known, token });
    }
  }
  return words;
}

/** The tokens of a text, with those that say one name as one, and without the version of a name: *C plus plus*, *C++17*. */
function namesIn(text: string): Token[] {
  const names: Token[] = [];
  const tokens = tokenize(text);
  for (const [index, token] of tokens.entries()) {
    const spoken = spokenUpTo(index, tokens, text);
    if (spoken) {
      const { start } = names.splice(1 - spoken.count)[0]!;
      const { end } = token;
      names.push({ text: text.slice(start, end), folded: spoken.folded, start, end });
    } else if (!isVersion(token, text))
      names.push({ ...token, folded: spokenTogether(token.folded) });
  }
  return names;
}

/**
 * Prepares the labels for `extractExact`. Give only labels that may be recognised in running text;
 * names that are ordinary words belong to `buildSkillIndex` alone.
 *
 * @param skills ids with preferred and alternative labels in all languages; repeated and empty
 *   labels do no harm
 */
export function buildLexicon(skills: readonly LabelledSkill[]): Lexicon {
  const lexicon = new Map<string, Beginning>();
  const share = sharedWords();
  for (const { id, labels, asWritten = [], things = [] } of skills) {
    const [written, daily] = [new Set(asWritten), new Set(things)];
    for (const label of new Set(labels)) {
      const words = wordsOf(label).map(share);
      const [first, second] = words;
      if (first === undefined) continue;
      const beginning: Beginning = lexicon.get(first.stem) ?? { alone: [], longer: new Map() };
      lexicon.set(first.stem, beginning);
      const isAsWritten = written.has(label);
      const entry = { skill: id, label, words, isAsWritten, isOfThing: daily.has(label) };
      if (second === undefined) beginning.alone.push(entry);
      else beginning.longer.set(second.stem, [...(beginning.longer.get(second.stem) ?? []), entry]);
    }
  }
  for (const { longer } of lexicon.values())
    for (const entries of longer.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return lexicon;
}

/** Answers the one object for every word that is written and folded alike. */
function sharedWords(): (word: Word) => LabelWord {
  const known = new Map<string, LabelWord>();
  return ({ folded, stem: root, token: { text } }) => {
    const key = `${text} ${folded}`;
    const word = known.get(key) ?? { folded, stem: root, text };
    known.set(key, word);
    return word;
  };
}
