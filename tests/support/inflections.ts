import fixed from "#tests/unit/text/bulgarian-inflections.json" with { type: "json" };
import further from "#tests/unit/text/bulgarian-inflections-second.json" with { type: "json" };

/** Words with their forms, and pairs of words that are near and shall not meet. */
export type Inflections = { groups: readonly string[][]; apart: readonly string[][] };

/** The first list, and both halves of the second: stems were made with an eye on all but the half that is held out. */
export const INFLECTIONS = {
  fixed: { groups: [...fixed.groups, ...fixed.heldOut], apart: fixed.apart },
  chosen: { groups: further.groups, apart: further.apart },
  heldOut: { groups: further.heldOut, apart: further.apartHeldOut },
} satisfies Record<string, Inflections>;

export type Measured = {
  /** Of all pairs of forms of one word, the share that meets. */
  recall: number;
  /** Of all pairs of near words, the share that keeps apart. */
  precision: number;
  /** Words whose forms do not all meet, form by form, and what meets though it should not. */
  split: string[];
  met: string[];
};

/** How well keys join the forms of words and keep words apart. */
export function measured(
  { groups, apart }: Inflections,
  keyOf: (word: string) => string,
): Measured {
  const pairs = groups.flatMap((group) => pairsOf(group.map(keyOf)));
  const together = pairs.filter(([one, other]) => one === other);
  const met = apart.filter(([one, other]) => keyOf(one!) === keyOf(other!));
  return {
    recall: together.length / pairs.length,
    precision: 1 - met.length / apart.length,
    split: groups
      .filter((group) => new Set(group.map(keyOf)).size > 1)
      .map((group) => group.map((form) => `${form}:${keyOf(form)}`).join(" ")),
    met: [...met.map((pair) => pair.join(" ")), ...wordsThatMeet(groups, keyOf)],
  };
}

const pairsOf = (keys: readonly string[]) =>
  keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other] as const));

function wordsThatMeet(groups: readonly string[][], keyOf: (word: string) => string): string[] {
  const words = new Map<string, Set<string>>();
  for (const group of groups)
    for (const form of group)
      words.set(keyOf(form), (words.get(keyOf(form)) ?? new Set()).add(group[0]!));
  return [...words.values()].filter((one) => one.size > 1).map((one) => [...one].join(" "));
}
