import { areSubstitutes } from "#matching/extraction/substitutes.ts";

type Stretch = { start: number; end: number };

const OR = "(?:or|and/or|или|и/или|либо)";
const OF_LINE = "[ \\t]";
/** Between two members of a list; a language may stand behind its name, as in *C++ language or Java*. */
const LINK = new RegExp(`^\\s*["”“)]?\\s*(?:[,/]\\s*(?:${OR}\\s+)?|${OR}\\s+)["“„(]?$`, "iu");
/** Something between that is no skill known here. */
const UNKNOWN = "(?:[^\\s,;.:()]+(?:\\s[^\\s,;.:()]+)?,\\s*){0,2}";
/** And where one is chosen from what follows, *and* parts them too. */
const LINK_OF_CHOICE = new RegExp(
  `^\\s*["”“]?\\s*(?:[,/]\\s*${UNKNOWN}(?:(?:${OR}|and|и)\\s+)?|(?:${OR}|and|и)\\s+)["“„]?$`,
  "iu",
);
/** Items that stand one below the other. */
const NEXT_ITEM = /^[^\n]{0,40}\n\s{0,8}(?:[-*•–·▪✓]|\d{1,2}[.)])\s+[^\n]{0,20}$/u;
const SLASH = /^\s*\/\s*$/;
const HAS_OR = new RegExp(`(?<!\\p{L})${OR}(?!\\p{L})`, "iu");
const GOES_ON_WITH_OR = new RegExp(`^["”“)]?(?:\\s*,)?\\s+${OR}\\s`, "iu");
const COMES_AFTER_OR = new RegExp(`(?<!\\p{L})${OR}\\s+["“„(]?$`, "iu");

const TOOLS =
  "(?:languages?|frameworks?|databases?|clouds?|tools?|technolog(?:y|ies)|systems?|platforms?|librar(?:y|ies)|език(?:а|ът|ци|ците)?|езици(?:те)?|технологии(?:те)?|рамки(?:те)?|инструмент\\p{L}*|систем\\p{L}*|бази(?:те)?(?:\\s+данни)?|платформ\\p{L}*|библиотек\\p{L}*)";
const WORDS = `(?:${OF_LINE}+[\\p{L}-]+){0,4}`;
const OPENS = `${OF_LINE}*[:(]\\s*(?:[-*•–·▪✓]\\s+)?${UNKNOWN}["“„]?`;
const ANY =
  "(?:(?:at\\s+least|minimum)\\s+(?:one|two|some)|(?:one|two)\\s+or\\s+(?:more|both|several)|any|(?:поне|минимум)\\s+(?:един|една|едно|два|две)|(?:един|една|едно)\\s+или\\s+(?:повече|няколко)|някой|някоя|някое|някои)";
const ONE = "(?:one|some|either|един|една|едно)";
const OF = "(?:of|from|от)";
/** *At least one of: …*, where commas alone part what one may choose from; with words between only before a colon or bracket. */
const ONE_OF = new RegExp(
  "(?<!\\p{L})(?:" +
    [
      `(?:${ANY}|${ONE})\\s+${OF}(?:\\s+(?:the|these|those|следните|тези))?(?:\\s+(?:following|${TOOLS})){0,2}(?:${OPENS}|\\s+["“„]?)`,
      `${ANY}(?:\\s+${OF})?${WORDS}${OPENS}`,
      `${ONE}\\s+${OF}(?:\\s+(?:the|these|those|следните|тези))?(?:\\s+[\\p{L}-]+){0,2}\\s+${TOOLS}${OPENS}`,
      `either\\s+["“„(]?`,
    ].join("|") +
    ")$",
  "iu",
);
const CONTEXT = 90;

/** A list as it was met in a text. */
type List<Find> = {
  finds: Find[];
  /** Whether one is chosen from all of it, in so many words. */
  isOneOf: boolean;
  /** Whether it goes on after a pair with *or*: *Java or C#, Git*. */
  goesOn: boolean;
};

/**
 * Which finds are members of a list with *or*, of which one will do. A list that goes on with a comma after *or* was none:
 * only those about the *or* are chosen from.
 *
 * @param finds in the order of the text, apart from one another
 */
export function alternativesIn<Find extends Stretch>(
  text: string,
  finds: readonly Find[],
): ReadonlySet<Find> {
  const alternatives = new Set<Find>();
  let list: List<Find> | undefined;
  for (const find of finds) {
    const next = list && continued(text, list, find);
    if (list && next !== "same") {
      list.goesOn = next === "after or";
      for (const one of chosenFrom(text, list)) alternatives.add(one);
      list = undefined;
    }
    if (list) list.finds.push(find);
    else list = { finds: [find], isOneOf: ONE_OF.test(before(text, find)), goesOn: false };
  }
  if (list) for (const one of chosenFrom(text, list)) alternatives.add(one);
  return alternatives;
}

const before = (text: string, { start }: Stretch) =>
  text.slice(Math.max(0, start - CONTEXT), start);

const gapsOf = (text: string, list: readonly Stretch[]) =>
  list.slice(1).map((find, index) => text.slice(list[index]!.end, find.start));

/** Whether a find is of the same list as those before it. */
function continued(text: string, { finds, isOneOf }: List<Stretch>, find: Stretch) {
  const gap = text.slice(finds.at(-1)!.end, find.start);
  if (isOneOf && NEXT_ITEM.test(gap)) return "same";
  if (!(isOneOf ? LINK_OF_CHOICE : LINK).test(gap)) return "other";
  const last = gapsOf(text, finds).at(-1);
  return last && HAS_OR.test(last) && !HAS_OR.test(gap) && !SLASH.test(gap) ? "after or" : "same";
}

function chosenFrom<Find extends Stretch>(text: string, list: List<Find>): readonly Find[] {
  const { finds, isOneOf, goesOn } = list;
  const gaps = gapsOf(text, finds);
  const isWhole =
    isOneOf ||
    GOES_ON_WITH_OR.test(text.slice(finds.at(-1)!.end, finds.at(-1)!.end + CONTEXT)) ||
    (!goesOn && gaps.some((gap) => HAS_OR.test(gap)));
  if (isWhole) return finds;
  // The other one of the first may be no skill known here: *Symfony2 or Docker, Linux*.
  const isSecond = COMES_AFTER_OR.test(before(text, finds[0]!));
  const aboutOr = finds.filter(
    (_, at) =>
      (at === 0 && isSecond) ||
      [gaps[at - 1], gaps[at]].some((gap) => gap !== undefined && HAS_OR.test(gap)),
  );
  return [...aboutOr, ...slashed(text, finds, gaps)];
}

/** The members of a list that a slash parts and that do one job. */
function slashed<Find extends Stretch>(
  text: string,
  finds: readonly Find[],
  gaps: readonly string[],
): Find[] {
  const runs: Find[][] = [];
  for (const [at, find] of finds.entries())
    if (at > 0 && SLASH.test(gaps[at - 1]!)) runs.at(-1)!.push(find);
    else runs.push([find]);
  const isChoice = (run: readonly Stretch[]) =>
    run.length > 1 && areSubstitutes(run.map(({ start, end }) => text.slice(start, end)));
  return runs.filter(isChoice).flat();
}
