import { LOOKALIKES } from "./fold.ts";

/** Letters of Cyrillic that no Bulgarian word has, and look like Latin ones. */
const RARE = "ѕ=s і=i ї=i ј=j ԁ=d ԛ=q ԝ=w һ=h ӏ=l ԍ=g ґ=r";
/** Letters of Greek, small and as capitals, by what they look like most. */
const GREEK = "α=a β=b γ=y ε=e ζ=z η=n ι=i κ=k μ=m ν=v ο=o ρ=p τ=t υ=u χ=x ω=w σ=o ς=c";
const GREEK_CAPITALS = "Η=h Ν=n Υ=y";

const pairsIn = (list: string) =>
  list.split(" ").map((pair) => pair.split("=") as [string, string]);

const SMALL = new Map([
  ...LOOKALIKES.map(([latin, cyrillic]): [string, string] => [cyrillic, latin]),
  ...pairsIn(`${RARE} ${GREEK}`),
]);
const CAPITAL = new Map(pairsIn(GREEK_CAPITALS));

/**
 * A text as a hasty eye reads it: letters of Cyrillic and Greek that look like Latin ones are those, in one direction, so
 * that АСМЕ and ACME are the same; all others stay. No marks on letters, small letters, Unicode NFKC. For comparison only.
 */
export function seenAsLatin(text: string): string {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}+/gu, "");
  return [...plain]
    .map((letter) => {
      const small = letter.toLowerCase();
      return CAPITAL.get(letter) ?? SMALL.get(small) ?? small;
    })
    .join("");
}
