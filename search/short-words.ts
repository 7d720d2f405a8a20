import { WITHOUT_LATIN_KEY } from "#text/function-words.ts";
import { latinKey, latinKeyOfShort, latinStem, latinStemOfShort } from "#text/latin-key.ts";
import { stem } from "#text/stem.ts";

/** Names of so few letters are mostly abbreviations, of which no letter can be spared. */
const LONGEST_SHORT = 4;

/** Words of up to four letters that are plurals; others that end in -s are names: NAS, GIS, SaaS. */
const SHORT_PLURALS: ReadonlySet<string> = new Set(
  (
    "acts ads ages aims apis apps arms arts bags bars beds bees bids bits bots boys bugs cars cats cows cups cuts days dogs " +
    "dots ears eggs ends eyes fans fees figs gaps guns guys hats hens hubs ions jars jobs keys kids kits labs laws legs lids " +
    "llms logs lots maps mods nets nuts oils owls pays pcs pdfs pets pigs pins pits pods pots prs rays rods rows sets sims " +
    "sons subs tabs tags tips tops toys uis urls vans vats vms wars ways webs wins gpus cpus"
  ).split(" "),
);

const isShort = (word: string): boolean => word.length <= LONGEST_SHORT;
const isName = (word: string): boolean =>
  isShort(word) && /^[a-z]+s$/.test(word) && !SHORT_PLURALS.has(word);
const hasDoubles = (word: string): boolean => isShort(word) && /(\p{L})\1/u.test(word);
/** XR is no Latin typing of a word in *х*, and *на* no word that NAS or *na* asks for. */
const isOwnKey = (word: string): boolean =>
  (isShort(word) && /^x[b-df-hj-np-tv-z]+$/.test(word)) || WITHOUT_LATIN_KEY.has(word);

/** Forms of common words whose stem is the name of something else: Go. */
const OWN_FORMS: ReadonlySet<string> = new Set(["goes", "going"]);

/** The stem of a folded word; names of up to four letters are their own. */
export const stemOf = (word: string): string =>
  isName(word) || WITHOUT_LATIN_KEY.has(word) || OWN_FORMS.has(word) ? word : stem(word);

/** The Latin key of its stem; of short words with doubled letters as they stand. */
export function latinStemOf(word: string): string {
  if (isOwnKey(word)) return word;
  return hasDoubles(word) ? latinStemOfShort(word) : latinStem(word);
}

/** The Latin key of the whole word, likewise. */
export function latinKeyOf(word: string): string {
  if (isOwnKey(word)) return word;
  return hasDoubles(word) ? latinKeyOfShort(word) : latinKey(word);
}
