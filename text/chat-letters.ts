const LETTERS: Readonly<Record<string, string>> = { "4": "ch", "6": "sh", x: "h", q: "ya" };

/** A digit that stands for a letter has one behind it, and before it none, a vowel, or several: *4asten* and *u4en*, no *s4hana*. */
const TYPED_AS_IN_CHATS =
  /^(?=(?:[46]?[a-z]){4,}$|[46][aeiou][a-z]{2})(?!log4)(?:[aeiou]|[a-z]{2,})?(?:[46](?:[aeiou]|[a-z]{2,}))+$/;

/**
 * The Latin letters that are meant by a word typed as in chats, where 4 is *ч*, 6 is *ш*, and x and q in such words *х* and
 * *я*; null for all others, such as *4G*, *es6*, *ipv4* and *log4j*.
 *
 * @param folded one folded word
 */
export const readChatLetters = (folded: string): string | null =>
  TYPED_AS_IN_CHATS.test(folded) ? folded.replace(/[46xq]/g, (letter) => LETTERS[letter]!) : null;
