import { IS_WELCOME } from "#matching/extraction/welcome-words.ts";

/**
 * What stands under a heading that says how it is meant: *Not required:*, *We offer:*, with a list behind it or below. A skill
 * that is refused or given there is no skill of the text.
 */

type Stretch = { start: number; end: number };

const ITEM = "(?:[-*•–·▪✓✔]|\\d{1,2}[.)])[ \\t]+";
const MARKS = "[ \\t#*_]*";
const VERB = "(?:do|does|will|would|are|is)(?:\\s+not|n['’]t)|don['’]t|won['’]t|need\\s+not|never";

const REFUSING = [
  "(?:what(?:\\s+is|['’]s)?\\s+|skills\\s+|knowledge\\s+)?(?:(?:is|are)\\s+)?not\\s+(?:strictly\\s+)?(?:required|needed|necessary|mandatory|expected|essential|used|wanted|covered|included|taught|planned|in\\s+scope)(?:\\s+(?:skills|knowledge|here|at\\s+all|for\\s+(?:this|the)\\s+\\p{L}+))?",
  "(?:(?:nice|okay|ok|fine|safe)\\s+to|you\\s+(?:can|may)|(?:things|skills)\\s+(?:you\\s+(?:can|may)|to))\\s+(?:safely\\s+)?(?:skip|forget|ignore|leave\\s+out)",
  `(?:what|things|skills|technologies)\\s+(?:we|you)\\s+(?:${VERB})(?:\\s+\\p{L}+){1,3}`,
  `(?:(?:we|you)\\s+)?(?:${VERB})\\s+(?:need|require|use|expect|have\\s+to\\s+know)`,
  "(?:there\\s+is\\s+)?no\\s+need\\s+(?:for|of|to\\s+know)",
  "who\\s+(?:should|need)(?:\\s+not|n['’]t)\\s+apply",
  "(?:(?:is|are)\\s+)?not\\s+(?:a\\s+)?part\\s+of\\s+(?:this|the|our|it)(?:\\s+\\p{L}+)?|out\\s+of\\s+scope|without",
  "(?:какво\\s+)?не\\s+(?:(?:е|са|се|ни|ви|ти)\\s+){0,2}(?:нуж\\p{L}+|необходим\\p{L}*|задължител\\p{L}+|изискв\\p{L}*|очаква\\p{L}*|търс\\p{L}+|използва\\p{L}*|ползва\\p{L}*|включва\\p{L}*|включен\\p{L}*|разглежда\\p{L}*|преподава\\p{L}*|трябва\\p{L}*)(?:\\s+(?:е|са|се|ни|ви|ти|да\\s+\\p{L}+|(?:познания|опит|умения)(?:\\s+(?:по|с|със|на))?)){0,3}",
  "(?:какво\\s+)?(?:може(?:те|ш)?\\s+да\\s+)?(?:пропусн\\p{L}+|забрав\\p{L}+)",
  "няма\\s+нужда(?:\\s+от)?|не\\s+(?:е|са)\\s+част\\s+от\\s+\\p{L}+(?:\\s+\\p{L}+)?|извън\\s+(?:обхвата|проекта)|излишно\\s+е|без",
].join("|");

const SURELY_GIVEN =
  "(?:our\\s+|your\\s+|additional\\s+|employee\\s+|social\\s+)?(?:benefits|perks|extras)(?:\\s+(?:package|and\\s+perks|&\\s+perks|and\\s+extras|we\\s+offer))?|what(?:['’]s|\\s+is)\\s+in\\s+it\\s+for\\s+you|why\\s+(?:join\\s+)?us|(?:нашите\\s+|вашите\\s+|допълнителни\\s+|социални\\s+)?придобивки(?:те)?|(?:нашите\\s+)?бонуси(?:те)?|социален\\s+пакет|защо\\s+(?:при\\s+)?нас";
const GIVEN = [
  SURELY_GIVEN,
  "(?:what\\s+)?(?:do\\s+)?(?:we|you)\\s+(?:also\\s+|can\\s+|will\\s+)?(?:offer|provide|get|receive|give\\s+you)(?:\\s+you)?|what\\s+you['’]ll\\s+get|in\\s+return(?:\\s+we\\s+offer)?|(?:our|the)\\s+offer",
  "(?:ние|какво|от\\s+нас|фирмата|компанията|а\\s+ние)?\\s*(?:ще\\s+)?(?:ви\\s+|ти\\s+)?(?:предлага(?:ме)?|осигурява(?:ме)?|получава(?:те|ш)|получи(?:те|ш)|даваме)(?:\\s+(?:ви|ти|ние|на\\s+вас))?|(?:нашата|нашето)\\s+(?:оферта|предложение)",
].join("|");

const ENDS = `${MARKS}(?::${MARKS}|[!?]?${MARKS}(?=\\n|$))`;
const BEGINS = `(?<=(?:^|\\n|[.!?;•]\\s)[ \\t]{0,3})(?:${MARKS})`;

/** Such words where they are a heading, on a line of their own or before a colon. */
const headingOf = (words: string) => new RegExp(`${BEGINS}(?:${words})${ENDS}`, "giu");
/** The same, also as an item with a colon: *- Nice to have: Docker*. */
export const headingOrItem = (words: string) =>
  new RegExp(`${BEGINS}(?:${ITEM}(?=[^\\n:]{1,60}:))?(?:${words})${ENDS}`, "giu");
const REFUSING_HEADING = headingOf(REFUSING);
const GIVING_HEADING = headingOf(GIVEN);
const SURE_HEADING = new RegExp(`^${MARKS}(?:${SURELY_GIVEN})${ENDS}`, "iu");

