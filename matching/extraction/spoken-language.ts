import { DESIRED, DESIRED_BG, PLUS, PLUS_BG } from "#matching/extraction/welcome-words.ts";

/**
 * Names of languages that people speak. Alone they say where somebody or something comes from (*Bulgarian students*,
 * *френска кухня*) as often as what one knows, so they count beside words that tell the two apart.
 */

const IN_ENGLISH = `
english german french spanish italian portuguese dutch polish romanian greek turkish russian ukrainian serbian macedonian
bulgarian czech hungarian swedish chinese japanese arabic danish finnish norwegian albanian croatian slovenian slovak latvian
lithuanian estonian hebrew hindi korean
`;
const IN_BULGARIAN = `
английски немски френски испански италиански португалски нидерландски холандски полски румънски гръцки турски руски украински
сръбски македонски български чешки унгарски шведски китайски японски арабски датски фински норвежки албански хърватски
`;
const NAMES: ReadonlySet<string> = new Set(`${IN_ENGLISH} ${IN_BULGARIAN}`.trim().split(/\s+/));

/** Whether a folded label is such a name. */
export const isSpokenLanguage = (label: string): boolean => NAMES.has(label);

const ENGLISH = `(?:${IN_ENGLISH.trim().split(/\s+/).join("|")})`;
/** *Английският*, but not *английска* nor *английско*. */
const BULGARIAN = `(?:${IN_BULGARIAN.trim()
  .replaceAll(/и(?=\s|$)/g, "")
  .split(/\s+/)
  .join("|")})(?:и|ия|ият)`;
const LEVEL =
  "[\\s(–—:-]{1,3}(?:(?:at|на)\\s+)?(?:(?:an?\\s+)?(?:level|ниво)\\s+)?[ABCАВС][12](?![\\p{L}\\p{N}])\\+?\\)?";
const LINK = `(?:${LEVEL})?(?:\\s*[,/]\\s*(?:(?:and|or|и|или)\\s+)?|,?\\s+(?:and|or|and/or|и|или|и/или)\\s+|\\s)`;
/** The languages that follow in one list with this one. */
const OTHERS = `(?:${LINK}(?:${ENGLISH}|${BULGARIAN})(?![\\p{L}-]))*`;

const WELL_EN =
  "(?:fluent|good|great|excellent|strong|solid|sound|basic|working|spoken|written|verbal|business|technical|advanced|intermediate|native|conversational|perfect|decent|professional)";
const WELL_BG =
  "(?:(?:много\\s+)?(?:добър|отличен|свободен|перфектен|говорим|писмен|работен|технически|бизнес|базов|основен|разговорен|среден)|(?:много\\s+)?добре|свободно|отлично|перфектно|писмено|говоримо)";
/** Behind these it is a language, whatever follows. */
const SURELY_KNOWN = new RegExp(
  "(?<!\\p{L})(?:" +
    [
      "(?:fluent|fluency|proficient|proficiency)\\s+in\\s+(?:both\\s+)?(?:\\S+\\s*(?:,|and|or)\\s+){0,3}?",
      "(?:spoken|verbal|conversational)\\s+",
      "(?:speak|writ|communicat)\\p{L}*\\s+(?:(?:and|or)\\s+\\p{L}+\\s+)?(?:(?:fluent|good|clear|effective|confident)(?:ly)?\\s+(?:and\\s+)?){0,2}(?:in\\s+)?",
    ].join("|") +
    ")$",
  "iu",
);
/** Unless it tells of what is bound to a country. */
const OF_A_COUNTRY =
  /^\s+(?:literature|law|history|culture|cuisine|food|market|customers?|clients?|students?|partners?|citizens?|compan(?:y|ies)|texts?|colleagues?|people)(?!\p{L})/iu;
