import { wordsAndCompounds } from "#search/compounds.ts";
import { latinKeyOf, latinStemOf, stemOf } from "#search/short-words.ts";
import { latinKey } from "#text/latin-key.ts";
import { remember } from "#text/remember.ts";
import { singular, stem } from "#text/stem.ts";

/** A longer word is noise (an address, a hash) and would only make the index larger. */
const LONGEST_WORD = 64;
const REMEMBERED_WORDS = 50_000;

/** The keys of a word, by which words are found. */
export type Key = {
  /** Its stem in its own script. */
  stem: string;
  /** The Latin key of its stem, which both scripts share. */
  latin: string;
  /** The Latin key of the whole word: a stem may be as short as the beginning of foreign words, this is not. */
  spelled: string;
  /**
   * A key by which the other language meets it as well: of an English plural the Latin key of its singular, so that *videos* is
   * met by what asks for *видео* and *video* alike, and of *coding* that of *code*; of *маркетинг* the English stem of *marketing*.
   */
  also?: string;
};

/** What is a plural has a shorter stem: *robotics* and *Kubernetes* are none. */
const isPlural = (word: string, stem: string): boolean => /^[a-z]+s$/.test(word) && stem !== word;

/** A word of both languages ends in no Bulgarian article: its key is a letter shorter than itself at most. */
function keyOfOne(word: string): string | null {
  const key = latinStemOf(word);
  return key.length < latinKeyOf(word).length - 1 ? null : key;
}

const remembered = new Map<string, Key>();

/** The keys of one folded word. Texts repeat their words, so the last 50,000 are remembered. */
export function keyOf(word: string): Key {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  const key = signedKeyOf(word) ?? {
    stem: stemOf(word),
    latin: latinStemOf(word),
    spelled: latinKeyOf(word),
  };
  const also = alsoOf(word, key);
  const both = also === null || also === key.latin ? key : { ...key, also };
  remembered.set(word, both);
  return both;
}

/**
 * The key of C++ and C#, in letters: no engine has to be told that the signs are such. Meilisearch can be, but would build its
 * whole list of signs anew for every query, which costs twenty times what the query does.
 */
function signedKeyOf(word: string): Key | null {
  if (!/[+#]/.test(word)) return null;
  const key = latinKey(word).replaceAll("+", "plus").replaceAll("#", "sharp");
  return { stem: key, latin: key, spelled: key };
}

/** English *-ing*, as Bulgarian stems have it. */
const BORROWED = /.{3}инз$/;

function alsoOf(word: string, key: Key): string | null {
  if (BORROWED.test(key.stem)) return stem(key.latin, "en");
  if (isPlural(word, key.stem)) return keyOfOne(singular(word));
  return /^[a-z]{2,}(?:ing|ed)$/.test(word) && key.stem !== word ? keyOfOne(key.stem) : null;
}

/** The Latin keys by which a word is found. */
const latinKeysOf = ({ latin, also }: Key): string[] => (also ? [latin, also] : [latin]);

/** What a text is found by, word by word, and the same as the two fields of a document have it. */
type TextKeys = { keys: readonly Key[]; stems: string; latin: string };

/** Names of skills, places and organisations stand in many postings; running text hardly ever repeats itself. */
const LONGEST_NAME = 80;
const REMEMBERED_NAMES = 20_000;
const keysIn = remember<TextKeys>(readKeys, REMEMBERED_NAMES, LONGEST_NAME);

function readKeys(text: string): TextKeys {
  const keys = wordsAndCompounds(text)
    .filter((word) => word.length <= LONGEST_WORD)
    .map(keyOf);
  return {
    keys,
    stems: keys.map(({ stem }) => stem).join(" "),
    latin: keys.flatMap(latinKeysOf).join(" "),
  };
}

/** The keys of a text, word by word. Documents and queries go through here alike. */
export const keysOf = (text: string): readonly Key[] => keysIn(text).keys;

/** The Latin keys of the words that are written in Cyrillic, text by text. */
export function cyrillicKeysOf(texts: readonly string[]): string[] {
  const keys = [...new Set(texts)].map((text) =>
    keysOf(text).flatMap(({ stem, latin }) => (/[\u0400-\u04ff]/.test(stem) ? [latin] : [])),
  );
  return keys.filter((list) => list.length > 0).map((list) => list.join(" "));
}

export type Words = { stems: Set<string>; latin: Set<string> };

/** The keys of several texts, each once, in the order of the texts. */
export function wordsOf(texts: readonly string[]): Words {
  const words: Words = { stems: new Set(), latin: new Set() };
  for (const text of texts)
    for (const key of keysOf(text)) {
      words.stems.add(key.stem);
      for (const latin of latinKeysOf(key)) words.latin.add(latin);
    }
  return words;
}

/** The two searchable fields of a group of texts: the words in their order, by stem and by Latin key. */
export function fieldsOf<Name extends string>(name: Name, texts: readonly string[]) {
  const read = [...new Set(texts)].map(keysIn).filter(({ keys }) => keys.length > 0);
  return {
    [`${name}_stems`]: read.map(({ stems }) => stems),
    [`${name}_latin`]: read.map(({ latin }) => latin),
  } as Record<`${Name}_${"stems" | "latin"}`, string[]>;
}