/** Any other heading ends what stands under one: a short line with a colon, or words that ask. */
const ANY_HEADING = new RegExp(
  `^${MARKS}(?!${ITEM})(?:[^\\n:.;,]{2,60}:|(?:(?:our|your|the|key|main|минимални|основни|вашите|твоите|нашите)\\s+)?(?:requirements|responsibilities|duties|tasks|qualifications|skills|stack|profile|role|job|benefits|perks|must[\\s-]haves?|nice[\\s-]to[\\s-]haves?|required|preferred|about\\s+\\p{L}+|how\\s+to\\s+apply|what\\s+(?:we|you)\\s+[^\\n]{2,40}|изисквания|отговорности|задължения|задачи|умения|профил|условия|квалификация|предимства|задължително|придобивки|предлагаме|за\\s+нас|какво\\s+[^\\n]{2,40}|как\\s+да\\s+[^\\n]{2,40})${MARKS}$)`,
  "iu",
);
const IS_ITEM = new RegExp(`^[ \\t]*${ITEM}`, "u");
/** A line that an item runs over into. */
const GOES_ON = /^(?:[ \t]{2,}|\p{Ll})/u;

/** That a list is one of what people get, and no offer of work. */
export const OF_BENEFITS =
  /(?<!\p{L})(?:insurance|vacations?|holidays?|leave|days\s+off|salary|bonus(?:es)?|vouchers?|cards?|lunch\p{L}*|meals?|food|fruits?|free|discounts?|courses?|lessons?|trainings?|certificat\p{L}*|conferences?|budget|team\s?buildings?|gym|sports?|flexible|laptops?|macbooks?|parking|transport\p{L}*|health\p{L}*|mentor\p{L}*|clubs?|career|atmosphere|отпуск\p{L}*|запла\p{L}+|възнаграждени\p{L}*|бонус\p{L}*|ваучер\p{L}*|карт(?:а|и)|хран\p{L}*|плод(?:ове)?|безплат\p{L}*|отстъпк\p{L}*|курс\p{L}*|урок|уроци|обучени\p{L}*|сертифи\p{L}*|конференц\p{L}*|тиймбилд\p{L}*|осигуряван\p{L}*|застрахов\p{L}*|гъвкав\p{L}*|лаптоп\p{L}*|телефон\p{L}*|транспорт\p{L}*|психолог\p{L}*|ментор\p{L}*|кариер\p{L}*|атмосфер\p{L}*|квартир\p{L}*)(?!\p{L})/iu;
/** *We offer: work with Java and Kubernetes* says what the work is. */
const OF_WORK =
  /(?<!\p{L})(?:stack|technolog\p{L}*|work(?:ing)?\s+(?:with|on)|projects?\s+(?:in|with|on)|tools|стек\p{L}*|технологи\p{L}*|работа\s+(?:с|със|по|върху)|проект\p{L}*\s+(?:с|със|по|на))(?!\p{L})/iu;

/** The lines from an offset on, each with where it starts. */
function* linesFrom(text: string, from: number): Generator<{ line: string; start: number }> {
  for (let start = from; start <= text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    yield { line: text.slice(start, end), start };
    start = end + 1;
  }
}

/** Whoever writes neither items nor blank lines begins something else after so many. */
const MOST_PLAIN_LINES = 12;

/** What stands under or behind a heading that ends at an offset, line by line. */
export function linesUnder(text: string, end: number): Stretch[] {
  const rest = /^[^\n]*/.exec(text.slice(end))![0];
  if (rest.trim() !== "") {
    const sentence = /^(?:[^.!?]|[.!?](?!\s|$))+/u.exec(rest)?.[0] ?? "";
    return [{ start: end, end: end + sentence.length }];
  }
  const lines: Stretch[] = [];
  let hasItems = false;
  let isAfterBlank = false;
  for (const { line, start } of linesFrom(text, end + rest.length + 1)) {
    if (line.trim() === "") {
      isAfterBlank = lines.length > 0;
      continue;
    }
    const isItem = IS_ITEM.test(line);
    if (ANY_HEADING.test(line) || (isAfterBlank && !(hasItems && isItem))) break;
    if (hasItems && !isItem && !GOES_ON.test(line)) break;
    hasItems ||= isItem;
    isAfterBlank = false;
    lines.push({ start, end: start + line.length });
    if (!hasItems && lines.length === MOST_PLAIN_LINES) break;
  }
  return lines;
}

function refusedUnder(text: string): Stretch[] {
  return [...text.matchAll(REFUSING_HEADING)].flatMap(({ index, 0: said }) =>
    IS_WELCOME.test(said) ? [] : linesUnder(text, index + said.length),
  );
}

function givenUnder(text: string): Stretch[] {
  return [...text.matchAll(GIVING_HEADING)].flatMap(({ index, 0: said }) => {
    const lines = linesUnder(text, index + said.length);
    const of = ({ start, end }: Stretch) => text.slice(start, end);
    if (!SURE_HEADING.test(said.trimStart()) && !lines.some((line) => OF_BENEFITS.test(of(line))))
      return [];
    return lines.filter((line) => OF_BENEFITS.test(of(line)) || !OF_WORK.test(of(line)));
  });
}

/**
 * The stretches of a text that stand under a heading by which they are not asked for: what is not required, and what people
 * get.
 *
 * @returns offsets in UTF-16 code units, in no order
 */
export const underHeadings = (text: string): Stretch[] => [
  ...refusedUnder(text),
  ...givenUnder(text),
];
