/** Names of languages that are words or letters: where they are meant. */

/** Labels of one word that are never recognised in running text without `NAMED_AS_LANGUAGE`. */
export const NEVER_ALONE: ReadonlySet<string> = new Set([
  ..."a b c d e f g j k q r s t v x".split(" "),
  ..."go d basic scheme dart scratch rust crystal processing make less shell".split(" "),
]);

/** What stands in lists beside languages of few letters: other languages, and what is used with them. */
const BESIDE_LANGUAGES =
  "c\\s?\\+\\s?\\+|c\\s?#|f\\s?#|\\.net|java|javascript|typescript|python|ruby|php|matlab|kotlin|sql|scala|rust|swift|golang|julia|perl|haskell|bash|zig|lua|node(?:\\.?js)?|fortran|docker|kubernetes|terraform|postgresql|postgres|mysql|mongodb|linux|react|vue|angular|spss|sas|stata|excel|tableau|grpc";
/** Another line that is nothing but such a name. */
const LANGUAGE_BESIDE = new RegExp(
  `(?:^|\\n)[ \\t]*(?:go|${BESIDE_LANGUAGES})[ \\t]*(?:\\n|$)`,
  "iu",
);
const OF_LIST = "(?:[,/]|,?\\s+(?:and|or|и|или)(?!\\p{L}))";
const ASKED_FOR =
  "(?:requirements|skills|stack|technologies|languages|back-?end|изисквания|умения|технологии|езици|стек)";

/** Who says so uses it: *we use Go*, *working with R*. */
const USED =
  "(?<!\\p{L})(?:(?:we|you|they|who|team|to|and|will|also|mainly|mostly)\\s+(?:use|know|like|love|prefer|learn|choose)|using|(?:work(?:s|ing|ed)?|familiar|fluent|services?|programs?|tools?)\\s+(?:with|in)|(?:използва|ползва|знае|учи|познава|предпочита|харесва)(?:м|ш|т|ме|те)?|работ(?:а|и|им|ят|ите)\\s+(?:с|със|на)|познани(?:я|е)\\s+(?:по|на|за)|владе\\p{L}+(?:\\s+на)?)\\s+$";

/** What must stand directly before or after such a name so that it is the language. */
const NAMED_AS_LANGUAGE = {
  before: new RegExp(
    "(?:languages?|program(?:ming|s)? in|written in|(?:we|you|to) write|code in|knowledge of|experience (?:in|with)|proficien\\p{L}* (?:in|with)|опит (?:с|със|на|в)|език(?:а|ът)?|на|јазик(?:от)?|c/" +
      `|(?<![\\p{L}\\p{N}])(?:${BESIDE_LANGUAGES})${OF_LIST}|(?<!\\p{L})in\\s)\\s*["“„'(]?\\s*$|(?<=(?:^|\\n)\\s{0,6})[-*•–]\\s+$|(?<!\\p{L})${ASKED_FOR}\\s{0,3}:\\s+$|${USED}`,
    "iu",
  ),
  after: new RegExp(
    `^\\s*["”“')]?\\s*(?:\\(?programming|language|developers?(?!\\p{L})|engineers?(?!\\p{L})|\\d+\\.\\d|${OF_LIST}\\s*(?:${BESIDE_LANGUAGES})(?![\\p{L}\\p{N}]))`,
    "iu",
  ),
} as const;

const NEEDS_AN_END =
  /^(?:[^\p{L}]*|in\s+|.*:\s+|(?!experience|knowledge|proficien|program|written|code|опит|на\s).*(?<!\p{L})(?:use|know|like|love|prefer|learn|choose|using|with|in|с|със|на|по|за)\s+|(?:използва|ползва|знае|учи|познава|предпочита|харесва|владе)\p{L}*\s+)$/iu;
/** A line that is nothing but the name, below another: an item without a bullet. A letter only beside other languages. */
const BEGINS_LINE = /\n[ \t]*$/;
const ENDS_LINE = /^[ \t]*[,;]?[ \t]*(?:\n|$)/;
const IS_ITEM = /^(?:Go|Rust)$/;
const IS_LETTER = /^[CR]$/;
/** Other such names between one that is named and this: *in Go and R*. */
const SHORT_NAMES = /(?:(?:Go|Rust|C|R|D)\s*(?:,|\/|,?\s(?:and|or|и|или)(?!\p{L}))\s*)+$/u;
/** Where an item of a list ends, or its first word is one of several. */
const STANDS_ALONE =
  /^\s*(?:$|[\n,;.(/]|(?:and|or|is|are|for|in|at|on|every|daily|и|или|е|са|за|в|при|всеки)(?!\p{L}))/iu;

/**
 * Whether such a name is that of a language; as an item of a list, or of what is asked for, where it stands by itself. One of
 * more than a letter also between commas: letters are counted up for much else.
 */
export function isNamed(name: string, before: string, after: string): boolean {
  if (name.length > 1 && /,\s+$/.test(before) && STANDS_ALONE.test(after)) return true;
  if (isLine(name, before, after)) return true;
  const others = SHORT_NAMES.exec(before);
  if (others && STANDS_ALONE.test(after)) {
    const first = before.slice(others.index);
    return isNamed(
      /^\p{L}+/u.exec(first)![0],
      before.slice(0, others.index),
      first.replace(/^\p{L}+/u, ""),
    );
  }
  const named = NAMED_AS_LANGUAGE.before.exec(before);
  if (named === null) return NAMED_AS_LANGUAGE.after.test(after);
  return (
    !NEEDS_AN_END.test(named[0]) || STANDS_ALONE.test(after) || NAMED_AS_LANGUAGE.after.test(after)
  );
}

function isLine(name: string, before: string, after: string): boolean {
  if (!BEGINS_LINE.test(before) || !ENDS_LINE.test(after)) return false;
  return (
    IS_ITEM.test(name) || (IS_LETTER.test(name) && LANGUAGE_BESIDE.test(`${before}\n${after}`))
  );
}
