import { BULGARIAN_LETTERS, NEIGHBOUR_LETTERS } from "#text/cyrillic-letters.ts";

const CYRILLIC_RUN = /[\u0400-\u04ff]+/g;

/**
 * Writes Bulgarian Cyrillic in Latin letters by the streamlined system of the Transliteration Act
 * (State Gazette 19/2009): ж zh, ц ts, щ sht, ъ a, ю yu, я ya, a final -ия is -ia, *България* is
 * *Bulgaria*. Letters of Macedonian, Serbian, Ukrainian and Russian are written by their nearest
 * Latin value. Case is kept; whatever is not Cyrillic stays as it is.
 *
 * @param text any string
 * @returns the same text in Latin letters
 */
export function transliterate(text: string): string {
  return text.normalize("NFC").replace(CYRILLIC_RUN, transliterateWord);
}

function transliterateWord(word: string): string {
  const lower = word.toLowerCase();
  const shouting = word.length > 1 && word === word.toUpperCase() && word !== lower;
  if (lower === "българия") return matchCase("bulgaria", word, shouting);
  const letters = [...word];
  const final = lower.endsWith("ия") ? letters.length - 1 : -1;
  return letters
    .map((letter, index) => {
      if (index === final) return shouting ? "A" : "a";
      return matchCase(latinLetter(letter.toLowerCase()), letter, shouting);
    })
    .join("");
}

function latinLetter(letter: string): string {
  return BULGARIAN_LETTERS[letter] ?? NEIGHBOUR_LETTERS[letter] ?? letter;
}

function matchCase(latin: string, original: string, shouting: boolean): string {
  if (shouting) return latin.toUpperCase();
  const first = original.charAt(0);
  if (first === first.toLowerCase()) return latin;
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
