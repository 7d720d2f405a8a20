type Stretch = { start: number; end: number };

const OR = "(?:or|and/or|или|и/или|либо)";
/** Between two members of a list; a language may stand behind its name, as in *C++ language or Java*. */
const LINK = new RegExp(`^\\s*["”“)]?\\s*(?:[,/]\\s*(?:${OR}\\s+)?|${OR}\\s+)["“„(]?$`, "iu");
const HAS_OR = new RegExp(`(?<!\\p{L})${OR}(?!\\p{L})`, "iu");
const GOES_ON_WITH_OR = new RegExp(`^["”“)]?(?:\\s*,)?\\s+${OR}\\s`, "iu");
const COMES_AFTER_OR = new RegExp(`(?<!\\p{L})${OR}\\s+["“„(]?$`, "iu");
/** *At least one of: …*, where commas alone part what one may choose from. */
const ONE_OF =
  /(?<!\p{L})(?:(?:one|any|some|either)\s+of(?:\s+the\s+following|\s+these)?|either|(?:един|една|едно|някой|някоя|някое|някои)\s+от(?:\s+следните)?)(?:\s+\p{L}+(?=:))?\s*:?\s+["“„(]?$/iu;
const CONTEXT = 60;

/**
 * Which finds are members of a list with *or*, of which one will do.
 *
 * @param finds in the order of the text, apart from one another
 */
export function alternativesIn<Find extends Stretch>(
  text: string,
  finds: readonly Find[],
): ReadonlySet<Find> {
  const alternatives = new Set<Find>();
  let list: Find[] = [];
  const close = () => {
    if (list.length > 0 && isChoice(text, list)) for (const find of list) alternatives.add(find);
    list = [];
  };
  for (const find of finds) {
    const last = list.at(-1);
    if (last && !LINK.test(text.slice(last.end, find.start))) close();
    list.push(find);
  }
  close();
  return alternatives;
}

function isChoice(text: string, list: readonly Stretch[]): boolean {
  const { start } = list[0]!;
  const { end } = list.at(-1)!;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const between = list.slice(1).map((find, index) => text.slice(list[index]!.end, find.start));
  return (
    between.some((gap) => HAS_OR.test(gap)) ||
    GOES_ON_WITH_OR.test(text.slice(end, end + CONTEXT)) ||
    COMES_AFTER_OR.test(before) ||
    ONE_OF.test(before)
  );
}
