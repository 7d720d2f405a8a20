import type { PayPeriod } from "#db/codes.ts";
import { piecesOf } from "#app/domain/import/money-words.ts";
import type { Piece, StatedPeriod } from "#app/domain/import/money-words.ts";
import type { MoneyRule } from "#app/domain/import/rule.ts";

export type Money = {
  from: number;
  to?: number;
  currency?: string;
  period?: PayPeriod;
  /** The text leaves these open, and the rule says them. */
  isAssumed?: { currency?: true; period?: true };
  /** The text states a year's pay; the amounts are a month's. */
  isOfYear?: true;
};

const UNPAID = /^(unpaid|no pay|неплатен[оаи]?|без заплащане|0)$/iu;
/** Longer texts are no pay, and nobody has to take them to pieces. */
const LONGEST = 200;
const MONTHS = 12;
const THOUSAND = 1000;

/** Reads an amount as people write it: "1 200,50", "1,200.50", "1.200", "500,-". Nothing when it is none. */
export function readAmount(written: string): number | undefined {
  const text = written
    .trim()
    .replace(/[.,][-–—]$/u, "")
    .replace(/[\s'’]/gu, "");
  if (!/^-?\d[\d.,]*$/.test(text)) return undefined;
  const mark = /[.,](?=\d{1,2}$)/.exec(text);
  const whole = (mark ? text.slice(0, mark.index) : text).replace(/[.,]/g, "");
  return Number(mark ? `${whole}.${text.slice(mark.index + 1)}` : whole);
}

/**
 * Reads pay or a budget: one amount or a range. Currency and period that the text leaves open come from the rule; what the
 * text says and nobody understands (a week, a sign before the number, any other word) makes it no money. A year's pay is
 * read as a month's, the twelfth part of it.
 *
 * @returns the amounts, the word "unpaid", or nothing when it is no money
 */
export function readMoney(written: string | number, rule: MoneyRule): Money | "unpaid" | undefined {
  if (typeof written === "number" && written > 0) return withRule({ from: written }, {}, rule);
  const text = String(written).normalize("NFC").trim();
  if (UNPAID.test(text)) return "unpaid";
  const pieces = text.length > LONGEST ? undefined : piecesOf(text);
  if (!pieces || !SHAPE.test(shapeOf(pieces))) return undefined;
  const [from, to] = amountsIn(pieces) as [number, number?];
  if (to !== undefined && to < from) return undefined;
  const currencies = distinct(pieces.map((piece) => ("currency" in piece ? piece.currency : null)));
  const periods = distinct(pieces.map((piece) => ("period" in piece ? piece.period : null)));
  if (currencies.length > 1 || periods.length > 1) return undefined;
  const amounts = to === undefined || to === from ? { from } : { from, to };
  return withRule(amounts, { currency: currencies[0], period: periods[0] }, rule);
}

const BESIDE = "[CAMFS]*";
/** Neither a sign before it nor a noun after it: "8 hours" counts hours. */
const AMOUNT = "(?:NT?|G)(?!M|T)";
const SECOND = `[CFS]*${AMOUNT}`;
/** One amount, a range, or a range that begins with "from"; an open range says no amount. */
const SHAPE = new RegExp(
  `^${BESIDE}(?:${AMOUNT}|${AMOUNT}${BESIDE}[DJ]${SECOND}|B[CFS]*${AMOUNT}${BESIDE}[DJK]${SECOND})[CAMFSD]*$`,
);

/** A rare currency's code counts as one beside the amount only. */
const shapeOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ is }) => is)
    .join("")
    .replace(/(?<=[NG]T?)I|I(?=[NG])/g, "C");

/** The amounts in a text, with their thousands: in "2–3k" both are. */
function amountsIn(pieces: readonly Piece[]): number[] {
  const amounts = pieces.flatMap((piece, index) =>
    "amount" in piece
      ? [{ number: readAmount(piece.amount)!, isThousands: pieces[index + 1]?.is === "T" }]
      : [],
  );
  const [first, second] = amounts;
  if (second?.isThousands && first!.number < second.number) first!.isThousands = true;
  return amounts.map(({ number, isThousands }) =>
    isThousands ? toCents(number * THOUSAND) : number,
  );
}

type Stated = { currency?: string | undefined; period?: StatedPeriod | undefined };

function withRule(amounts: { from: number; to?: number }, stated: Stated, rule: MoneyRule): Money {
  const isOfYear = stated.period === "year";
  const currency = stated.currency ?? rule.currency;
  const period = stated.period === "year" ? "month" : (stated.period ?? rule.period);
  const { from, to } = amounts;
  const isAssumed = {
    ...(currency && !stated.currency && { currency: true as const }),
    ...(period && !stated.period && { period: true as const }),
  };
  return {
    from: isOfYear ? toCents(from / MONTHS) : from,
    ...(to !== undefined && { to: isOfYear ? toCents(to / MONTHS) : to }),
    ...(currency && { currency }),
    ...(period && { period }),
    ...(Object.keys(isAssumed).length > 0 && { isAssumed }),
    ...(isOfYear && { isOfYear }),
  };
}

const toCents = (amount: number): number => Math.round(amount * 100) / 100;

const distinct = <T>(values: readonly (T | null)[]): T[] => [
  ...new Set(values.filter((value) => value !== null)),
];

const NUMBER = /\d+(?:[ .,'\u00a0\u202f]\d{3})*(?:[.,]\d{1,2})?(?!\d)/gu;

/** Whether a text holds what could be amounts, readable as pay or not: so that nobody takes "1,200 a week" for a list. */
export function hasAmounts(text: string): boolean {
  if (UNPAID.test(text.trim())) return true;
  const amounts = [...text.matchAll(NUMBER)].map((found) => readAmount(found[0])!);
  const [from, to = from] = amounts;
  return amounts.length > 0 && amounts.length <= 2 && to! >= from!;
}
