/** Which letters a text must have so that a pattern can be found in it at all: of either script at least one. */
export interface ScriptsNeeded {
  readonly cyrillic: boolean;
  readonly latin: boolean;
}

const NOTHING: ScriptsNeeded = { cyrillic: false, latin: false };
const all = (parts: readonly ScriptsNeeded[]): ScriptsNeeded => ({
  cyrillic: parts.some(({ cyrillic }) => cyrillic),
  latin: parts.some(({ latin }) => latin),
});
const any = (choices: readonly ScriptsNeeded[]): ScriptsNeeded => ({
  cyrillic: choices.every(({ cyrillic }) => cyrillic),
  latin: choices.every(({ latin }) => latin),
});

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Which scripts a text has letters of. */
export const scriptsOf = (text: string): ScriptsNeeded => ({
  cyrillic: CYRILLIC.test(text),
  latin: LATIN.test(text),
});

/**
 * What one piece of a source is: how a group begins, a sign that is written otherwise, a set of signs, how often the piece
 * before it may stand, or a sign.
 */
const PIECE =
  /(?<group>\((?:\?(?:[:=!]|<[=!]|<\w+>|[a-z-]+:))?)|(?<escaped>\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w+>|c[A-Za-z]|[\s\S]))|(?<set>\[(?:\\[\s\S]|[^\]\\])*\])|(?<often>(?:[*+?]|\{\d+(?:,\d*)?\})\??)|(?<sign>[\s\S])/gu;

/**
 * Reads from the source of a pattern which letters its finds cannot do without: where it looks ahead or back for something
 * that must stand there, that counts as well. Whatever it does not know for certain it takes for needed by nobody, so that a
 * text which lacks what is needed has no find, and nothing is said of others.
 */
export function scriptsNeeded({ source }: RegExp): ScriptsNeeded {
  const pieces = [...source.matchAll(PIECE)].map(({ groups }) => groups!);
  let at = 0;
  const choice = (): ScriptsNeeded => {
    const choices: ScriptsNeeded[] = [];
    let parts: ScriptsNeeded[] = [];
    for (; at < pieces.length && pieces[at]!.sign !== ")"; at += 1) {
      const { group, sign, often } = pieces[at]!;
      if (sign === "|") {
        choices.push(all(parts));
        parts = [];
      } else if (often !== undefined) {
        if (/^(?:[*?]|\{0)/u.test(often)) parts.splice(-1, 1, NOTHING);
      } else if (group !== undefined) {
        at += 1;
        const inside = choice();
        parts.push(group.endsWith("!") ? NOTHING : inside);
      } else parts.push(neededBy(sign));
    }
    return any([...choices, all(parts)]);
  };
  return choice();
}

const neededBy = (sign: string | undefined) => (sign === undefined ? NOTHING : scriptsOf(sign));
