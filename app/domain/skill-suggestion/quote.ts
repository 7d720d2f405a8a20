/** A stretch of a text with what stands around it. */
export type Quote = { field: string; before: string; text: string; after: string };

const AROUND = 50;
const LONGEST = 120;

/** Quotes a stretch of a text with some words before and after it, from the same line. */
export function quote(field: string, text: string, start: number, end: number): Quote {
  const before = text
    .slice(Math.max(0, start - AROUND), start)
    .split("\n")
    .at(-1)!;
  const after = text.slice(end, end + AROUND).split("\n")[0]!;
  const isCutBefore = before.length === AROUND && start > AROUND;
  const isCutAfter = after.length === AROUND && end + AROUND < text.length;
  const inside = text.slice(start, end);
  return {
    field,
    before: inOneLine(isCutBefore ? before.replace(/^\S*\s/u, "… ") : before).trimStart(),
    text: inOneLine(inside.length > LONGEST ? `${inside.slice(0, LONGEST)}…` : inside),
    after: inOneLine(isCutAfter ? after.replace(/\s\S*$/u, " …") : after).trimEnd(),
  };
}

const inOneLine = (text: string) => text.replaceAll(/\s+/gu, " ");
