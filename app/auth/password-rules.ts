import { COMMON_WORDS } from "./common-words.ts";

export type PasswordWeakness = "commonPassword" | "passwordHasAddress" | "passwordHasProduct";

const PRODUCT = "tandem";
/** Shorter parts of an address or a name stand in too many good passwords by chance. */
const SHORTEST_OWN_WORD = 4;
/** Fewer different characters than this are a pattern. */
const FEWEST_DIFFERENT = 5;
/** What a pattern takes, counted as less: a row of keys or of the alphabet is one thing to guess. */
const SHORTEST_RUN = 4;
const FEWEST_BESIDE_PATTERNS = 5;

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "01234567890123456789",
  "абвгдежзийклмнопрстуфхцчшщъьюя",
  "явертъуиопшщасдфгхйклюзьцжбнм",
  "йцукенгшщзхъфывапролджэячсмитьбю",
  "чшертъуиопяасдфгхйклзжцвбнм",
].flatMap((row) => [row, [...row].reverse().join("")]);

/** What stands for a letter in passwords that look clever. */
const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * Why a password that is long enough is still easy to guess, or null: it is one of the common ones (made of common
 * words, years and signs, of rows of keys, of repetitions), or made of what everybody knows about the account.
 *
 * @param own the address of the account, and the name where it is known
 */
export function weaknessOf(
  password: string,
  own: { email: string; name?: string },
): PasswordWeakness | null {
  const plain = password.normalize("NFKC").toLowerCase();
  const local = own.email.toLowerCase().split("@")[0]!;
  if (local.length >= SHORTEST_OWN_WORD && plain.includes(local)) return "passwordHasAddress";
  if (plain.includes(PRODUCT)) return "passwordHasProduct";
  const names = wordsIn(`${own.name ?? ""} ${own.email}`);
  return isCommon(plain, names) ? "commonPassword" : null;
}

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST_OWN_WORD);

function isCommon(plain: string, names: readonly string[]): boolean {
  if (new Set(plain).size < FEWEST_DIFFERENT) return true;
  if (/^(.+?)\1+$/s.test(plain)) return true;
  if (withoutRuns(plain).length < FEWEST_BESIDE_PATTERNS) return true;
  const isKnown = (word: string) => COMMON_WORDS.has(word) || names.includes(word);
  return [plain, withLetters(plain)].some((text) => isMadeOf(lettersOf(text), isKnown));
}

/** Letters alone: digits and signs before, after and between words add little. */
const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, "");

const withLetters = (text: string) =>
  text.replaceAll(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);

/** What is left when rows of keys, of the alphabet and of digits are taken out, and repeated signs counted once. */
function withoutRuns(plain: string): string {
  let left = "";
  for (let at = 0; at < plain.length;) {
    const run = longestRun(plain.slice(at));
    if (run < SHORTEST_RUN) left += plain[at];
    at += Math.max(1, run < SHORTEST_RUN ? 1 : run);
  }
  return left.replaceAll(/(.)\1{2,}/gs, "$1");
}

function longestRun(text: string): number {
  let longest = 0;
  for (const row of ROWS)
    while (longest < text.length && row.includes(text.slice(0, longest + 1))) longest += 1;
  return longest;
}

/** Whether nothing but known words stands in a text, end to end; also when only a few letters come besides. */
function isMadeOf(letters: string, isKnown: (word: string) => boolean): boolean {
  const LONGEST_WORD = 24;
  const LOOSE_LETTERS = 2;
  // How few letters have to be left out for the text to be made of words up to here.
  const loose = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    loose[end] = loose[end - 1]! + 1;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1)
      if (isKnown(letters.slice(start, end))) loose[end] = Math.min(loose[end]!, loose[start]!);
  }
  return loose[letters.length]! <= LOOSE_LETTERS;
}
