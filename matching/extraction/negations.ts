/** A way in which a text says that something is not asked for, not used or not wanted. */
export interface Negation {
  pattern: RegExp;
  /** On which side of the pattern stands what is negated; inside, where the pattern embraces it. */
  reaches: "after" | "before" | "inside";
  /** How many words of its clause it reaches at most. */
  words: number;
  /** Ends before a verb or a preposition: *no Java in the evening*, *no work without Java*. */
  isBare: boolean;
  /** *Not required, but a plus*: whoever says so asks for it, if less. */
  isSoftened: boolean;
  /** Only where a name follows, which has a capital letter or a sign: *tired of WordPress*, not *tired of waiting*. */
  isOfNames?: boolean;
  /** Commas part what is said of all alike, and end nothing: *Плюс са HTML, видеомонтаж, румънски*. */
  isList?: boolean;
}

const WORDS = 7;
const BARE_WORDS = 4;
export const WORDS_OF_LIST = 14;

/** At the beginning of a word alone: what looks back from every blank of a long row of them would take seconds. */
const BEGINS = "(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])(?:";
const ENDS = ")(?![\\p{L}\\p{N}])";

const whole = (source: string) => new RegExp(`${BEGINS}${source}${ENDS}`, "giu");

/** What stands between the ends of a pattern that is made of whole words by `whole`; of any other undefined. */
export function wholeBody({ source, flags }: RegExp): string | undefined {
  if (flags !== "giu" || !source.startsWith(BEGINS) || !source.endsWith(ENDS)) return undefined;
  return source.slice(BEGINS.length, -ENDS.length);
}

/** A pattern that is found where one of several made of whole words is, and nowhere else; it names no groups. */
export const wholeOf = (bodies: readonly string[]) =>
  new RegExp(`${BEGINS}(?:${bodies.join(")|(?:")})${ENDS}`, "iu");

/** A way that reaches so many words of its clause, on one side. */
export const negation = (
  reaches: Negation["reaches"],
  source: string,
  words = WORDS,
): Negation => ({
  pattern: whole(source),
  reaches,
  words,
  isBare: false,
  isSoftened: false,
});

/** That something is not required. */
export const unasked = (reaches: Negation["reaches"], source: string): Negation => ({
  ...negation(reaches, source),
  isSoftened: true,
});

/** A word of negation alone, with what follows directly. */
export const bare = (source: string): Negation => ({
  ...negation("after", source, BARE_WORDS),
  isBare: true,
});

/** The source of a pattern of any of some words, given with blanks between. */
export const anyOf = (words: string) => `(?:${words.trim().split(/\s+/).join("|")})`;

/** Where a clause ends. */
export const END = "(?=\\s*(?:$|[,:()–—]))";
