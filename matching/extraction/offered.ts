import { OF_BENEFITS } from "#matching/extraction/sections.ts";
import { SENTENCE } from "#matching/extraction/sentence.ts";

/**
 * What advertisements say that is no skill asked for: what a firm offers to those who come (*AWS certification paid by
 * us*, *курсове по английски език*), headings, and turns of daily language of which a word names a skill.
 */

type Stretch = { start: number; end: number };

/** That a sentence tells what people get. */
const OFFERING =
  /(?<!\p{L})(?:we\s+(?:also\s+)?(?:offer|pay|cover|provide|sponsor)|you(?:\s+will|['’]ll)?\s+(?:get|receive)|paid\s+by\s+us|at\s+our\s+(?:expense|cost)|on\s+us|for\s+free|free|benefits|perks|предлага\p{L}*|осигуряв\p{L}*|плащаме|поемаме|получава\p{L}*|безплат\p{L}*|наша\s+сметка|бонус\p{L}*|ваучер\p{L}*)(?!\p{L})/iu;

/** That courses are what is taught, or what somebody has taken. */
const TAUGHT =
  /(?<!\p{L})(?:attended|completed|taken|passed|finished|programmes?|programs?|curricul\p{L}*|modules?|semesters?|taught|teach\p{L}*|students?|lectures?|covers?|includes?|завърш\p{L}*|премина\p{L}*|изкара\p{L}*|програма(?:та)?|дисциплин\p{L}*|модул\p{L}*|семест\p{L}*|студент\p{L}*|включва\p{L}*|преподава\p{L}*|води(?:те|ш)?)(?!\p{L})/iu;

/** Words that stand before courses without naming their subject, so that *we pay courses* and *conferences and courses* end there. */
const NAME =
  "(?!(?:and|or|in|on|at|for|with|of|from|to|by|the|a|an|our|your|we|you|pay|offer|get|take|paid|free)\\s)[^\\s,.;:!?()]+";
const LINK = "(?:и|или|and|or|in|on|for|по|за|на|в|с|от)\\s";
const SUBJECT = `[^\\s,.;:!?()]+(?:\\s+(?!${LINK})[^\\s,.;:!?()]+){0,2}`;

/** Such words, with what stands before them or behind a preposition: *Java courses*, *курсове по C# и Java*. */
const learning = (nouns: string, nounsBg: string) => {
  const more = `(?:\\s*(?:,|/|и|или|and|or|&)\\s*(?!(?:${nouns}|${nounsBg})(?!\\p{L}))[^\\s,.;:!?()]+(?:\\s+(?:language|език))?){0,3}`;
  return new RegExp(
    `(?<!\\p{L})(?:(?:${NAME}\\s+(?:(?:and|or|/|&)\\s+(?=\\p{L}+\\s+(?:${nouns})))?){0,2}(?:${nouns})(?:\\s+(?:in|on|for)\\s+${SUBJECT}${more})?|(?:${nounsBg})(?:\\s+(?:по|за|на|в)\\s+${SUBJECT}${more})?)(?!\\p{L})`,
    "giu",
  );
};

const COURSES = learning("courses|meetups?", "курсове(?:те)?|обучителни\\s+курсове");
const ANY_LEARNING = learning(
  "courses?|lessons?|classes|meetups?|certifications?|certificates?|conferences|trainings",
  "курс(?:ове)?(?:те|а|ът)?|уроци(?:те)?|обучения(?:та)?|сертификат\\p{L}*|сертификаци\\p{L}*|сертифициране|конференции",
);

/** A training that stands by itself in a list of what people get. */
const ANY_TRAINING = /(?<=(?:^|[,:–])\s{0,3})(?:\p{L}+\s+)?обучени(?:е|я)(?=\s*(?:[,.;]|$| и ))/giu;

/** Headings of advertisements name no skill. */
const HEADING =
  /(?<=(?:^|[\n.!?;•*#-])\s{0,3})(?:основни\s+|ключови\s+|вашите\s+|твоите\s+|нашите\s+)?(?:изисквания(?:та)?|отговорности(?:те)?|задължения(?:та)?|задачи(?:те)?|(?:ние|какво)\s+(?:ви\s+|ти\s+)?предлагаме|какво\s+(?:очакваме|търсим|изискваме)|очакваме|предлагаме|умения|условия|предимства|квалификация|описание|профил|requirements|responsibilities|duties|tasks|qualifications|skills|benefits|what\s+(?:we|you)\s+(?:offer|expect|need|will\s+do)|we\s+offer|your\s+(?:profile|tasks|skills))(?:\s+(?:към|от|на|за|for|of|to|from)\s+[^\s:,]+(?:\s+[^\s:,]+)?)?\s{0,3}(?::|(?=\n|$))/giu;

/** What everybody writes of pay, place and time: a centre of a town stores no data. */
const TURNS =
  /(?<!\p{L})(?:(?:(?:добр|отличн|високо|конкурентн|атрактивн|коректн|редовн)\p{L}*\s+)?(?:заплащане|заплата|възнаграждение)(?:то|та)?|(?:в\s+)?(?:идеалния\s+)?цент(?:ър|ъра|ърът)\s+на(?=\s)|(?:гъвкав|динамич|плаващ)\p{L}*\s+(?:работно\s+време|график|екип|компания|фирма|среда)|международн\p{L}*\s+(?:компани|фирм)\p{L}*|не\s+само|само|no\s+problems?|няма(?:те)?\s+проблем\p{L}*|(?:на|в)\s+нашия(?:т)?\s+(?:уеб)?сайт|(?:CVs?|resum[eé]s?|(?:cover|motivation(?:al)?)\s+letters?|applications?|автобиографи\p{L}*|(?:мотивационн\p{L}+\s+)?писм\p{L}+|кандидатур\p{L}*)\s+(?:in|на)\s+\p{L}+(?:\s+(?:and|or|и|или)\s+\p{L}+)?(?:\s+(?:език|language))?|(?:the\s+)?students?\s+(?:will\s+)?(?:learns?|acquires?|gains?)(?:\s+(?:how\s+to|to|about))?|студент(?:ите|ът)\s+(?:ще\s+)?(?:се\s+)?(?:учат|учи|научава(?:т)?|усвоява(?:т)?|придобива(?:т)?)|competitive\s+(?:salary|pay|compensation|remuneration)|(?:in\s+)?the\s+(?:very\s+)?cent(?:re|er)\s+of(?=\s)|flexible\s+(?:working\s+)?(?:hours|time|schedule))(?!\p{L})/giu;

/** What is said of the data of those who apply: a regulation by which they are kept is no subject of the job. */
const PRIVACY =
  /(?<!\p{L})(?:your\s+(?:personal\s+)?(?:data|information|details|applications?|cvs?)|(?:данни(?:те)?\s+ви|(?:вашите|твоите|личните\s+ви|личните\s+ти|предоставените)\s+(?:от\s+вас\s+)?(?:лични\s+)?данни))(?!\p{L})[^.;!?\n]{0,100}?(?<!\p{L})(?:gdpr|general\s+data\s+protection\s+regulation|орзд|ззлд|общия(?:т)?\s+регламент)(?!\p{L})/giu;

/** What people do after work. */
const LEISURE =
  /(?<!\p{L})(?:table\s+)?(?:yoga|tennis|football|volleyball|basketball|boxing|swimming|climbing|йога|тенис(?:\s+на\s+маса)?|футбол|волейбол|баскетбол|плуване|катерене)(?:\s+(?:class(?:es)?|sessions?|club|league|courts?))?(?!\p{L})/giu;
const ON_A_DAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri)days?|(?:понеделник|вторник|сряда|четвъртък|петък)|after\s+work|след\s+работа)(?!\p{L})/iu;

/** Trades for which software is made: who makes accounting software programs, and need not keep books. */
const TRADE =
  "(?:accounting|bookkeeping|payroll|logistics|warehouse|banking|insurance|financial|finance|marketing|sales|legal|medical|hospital|hotel|restaurant|human\\s+resources|tourism|real\\s+estate)";
const SOFTWARE =
  "(?:(?:management\\s+)?(?:software|systems?|platforms?|applications?|apps?|solutions?|products?|programs?|suites?))";
const TRADE_BG =
  "(?:счетовод|логистич|складов|банков|застраховател|финансов|маркетингов|търговск|медицинск|болнич|хотелск|туристическ)\\p{L}*";
const SOFTWARE_BG =
  "(?:софтуер\\p{L}*|систем\\p{L}*|платформ\\p{L}*|приложени\\p{L}*|продукт\\p{L}*|програм\\p{L}*|решени\\p{L}*)";
const MAKE =
  "(?:(?:we|who|that|they|company|firm|team|startup)\\s+(?:\\p{L}+\\s+)?(?:makes?|builds?|develops?|sells?|offers?|creates?|produces?|maintains?|runs?)|our|maker\\s+of|(?:develop|build|mak|sell)ing)";
const MAKE_BG =
  "(?:(?:прави|разработва|създава|произвежда|предлага|продава|поддържа)(?:м|ме|т|те|ш)?|(?:нашия(?:т)?|нашата|нашето)|разработка\\s+на|производител\\s+на)";
const COMPANY =
  "(?:company|firm|agency|group|start-?up|business|provider|industry|sector|компания(?:та)?|фирма(?:та)?|група(?:та)?|предприятие(?:то)?|агенция(?:та)?)";
const DOMAIN = new RegExp(
  [
    `(?<!\\p{L})(?:${TRADE}|${TRADE_BG})\\s+${COMPANY}`,
    `(?<!\\p{L})(?=${TRADE})(?<=(?<!\\p{L})${MAKE}\\s+(?:(?:an?|the|own|modern|new|of)\\s+){0,2})${TRADE}\\s+${SOFTWARE}`,
    `(?<!\\p{L})${TRADE}\\s+${SOFTWARE}(?=,?\\s+(?:that\\s+is\\s+|which\\s+is\\s+)?(?:written|built|developed|programmed)\\s+(?:in|with|on))`,
    `(?<!\\p{L})(?=${TRADE_BG})(?<=(?<!\\p{L})${MAKE_BG}\\s+(?:\\p{L}+\\s+)?)${TRADE_BG}\\s+${SOFTWARE_BG}`,
    `(?<!\\p{L})${TRADE_BG}\\s+${SOFTWARE_BG}(?=(?:\\s+за\\s+(?:\\p{L}+\\s+){1,3})?,?\\s+(?:писан|направен|изграден|разработен)\\p{L}*\\s+(?:на|с|със))`,
  ].join("|"),
  "giu",
);

const stretches = (text: string, pattern: RegExp, from = 0): Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
    start: from + index,
    end: from + index + said.length,
  }));

/**
 * The stretches of a text that tell what people get, or are headings and turns of daily language.
 *
 * @returns offsets in UTF-16 code units, in no order
 */
export function offeredIn(text: string): Stretch[] {
  const found = [HEADING, TURNS, PRIVACY, DOMAIN].flatMap((pattern) => stretches(text, pattern));
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (OF_BENEFITS.test(sentence) || ON_A_DAY.test(sentence))
      found.push(...stretches(sentence, LEISURE, index));
    if (OFFERING.test(sentence)) {
      found.push(...stretches(sentence, ANY_LEARNING, index));
      found.push(...stretches(sentence, ANY_TRAINING, index));
    } else if (!TAUGHT.test(sentence)) found.push(...stretches(sentence, COURSES, index));
  }
  return found;
}
