import type { Token } from "#text/tokens.ts";

/** How people say C++ and C#, in words and in one: one truth for search, names and texts. */
const SPOKEN = [
  {
    written: "c++",
    said: /^(?:си|c|si)[\s-](?:плюс|plus|plius|plyus)[\s-](?:плюс|plus|plius|plyus)$/,
    together: "cplusplus",
  },
  { written: "c#", said: /^(?:си|c|si)[\s-](?:шарп|sharp)$/, together: "csharp" },
];
/** The most words that say one. */
export const MOST_SPOKEN = 3;
const MAY_END_SPOKEN = /^(?:плюс|plus|plius|plyus|шарп|sharp)$/;

/**
 * What the words of a text up to one are when they say such a name, and how many they are: *C plus plus*.
 *
 * @returns null where they do not
 */
export function spokenUpTo(index: number, tokens: readonly Token[], text: string) {
  const last = tokens[index]!;
  if (!MAY_END_SPOKEN.test(last.folded)) return null;
  for (let count = 2; count <= MOST_SPOKEN; count += 1) {
    const first = tokens[index + 1 - count];
    if (!first) return null;
    const words = text.slice(first.start, last.end).toLowerCase();
    const name = SPOKEN.find(({ said }) => said.test(words));
    if (name) return { folded: name.written, count };
  }
  return null;
}

/** What a folded word is that says such a name in one: *csharp* is C#. */
export const spokenTogether = (folded: string): string =>
  SPOKEN.find(({ together }) => together === folded)?.written ?? folded;

/** The standards of C++, which may stand behind a blank as well. */
const STANDARD = /^(?:98|03|0x|1[147yz]|2[036abc])$/;

/** Whether a word is the version of the name before it, which *C++17* and *C++ 17* are without it. */
export function isVersion({ folded, start }: Token, text: string): boolean {
  if (!/^\d/.test(folded)) return false;
  const before = text.slice(Math.max(0, start - 4), start);
  return /\+\s?\+$/.test(before) || (/\+\s?\+\s$/.test(before) && STANDARD.test(folded));
}
