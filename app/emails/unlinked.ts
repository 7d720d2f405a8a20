/** Joins what stands around it, is not seen, and stands in no address. */
const WORD_JOINER = "\u2060";

/** A dot within a word, but none between digits, as in 12.50. */
const DOT_IN_WORD =
  /(?<=[\p{L}\p{N}])[.\u3002\uFF0E\uFF61](?=\p{L})|(?<=\p{L})[.\u3002\uFF0E\uFF61](?=\p{N})/gu;
const OF_ADDRESSES = /@|:(?=\/\/)/g;

/**
 * A text as it was written, of which mail programs make no link: names and reasons come from people, and what can be pressed
 * in a mail of ours leads to our own pages alone.
 */
export const unlinked = (text: string): string =>
  text.replaceAll(DOT_IN_WORD, `$&${WORD_JOINER}`).replaceAll(OF_ADDRESSES, `$&${WORD_JOINER}`);
