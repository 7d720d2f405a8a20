/**
 * What a euro is in other money that postings still name: the rates by which it took their place, fixed for good
 * (Council Regulation (EC) No 2866/98; the lev since 1 January 2026).
 */
const FIXED_FOR_A_EURO: Readonly<Record<string, number>> = { EUR: 1, BGN: 1.95583 };

/** An amount in euros; null in a currency without a fixed rate, for a rate of today would put postings in another order tomorrow. */
export function inEuros(amount: number, currency: string | null): number | null {
  const rate = currency === null ? undefined : FIXED_FOR_A_EURO[currency];
  return rate === undefined ? null : amount / rate;
}
