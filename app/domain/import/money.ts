import type { PayPeriod } from "#db/codes.ts";
import type { MoneyRule } from "#app/domain/import/rule.ts";

export type Money = { from: number; to?: number; currency?: string; period?: PayPeriod };

const CURRENCIES: [RegExp, string][] = [
  [/€|\beur\b|евро|euro/iu, "EUR"],
  [/лв|\bbgn\b|левa?\b/iu, "BGN"],
  [/\blei\b|\bron\b/iu, "RON"],
  [/\bmkd\b|\bден(ар|\.|\b)/iu, "MKD"],
  [/£|\bgbp\b/iu, "GBP"],
  [/\bchf\b/iu, "CHF"],
  [/\$|\busd\b/iu, "USD"],
];

const PERIODS: [RegExp, PayPeriod][] = [
  [/hour|\/\s*h\b|на час|часа?\b|hourly/iu, "hour"],
  [/month|\/\s*mo\b|месеч|месец|\/\s*мес/iu, "month"],
  [/total|общо|once|еднократно/iu, "total"],
];

const UNPAID = /^(unpaid|no pay|неплатен[оаи]?|без заплащане|0)$/iu;
const NUMBER = /\d+(?:[ .,'\u00a0\u202f]\d{3})*(?:[.,]\d{1,2})?(?!\d)/gu;

/** Reads an amount as people write it: "1 200,50", "1,200.50", "1.200". Nothing when it is none. */
export function readAmount(written: string): number | undefined {
  const text = written.trim().replace(/[\s\u00a0\u202f']/gu, "");
  if (!/^-?\d[\d.,]*$/.test(text)) return undefined;
  const mark = /[.,](?=\d{1,2}$)/.exec(text);
  const whole = (mark ? text.slice(0, mark.index) : text).replace(/[.,]/g, "");
  return Number(mark ? `${whole}.${text.slice(mark.index + 1)}` : whole);
}

/**
 * Reads pay or a budget: one amount or a range, with currency and period from the text or else from the rule.
 *
 * @returns the amounts, the word "unpaid", or nothing when it is no money
 */
export function readMoney(written: string | number, rule: MoneyRule): Money | "unpaid" | undefined {
  const text = String(written).trim();
  if (UNPAID.test(text)) return "unpaid";
  const amounts = [...text.matchAll(NUMBER)].map((found) => readAmount(found[0])!);
  if (amounts.length === 0 || amounts.length > 2) return undefined;
  const [from, to] = amounts as [number, number?];
  if (to !== undefined && to < from) return undefined;
  const currency = CURRENCIES.find(([sign]) => sign.test(text))?.[1] ?? rule.currency;
  const period = PERIODS.find(([word]) => word.test(text))?.[1] ?? rule.period;
  return {
    from,
    ...(to === undefined || to === from ? {} : { to }),
    ...(currency && { currency }),
    ...(period && { period }),
  };
}
