/**
 * What a text says is not asked for or not used: *no Python required*, *не се изисква Python*, *без познания по Java*. A
 * skill that stands there is no skill of the text.
 */

/** How far a negation reaches, in words to one side of it, and never beyond its clause. */
export const NEGATION_REACHES_WORDS = 7;

interface Negation {
  pattern: RegExp;
  /** On which side of the pattern stands what is negated; inside, where the pattern embraces it. */
  reaches: "after" | "before" | "inside";
}

const negation = (reaches: Negation["reaches"], source: string): Negation => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu"),
  reaches,
});

const ASKED =
  "(?:required|needed|necessary|mandatory|expected|compulsory|essential|a must|an? requirement)";
const KNOWING =
  "(?:knowledge|experience|skills?|background|understanding|familiarity|proficiency|expertise)";
const ASKED_BG = "(?:изискв|необходим|нужн|нужен|задължител|очаква|налага)\\p{L}*";
const NOT_BG = "не\\s+(?:(?:се|е|са|ви|ти|им)\\s+){0,2}";
const KNOWING_BG = "(?:познани|знани|опит|умени|подготовк|квалификаци)\\p{L}*";

/** The declared list, in both languages. Of two that begin at one place the first counts. */
export const NEGATIONS: readonly Negation[] = [
  negation("inside", `no\\s+(?:[^\\s,]{1,30}\\s+){1,6}?(?:(?:is|are)\\s+)?${ASKED}`),
  negation("after", "no\\s+need\\s+(?:for|of|to)"),
  negation(
    "after",
    `(?:no|without)\\s+(?:(?:any|prior|previous|specific|working)\\s+){0,2}${KNOWING}\\s+(?:of|in|with)`,
  ),
  // Of those who are sought alone: *the tool does not have a benchmark* asks for one.
  negation(
    "after",
    "(?:you|candidates?|applicants?|students?|interns?)\\s+(?:do|does|need)(?:\\s+not|n['’]t)\\s+(?:need|have|require|know)(?:\\s+to)?",
  ),
  negation("after", "we\\s+do(?:\\s+not|n['’]t)\\s+(?:need|require|expect|use|teach)"),
  // Not *(not mandatory)* behind one of a list: that is welcome.
  negation(
    "before",
    `(?<!\\()(?:(?:is|are)\\s+not|isn['’]t|aren['’]t|not)\\s+(?:strictly\\s+)?${ASKED}`,
  ),
  negation(
    "before",
    `${NOT_BG}${ASKED_BG}(?=\\s*(?:$|,|(?:за|от|в|при|до|на|и|но|тук)(?!\\p{L})))`,
  ),
  negation("after", `${NOT_BG}(?:${ASKED_BG}|трябва\\p{L}*)`),
  negation("after", "не\\s+(?:използва|ползва|преподава|изучава)\\p{L}*"),
  negation("after", "(?:няма|без)\\s+(?:нужда|необходимост|изискван\\p{L}*)\\s+(?:от|за|да)"),
  negation(
    "after",
    `без\\s+(?:(?:никак|предиш|предварител|специал|какъв)\\p{L}*\\s+){0,2}${KNOWING_BG}\\s+(?:по|със|с|във|в|за|на|от)`,
  ),
];

/** *SQL is a plus but not required*: whoever says so asks for it, if less. */
const WELCOME =
  /(?<!\p{L})(?:plus|advantage\p{L}*|bonus|nice|beneficial|asset|prefer\p{L}*|appreciated|ideal\p{L}*|desirable|предимств\p{L}*|плюс|бонус|желател\p{L}*)(?!\p{L})/iu;

/** Where a clause ends within a sentence: at a comma that does not part a list, and where something else is asked for. */
const CLAUSE =
  /,(?!\s*(?:[^\s,]+\s+){0,2}[^\s,]+\s+(?:or|nor|или|нито)(?!\p{L}))|(?<!\p{L})(?:but|however|although|instead|as|because|will|must|and\s+(?:you|we|should|can)|но|обаче|защото|тъй|ще|а|и\s+(?:трябва|да))(?!\p{L})/giu;

const SENTENCE = /(?:[^\n•;.!?]|[.!?](?!\s|$))+/gu;
const LONGEST_REACH = 160;

type Stretch = { start: number; end: number };

/**
 * The stretches of a text that name what is not asked for, in their order.
 *
 * @returns offsets in UTF-16 code units
 */
export function negatedIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const inside = negatedInSentence(sentence);
    if (inside.length > 0 && !WELCOME.test(sentence))
      found.push(...inside.map(({ start, end }) => ({ start: index + start, end: index + end })));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function negatedInSentence(sentence: string): Stretch[] {
  const known = new Set<number>();
  return NEGATIONS.flatMap(({ pattern, reaches }) =>
    [...sentence.matchAll(pattern)].flatMap(({ 0: said, index }) => {
      if (known.has(index)) return [];
      known.add(index);
      const end = index + said.length;
      if (reaches === "inside") return [{ start: index, end }];
      return reaches === "after"
        ? [{ start: index, end: end + reachAfter(sentence.slice(end, end + LONGEST_REACH)) }]
        : [
            {
              start: index - reachBefore(sentence.slice(Math.max(0, index - LONGEST_REACH), index)),
              end,
            },
          ];
    }),
  );
}

const words = (text: string) => [...text.matchAll(/\S+/gu)];

/** How much of what follows is negated, in characters. */
function reachAfter(following: string): number {
  const clause = following.slice(0, following.matchAll(CLAUSE).next().value?.index);
  const last = words(clause)[NEGATION_REACHES_WORDS - 1];
  return last ? last.index + last[0].length : clause.length;
}

/** How much of what goes before is negated, in characters. */
function reachBefore(before: string): number {
  const end = [...before.matchAll(CLAUSE)].at(-1);
  const clause = before.slice(end ? end.index + end[0].length : 0);
  const first = words(clause).at(-NEGATION_REACHES_WORDS);
  return clause.length - (first?.index ?? 0);
}
