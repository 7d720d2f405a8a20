import { diffArrays } from "diff";

export type WordPart = { kind: "same" | "added" | "removed" | "left_out"; text: string };

/** Beyond so many changed words two texts have nothing to do with each other. */
const CHANGES_AT_MOST = 500;
/** So much of what has stayed is shown around a change, in characters. */
const AROUND = 90;
const WORTH_LEAVING_OUT = 80;

/**
 * Words of any script, and single signs, each with the space behind it. The words of the package are Latin ones: it would
 * compare a Bulgarian text letter by letter, and with a segmenter of the language many times slower.
 */
const WORDS = /(?:[\p{L}\p{M}\p{N}_]+|[^\s])\s*|\s+/gu;

const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/**
 * What has been added to and removed from a text, word by word, in reading order. Long stretches that have stayed are left
 * out, and a part says so. Spaces and line breaks alone are no change.
 */
export function wordParts(from: string, to: string): WordPart[] {
  const changes = diffArrays(wordsOf(from), wordsOf(to), {
    comparator: (one, other) => one.trimEnd() === other.trimEnd(),
    maxEditLength: CHANGES_AT_MOST,
  });
  if (!changes)
    return [
      { kind: "removed", text: from },
      { kind: "added", text: to },
    ];
  const parts = changes.map(({ value, added, removed }): WordPart => {
    const kind = added ? "added" : removed ? "removed" : "same";
    return { kind, text: value.join("") };
  });
  return parts.flatMap((part, index) =>
    part.kind === "same"
      ? shortened(part.text, { isFirst: index === 0, isLast: index === parts.length - 1 })
      : [part],
  );
}

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }) {
  const before = isFirst ? 0 : AROUND;
  const after = isLast ? 0 : AROUND;
  if (text.length <= before + after + WORTH_LEAVING_OUT) return [{ kind: "same", text } as const];
  const head = before === 0 ? "" : text.slice(0, endOfWord(text, before));
  const tail = after === 0 ? "" : text.slice(startOfWord(text, text.length - after));
  const parts: WordPart[] = [
    { kind: "same", text: head },
    { kind: "left_out", text: "" },
    { kind: "same", text: tail },
  ];
  return parts.filter(({ kind, text: own }) => kind === "left_out" || own !== "");
}

function endOfWord(text: string, from: number): number {
  const gap = text.slice(from).search(/\s/);
  return gap < 0 ? text.length : from + gap;
}

const startOfWord = (text: string, from: number): number =>
  text.slice(0, from).search(/\S+$/) < 0 ? from : text.slice(0, from).search(/\S+$/);