/** Behind these a language is what one knows. */
const KNOWN = new RegExp(
  "(?<![\\p{L}])(?:" +
    [
      "(?:fluent|fluency|proficient|proficiency|competent|skills|level|knowledge|command|mastery)\\s+(?:of|in)\\s+(?:(?:both|spoken|written|the)\\s+)?",
      `(?:${WELL_EN}(?:\\s*(?:,|/|and|or)\\s*|\\s+))+`,
      `(?:speaks?|speaking|understands?|knows?)\\s+(?:(?:both|at\\s+least|some|also|only|${WELL_EN})\\s+)?`,
      "(?:communicat|correspond|negotiat|speak|talk)\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}in\\s+(?:both\\s+)?",
      "(?:foreign\\s+)?languages?\\s*:\\s*",
      `(?:владе\\p{L}+|говорене|познани\\p{L}+|знани(?:е|я)|ниво|умения)\\s+(?:${WELL_BG}\\s+)?(?:на|по)\\s+(?:${WELL_BG}\\s+(?:и\\s+)?)*`,
      `(?:говор(?:я|и|иш|им|ите|ят)|зна(?:я|е|еш|ем|ете|ят)|владе(?:я|е|еш|ем|ете|ят)|разбира(?:м|ш|ме|те|т)?)\\s+(?:(?:поне|и|${WELL_BG})\\s+){0,3}`,
      `${WELL_BG}\\s+(?:(?:и|или)\\s+${WELL_BG}\\s+)?`,
      "(?:превод\\p{L}*|превежда\\p{L}*)\\s+(?:от\\s+и\\s+на|от|на)\\s+",
      "(?:кореспонденци|комуникаци|документаци|общува)\\p{L}*\\s+(?:(?:е|са|с)\\s+(?:\\p{L}+\\s+)?)?на\\s+",
      "(?:чужди\\s+)?езици\\s*:\\s*",
    ].join("|") +
    ")$",
  "iu",
);
/** In a list of what is asked for, or where a sentence or a line begins. */
const MAY_BE_KNOWN =
  /(?:^|[,:;.!?•\n–—(/]|\n[ \t]*(?:[-*•–]|\d{1,2}[.)]))\s*(?:(?:and|or|и|или)\s+)?$|(?<!\p{L})(?:need|require|want|some|little|enough|нуж(?:ен|ни)\s+(?:е|са|ви\s+е)|малко|[Дд]обре\s+дош\p{L}+\s+(?:е|са)(?:\s+и)?)\s+$/u;

/** What is said of a language and of no origin. */
const SAID = [
  LEVEL,
  "\\s+(?:languages?|език(?:а|ът)?|езици)(?!\\p{L})",
  "[\\s(–—:-]{1,3}(?:at\\s+)?(?:(?:an?|the)\\s+)?(?:mother|native|working|fluent|intermediate|upper|advanced|proficien\\p{L}+|conversational|professional)(?:[\\s-]\\p{L}+)?(?:\\s+level)?(?!\\p{L})",
  "\\s+(?:level|skills|proficiency|speakers?|fluency)(?!\\p{L})",
  `\\s*(?:\\(|[–—:-])?\\s*(?:(?:is|are|would\\s+be|will\\s+be|as)\\s+)?(?:not\\s+)?(?:an?\\s+|strictly\\s+)?(?:big\\s+|strong\\s+|clear\\s+)?(?:must|required|needed|necessary|mandatory|essential|${PLUS}|${DESIRED}|welcome|expected)(?!\\p{L})`,
  `\\s*[(–—:-]?\\s*(?:(?:е|са|би\\s+бил\\p{L}?|ще\\s+(?:е|бъде))\\s+)?(?:(?:голям|сериозен)\\s+)?(?:задължител|${PLUS_BG}|необходим|нуж(?:ен|н)|изискв|${DESIRED_BG}|добре\\s+дошъл)\\p{L}*`,
  "\\s+на\\s+(?:\\p{L}+\\s+){0,2}ниво(?!\\p{L})",
  "\\s*[(–—:-]\\s*(?:много\\s+)?(?:добр|отличн|свободн|ниво|работн|базов|писмен|говорим)\\p{L}*",
].join("|");
const IS_SAID = new RegExp(`^${OTHERS}(?:${SAID})`, "iu");
const ENDS = new RegExp(`^${OTHERS}(?:${LEVEL})?\\s*(?:$|[.,;:!?)\\n–—])`, "iu");
const GOES_ON = new RegExp(
  `^${OTHERS}\\s+(?:and|or|is|are|as|both|at|on|to|for|with|и|или|е|са|на|в|за|с|като|както)(?!\\p{L})`,
  "iu",
);
const IS_BULGARIAN = new RegExp(`^${BULGARIAN}$`, "iu");
/** Whether the language before in the list is known: *fluent in Greek and Turkish*. */
const BEFORE_IN_LIST = new RegExp(`(?<!\\p{L})(?:${ENGLISH}|${BULGARIAN})${LINK}$`, "iu");

/**
 * Whether such a name is meant as a language that somebody knows.
 *
 * @param name as it is written
 */
export function isSpoken(name: string, before: string, after: string): boolean {
  const isBulgarian = /^[а-я]/iu.test(name);
  if (isBulgarian ? !IS_BULGARIAN.test(name) : !/^\p{Lu}/u.test(name)) return false;
  if (IS_SAID.test(after)) return true;
  const known = beginningOf(before);
  if (SURELY_KNOWN.test(known) && !OF_A_COUNTRY.test(after)) return true;
  const isEnd = ENDS.test(after);
  if (!isEnd && !GOES_ON.test(after)) return false;
  return KNOWN.test(known) || (isEnd && MAY_BE_KNOWN.test(known));
}

/** What stands before the first language of a list. */
function beginningOf(before: string): string {
  let known = before;
  for (let found = BEFORE_IN_LIST.exec(known); found; found = BEFORE_IN_LIST.exec(known))
    known = known.slice(0, found.index);
  return known;
}
