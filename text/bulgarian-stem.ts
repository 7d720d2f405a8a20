import {
  ARTICLE_ALL_THE_SAME,
  BULGARIAN_FORMS,
  BULGARIAN_STEMS,
  KEEP_YA,
  LOSE_ER,
  NO_ARTICLE,
  OWN_AT,
} from "#text/bulgarian-exceptions.ts";

const VOWEL = /[аеиоуъюя]/;

/**
 * The stem of a folded Bulgarian word: definite article, plural and gender endings removed, the
 * moving vowels (учебен/учебна, алгоритъм/алгоритми, кратък/кратка), the changing ones (бряг/брегове, връх/върхове) and the
 * softened consonants (език/езици, технолог/технолози) made one; of verbs the persons of the present that end alike
 * (предлагам/предлагаме). Words of one inflection share a stem; derived words keep apart.
 * The rules are our own, measured on the two lists of tests/unit/text/bulgarian-inflections*.json.
 *
 * @param word one folded Cyrillic word
 * @returns its stem; not meant to be shown
 */
export function stemBulgarian(word: string): string {
  const known = BULGARIAN_FORMS[word];
  if (known !== undefined) return known;
  if (word.length < 4) return BULGARIAN_STEMS[word] ?? soften(word);
  const bare = dropPerson(word) ?? dropArticle(word);
  const ended = dropEnding(BULGARIAN_FORMS[bare] ?? bare);
  const moved = joinVowels(ended.endsWith("ь") ? ended.slice(0, -1) : ended);
  const changed = changeVowels(moved);
  // Once more, for a vowel may move only where another has changed: промяна, промени.
  const stem = joinConsonants(changed === moved ? moved : joinVowels(changed));
  return BULGARIAN_STEMS[stem] ?? stem;
}

const PERSON = /(?:в|ир|аг)а(?:м|ш|т|ме|те)$/;

/** Verbs in -вам, -ирам and -агам, by their endings of the present: програмирам, предлагаме. Null where a word is none. */
function dropPerson(word: string): string | null {
  if (word.length < 5 || !PERSON.test(word) || OWN_AT.has(word)) return null;
  return word.slice(0, word.lastIndexOf("а"));
}

function dropArticle(word: string): string {
  if (word.length < 5) return word;
  if (/[^аеиоуюя]ният$/.test(word) || word.endsWith("еният")) return word.slice(0, -3);
  if (/(?:ът|ят)$/.test(word)) {
    return /[аеиоу]ят$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  }
  if (/(?:[ая]та|[еоую]то|[еи]те)$/.test(word)) {
    return isWithoutArticle(word) ? word : word.slice(0, -2);
  }
  if (!word.endsWith("та")) return word;
  if (word.endsWith("ълта")) return word.slice(0, -2);
  if (/(?:ст|т|щ|в)та$/.test(word)) return word.slice(0, -2);
  return word;
}

/** What is left of a word without its article has two vowels: *врата* is no *вра*. */
const isWithoutArticle = (word: string): boolean =>
  !VOWEL.test(word.slice(0, -3)) ||
  NO_ARTICLE.has(word) ||
  (OWN_AT.has(word.slice(0, -1)) && !ARTICLE_ALL_THE_SAME.has(word));

function dropEnding(word: string): string {
  // Neuter nouns in -ие: досие/досиета.
  if (/..иета$/.test(word)) return dropEnding(word.slice(0, -2));
  if (/и[яейи]$/.test(word)) return stemAfterI(word.slice(0, -1));
  // Neuter nouns in -че: момиче/момичета.
  if (word.endsWith("чета") && VOWEL.test(word.slice(0, -4))) return word.slice(0, -3);
  if (/[аея]не$/.test(word) && word.length >= 6) return word.slice(0, -1) + "и";
  if (/[^аеиоуя][ое]ве$/.test(word) && word.length >= 6) return word.slice(0, -3);
  if (/[ои]еве$/.test(word) && word.length >= 6) return word.slice(0, -3);
  if (/[аяоеий]$/.test(word) && word.length >= 4) return word.slice(0, -1);
  return word;
}

/** Words in -ия, -ие, -ий, -ии: nouns keep their и (лекци-, умени-), adjectives lose it (учебн-). */
function stemAfterI(base: string): string {
  if (base.endsWith("ствени")) return base.slice(0, -1);
  if (/[аея]ни$/.test(base)) return base;
  if (/(?:[цгсдзфпб]|[оеа]р|тр|[оеиа]м|ин|т)и$/.test(base) && !/[^р]лими$/.test(base)) return base;
  return base.length > 3 ? base.slice(0, -1) : base;
}

/** бряг/брегове, тяло/тела; връх/върхове, гръб/гърба. The sounds change with the stress, in the last syllable of the stem. */
function changeVowels(stem: string): string {
  if (stem.includes("ръ")) return stem.replace(/^([^аеиоуъюя]+)ръ([^аеиоуъюя])$/, "$1ър$2");
  if (!stem.includes("я") || KEEP_YA.has(stem)) return stem;
  return stem.replace(/([^аеиоуъюя])я([^аеиоуъюя]+)$/, "$1е$2");
}

/** учебен/учебн-, алгоритъм/алгоритм-, случаен/случайн-, образец/образц-. */
function joinVowels(stem: string): string {
  const head = stem.slice(0, -2);
  if (head.length < 2 || !VOWEL.test(head)) return stem;
  if (/[^аеиоуъюя]ъ[рлмн]$/.test(stem)) return head + stem.slice(-1);
  if (/[ао]ен$/.test(stem)) return head + "йн";
  if (/[аое]ец$/.test(stem)) return head + "йц";
  if (stem.endsWith("ък") && LOSE_ER.has(head)) return head + "к";
  if (/[^аеиоуъюя]ен$/.test(stem)) return head + "н";
  if (/[^аеиоуъюя]ец$/.test(stem) && head.length >= 3) return head + "ц";
  return stem;
}

function joinConsonants(stem: string): string {
  return stem.length >= 4 ? soften(stem) : stem;
}

/** Nouns of one syllable have -гове, and short ones -хове: only of longer ones г and х are softened. */
function soften(stem: string): string {
  const last = stem.at(-1);
  if (stem.length < 4 || (last !== "к" && last !== "г" && last !== "х")) return stem;
  const head = stem.slice(0, -1);
  if (last === "к") return LOSE_ER.has(head) ? stem : head + "ц";
  if (!/[аеиоуъюя].*[аеиоуъюя]/.test(head)) return stem;
  if (last === "г") return head + "з";
  return stem.length >= 6 && /[аеиоу]$/.test(head) ? head + "с" : stem;
}
