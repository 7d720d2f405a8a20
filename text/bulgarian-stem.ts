import {
  ARTICLE_ALL_THE_SAME,
  BULGARIAN_FORMS,
  BULGARIAN_STEMS,
  NO_ARTICLE,
  OWN_AT,
} from "#text/bulgarian-exceptions.ts";

const VOWEL = /[аеиоуъюя]/;

/**
 * The stem of a folded Bulgarian word: definite article, plural and gender endings removed, the
 * moving vowels (учебен/учебна, алгоритъм/алгоритми) and the softened consonants (език/езици,
 * технолог/технолози) made one. Words of one inflection share a stem; derived words keep apart.
 * The rules are our own, measured on tests/unit/text/bulgarian-inflections.json.
 *
 * @param word one folded Cyrillic word
 * @returns its stem; not meant to be shown
 */
export function stemBulgarian(word: string): string {
  const known = BULGARIAN_FORMS[word];
  if (known !== undefined) return known;
  if (word.length < 4) return BULGARIAN_STEMS[word] ?? soften(word);
  const bare = dropArticle(word);
  const stem = joinConsonants(joinVowels(dropEnding(BULGARIAN_FORMS[bare] ?? bare)));
  return BULGARIAN_STEMS[stem] ?? stem;
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
  if (word.endsWith("ълта")) return word.slice(0, -2);
  if (/(?:ст|т|щ)та$/.test(word)) return word.slice(0, -2);
  return word;
}

const isWithoutArticle = (word: string): boolean =>
  NO_ARTICLE.has(word) || (OWN_AT.has(word.slice(0, -1)) && !ARTICLE_ALL_THE_SAME.has(word));

function dropEnding(word: string): string {
  // Neuter nouns in -ие: досие/досиета.
  if (/..иета$/.test(word)) return dropEnding(word.slice(0, -2));
  if (/и[яейи]$/.test(word)) return stemAfterI(word.slice(0, -1));
  if (/[аея]не$/.test(word) && word.length >= 6) return word.slice(0, -1) + "и";
  if (/[^аеиоуя][ое]ве$/.test(word) && word.length >= 6) return word.slice(0, -3);
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

/** учебен/учебн-, алгоритъм/алгоритм-, случаен/случайн-, образец/образц-. */
function joinVowels(stem: string): string {
  const head = stem.slice(0, -2);
  if (head.length < 2 || !VOWEL.test(head)) return stem;
  if (/[^аеиоуъюя]ъ[рлмн]$/.test(stem)) return head + stem.slice(-1);
  if (/[ао]ен$/.test(stem)) return head + "йн";
  if (/[^аеиоуъюя]ен$/.test(stem)) return head + "н";
  if (/[^аеиоуъюя]ец$/.test(stem) && head.length >= 3) return head + "ц";
  return stem;
}

function joinConsonants(stem: string): string {
  return stem.length >= 4 ? soften(stem) : stem;
}

function soften(stem: string): string {
  if (stem.length < 4) return stem;
  if (stem.endsWith("к")) return stem.slice(0, -1) + "ц";
  if (stem.endsWith("г")) return stem.slice(0, -1) + "з";
  return stem;
}
