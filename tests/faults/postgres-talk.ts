import { cutter, type Talk } from "./messages.ts";

const TYPE = 1;
const LENGTH = 4;

/** Before a statement: the message is a row of its answer, and no word yet that it is done. */
export const ROWS = "rows of ";

/** The messages of PostgreSQL's protocol 3; what is asked is the text of the statement that is executed. */
export function postgresTalk(): Talk {
  const statements = new Map<string, string>();
  const underWay: string[] = [];
  let hasBegun = false;
  const asks = (text: string) => {
    underWay.push(text);
    return text;
  };
  const asked = (bytes: Buffer): string | null => {
    // The first message, which says who is there, has no type.
    if (!hasBegun) return ((hasBegun = true), null);
    const type = String.fromCharCode(bytes[0]!);
    const [first = "", second = ""] = wordsOf(bytes);
    if (type === "P") statements.set(first, tidy(second));
    if (type === "Q") return asks(tidy(first));
    return type === "B" ? asks(statements.get(second) ?? "") : null;
  };
  const isEnd = (type: string) => type === "C" || type === "E" || type === "I";
  const lengthAsked = (bytes: Buffer) => lengthOf(bytes, hasBegun ? TYPE : 0);
  const answered = (bytes: Buffer) => {
    const type = String.fromCharCode(bytes[0]!);
    if (type === "D" && underWay[0] !== undefined) return `${ROWS}${underWay[0]}`;
    return isEnd(type) ? (underWay.shift() ?? null) : null;
  };
  return {
    asked: cutter(lengthAsked, asked),
    answered: cutter((bytes) => lengthOf(bytes, TYPE), answered),
  };
}

const lengthOf = (bytes: Buffer, before: number) =>
  bytes.length < before + LENGTH ? 0 : before + bytes.readUInt32BE(before);

/** The first two texts of a message. */
const wordsOf = (bytes: Buffer) => bytes.toString("utf8", TYPE + LENGTH).split("\0", 2);

const tidy = (statement: string) =>
  statement.replaceAll(/\s+/g, " ").replaceAll('"', "").trim().toLowerCase();
