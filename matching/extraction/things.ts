/** Words that name things of daily life, and where they are meant as something to be known. */

/** What fields of knowledge, activities and beliefs end in; and verbs, which are no things. */
const OF_FIELDS =
  /(?:ology|ics|graphy|metry|nomy|sophy|urgy|scopy|therapy|pathy|iatry|istry|gery|ing|ism|ship|medicine|science|algebra|grammar|logic|rhetoric|anatomy|mathematics|shoot)$/u;

/**
 * Whether a label is one word, in small letters, that names a thing and no field of knowledge, activity, language or product:
 * *electricity*, *protein*, *literature*. ESCO has some hundreds of such, and daily language speaks of them without asking
 * for anything.
 */
export const isOfThing = (label: string): boolean =>
  /^[a-z]+$/u.test(label) && !OF_FIELDS.test(label);

const KNOWING =
  "(?:knowledge|experience|understanding|skills?|basics?|fundamentals?|principles?|foundations?|introduction|interest(?:ed)?|background|expertise|degree|courses?|studies|study|lectures?|theory|proficiency|proficient|familiar(?:ity)?|speciali[sz]\\p{L}+|trained|training|trad(?:e|ing))";

/** *Knowledge of electricity*, *basics of modern electricity*. */
const IS_KNOWN = new RegExp(
  `(?<!\\p{L})${KNOWING}\\s+(?:of|in|with|to|on|about)\\s+(?:\\p{L}+\\s+)?$|(?<!\\p{L})${KNOWING}\\s+(?:of|in|with|to|on|about)\\s+(?:\\p{L}+\\s+)?\\p{L}+\\s+(?:and|or)\\s+$`,
  "iu",
);
/** *Excellent communication*: somebody's own. */
const IS_PRAISED = /(?<!\p{L})(?:good|excellent|strong|solid|great|outstanding|deep|sound)\s+$/iu;
/** *Electricity skills*, *communication and presentation skills*. */
const KNOWN_AFTER = new RegExp(`^\\s+(?:(?:and|or)\\s+\\p{L}+\\s+)?${KNOWING}(?!\\p{L})`, "iu");
/** The item of a list that stands by itself. */
const BEGINS_ITEM = /(?:^|[\n,;:•(/]|[\n•]\s*[-*–]|(?<!\p{L})(?:and|or))\s*$/u;
const ENDS_ITEM = /^\s*(?:$|[\n,;.:•)/]|(?:and|or)(?!\p{L}))/u;

/**
 * Whether a word that names a thing is named as something that somebody knows: behind words of knowing, or as an item of a
 * list. As what a sentence speaks of (*how much electricity households use*) it is not.
 *
 * @param before what stands before the word, as much as matters
 * @param after what stands behind it
 */
export const isToBeKnown = (before: string, after: string): boolean =>
  KNOWN_AFTER.test(after) ||
  (ENDS_ITEM.test(after) && [IS_KNOWN, IS_PRAISED, BEGINS_ITEM].some((way) => way.test(before)));
