/**
 * What advertisements say that is no skill asked for: what a firm offers to those who come (*AWS certification paid by
 * us*, *курсове по английски език*), headings, and turns of daily language of which a word names a skill.
 */

type Stretch = { start: number; end: number };

const SENTENCE = /(?:[^\n•;.!?]|[.!?](?!\s|$))+/gu;

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
  /(?<!\p{L})(?:(?:(?:добр|отличн|високо|конкурентн|атрактивн|коректн|редовн)\p{L}*\s+)?(?:заплащане|заплата|възнаграждение)(?:то|та)?|(?:в\s+)?(?:идеалния\s+)?цент(?:ър|ъра|ърът)\s+на(?=\s)|(?:гъвкав|динамич|плаващ)\p{L}*\s+(?:работно\s+време|график|екип|компания|фирма|среда)|международн\p{L}*\s+(?:компани|фирм)\p{L}*|не\s+само|само|no\s+problems?|няма(?:те)?\s+проблем\p{L}*|(?:на|в)\s+нашия(?:т)?\s+(?:уеб)?сайт|(?:CVs?|resum[eé]s?|(?:cover|motivation(?:al)?)\s+letters?|applications?|автобиографи\p{L}*|(?:мотивационн\p{L}+\s+)?писм\p{L}+|кандидатур\p{L}*)\s+(?:in|на)\s+\p{L}+(?:\s+(?:and|or|и|или)\s+\p{L}+)?(?:\s+(?:език|language))?|competitive\s+(?:salary|pay|compensation|remuneration)|(?:in\s+)?the\s+(?:very\s+)?cent(?:re|er)\s+of(?=\s)|flexible\s+(?:working\s+)?(?:hours|time|schedule))(?!\p{L})/giu;

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
  const found = [...stretches(text, HEADING), ...stretches(text, TURNS)];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (OFFERING.test(sentence)) {
      found.push(...stretches(sentence, ANY_LEARNING, index));
      found.push(...stretches(sentence, ANY_TRAINING, index));
    } else if (!TAUGHT.test(sentence)) found.push(...stretches(sentence, COURSES, index));
  }
  return found;
}
