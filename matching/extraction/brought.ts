import { headingOrItem, linesUnder } from "#matching/extraction/sections.ts";

/**
 * What stands under a heading by which whoever writes brings it to a partnership: *What we bring:*, *Какво даваме ние*. It is
 * no wish, though a list of wishes may stand beside it.
 */

type Stretch = { start: number; end: number };

const HEADING = headingOrItem(
  [
    "(?:what\\s+)?(?:we|our\\s+(?:side|team|company|university))\\s+(?:(?:can|will|already)\\s+)?(?:brings?|contributes?|puts?\\s+in|has|have)(?:\\s+(?:to\\s+(?:it|the\\s+\\p{L}+)|already|so\\s+far|ourselves))?",
    "our\\s+(?:contribution|part|strengths|expertise)",
    "(?:какво\\s+)?(?:ние\\s+)?(?:носим|внасяме|даваме|имаме|допринасяме(?:\\s+с)?|влагаме)(?:\\s+(?:ние|вече|от\\s+наша\\s+страна))?",
    "(?:нашият|нашето|нашата)\\s+(?:принос|участие|част|опит)|от\\s+наша\\s+страна",
  ].join("|"),
);

/**
 * The stretches of a text that name what its author brings.
 *
 * @returns offsets in UTF-16 code units, in the order of the text
 */
export const broughtIn = (text: string): Stretch[] =>
  [...text.matchAll(HEADING)].flatMap(({ index, 0: said }) =>
    linesUnder(text, index + said.length),
  );
