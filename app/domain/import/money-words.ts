import type { PayPeriod } from "#db/codes.ts";

/** What a piece of a written pay is; together the pieces make its shape, which readMoney knows or does not. */
export type Piece =
  /** An amount; one with grouped thousands. */
  | { is: "N" | "G"; amount: string }
  /** "k", "хил.": the amount before is in thousands. */
  | { is: "T" }
  /** A currency; a code that nobody uses as a sign, which has to stand beside the amount to be one. */
  | { is: "C" | "I"; currency: string }
  /** A period as an adverb ("monthly"); as a noun ("month"), which straight after an amount would count months. */
  | { is: "A" | "M"; period: StatedPeriod }
  /** A dash; "to"; "and"; "from"; a word that changes nothing; a mark. */
  | { is: "D" | "J" | "K" | "B" | "F" | "S" };

export type StatedPeriod = PayPeriod | "year";

/** Signs and words of currencies; every other code of ISO 4217 is known in capital letters. */
const CURRENCIES: Record<string, string> = {
  EUR: "€|eur|euros?|евро",
  BGN: "bgn|лв|лев(?:а|ове)?|lv|leva?",
  RON: "ron|lei|leu|леи",
  MKD: "mkd|денар[аи]?",
  GBP: "£|gbp|pounds?|паунд[аи]?",
  CHF: "chf|sfr",
  USD: String.raw`(?:us ?)?\$|usd|(?:us )?dollars?|долар[аи]?`,
  PLN: "pln|zł|zl|złot(?:y|e|ych)|zloty|злот[аи]",
  CZK: "czk|kč|kc",
  HUF: "huf|ft|forint",
  UAH: "uah|₴|грн|hryvnia|гривн[аяи]",
  TRY: "₺|tl",
  RSD: "rsd",
  RUB: "rub|₽|руб",
  INR: "inr|₹",
  ILS: "ils|₪",
  GEL: "₾",
};

const PERIODS: [is: "A" | "M", period: StatedPeriod, words: string][] = [
  ["A", "hour", "hourly|почасово|часово|p/h"],
  ["M", "hour", "hour|hr|h|час|ч"],
  ["A", "month", String.raw`monthly|месечн[оаи]|месечен|lunar|p\.? ?m\.?|p/m|pcm`],
  ["M", "month", "month|mth|mo|месец|мес|lun[ăa]|monat"],
  ["A", "year", String.raw`yearly|annual(?:ly)?|годишн[оаи]|годишен|p\.? ?a\.?`],
  ["M", "year", "year|yr|annum|година"],
  ["A", "total", "total|общо|once|еднократн[оаи]|lump sum|за целия период|overall"],
];

/** Words beside an amount that leave it what it is. */
const FILLERS =
  "an?|per|in|of|the|each|every|pe|на|за|в|всеки|всяка|gross|net|brut|brutto|netto|бруто|нето|" +
  "pay|paid|salary|wage|stipend|remuneration|заплата|възнаграждение|заплащане|стипендия";

const AMOUNT = "[0-9]+(?:[.,][0-9]{1,2})?";
const GROUPED = String.raw`[1-9][0-9]{0,2}(?:([ \u00a0\u202f\u2009.,'’])[0-9]{3})(?:\1[0-9]{3})*(?:[.,][0-9]{1,2})?`;
/** "500,-" is a way to write a whole amount. */
const END = String.raw`(?![0-9]|[.,][0-9])(?:[.,][-–—](?! ?[0-9]))?`;

const sticky = (source: string, flags = "iuy") => new RegExp(source, flags);
const word = (words: string) => sticky(String.raw`(?:${words})(?!\p{L})`);
const sign = (words: string) => sticky(String.raw`(?:${words})(?!(?<=\p{L})\p{L})`);

const CODES = new Set(
  Intl.supportedValuesOf("currency").filter((code) => !/^X(?!AF|CD|OF|PF)/.test(code)),
);

type Reading = readonly [pattern: RegExp, piece: (found: RegExpExecArray) => Piece | undefined];

/** In the order in which they are tried. */
const READINGS: readonly Reading[] = [
  [sticky(GROUPED + END), ([amount]) => ({ is: "G", amount })],
  [sticky(AMOUNT + END), ([amount]) => ({ is: "N", amount })],
  // "Ден" alone is a day in Bulgarian; with its full stop after an amount it is short for denars.
  [sticky(String.raw`(?<=[0-9] ?)ден\.`), () => ({ is: "C", currency: "MKD" })],
  ...Object.entries(CURRENCIES).map(([currency, words]): Reading => [
    sign(words),
    () => ({ is: "C", currency }),
  ]),
  ...PERIODS.map(([is, period, words]): Reading => [word(words), () => ({ is, period })]),
  [word("k|thousand|хил|хиляди|хиляда"), () => ({ is: "T" })],
  [word("to|до"), () => ({ is: "J" })],
  [word("and|и"), () => ({ is: "K" })],
  [word("from|between|от|между"), () => ({ is: "B" })],
  [word(FILLERS), () => ({ is: "F" })],
  [
    sticky(String.raw`[A-Z]{3}(?!\p{L})`, "uy"),
    ([code]) => (CODES.has(code) ? { is: "I", currency: code } : undefined),
  ],
  [sticky("[-–—−]"), () => ({ is: "D" })],
  [sticky(String.raw`[/;:)]|[.,](?![0-9])|\((?![^)]*[0-9])`), () => ({ is: "S" })],
];

/**
 * Takes a written pay to pieces.
 *
 * @returns nothing where a piece is none that is known
 */
export function piecesOf(text: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const blank = /\s*/y;
    blank.lastIndex = at;
    at += blank.exec(text)![0].length;
    if (at === text.length) break;
    const next = pieceAt(text, at);
    if (!next) return undefined;
    pieces.push(next.piece);
    at = next.end;
  }
  return pieces;
}

function pieceAt(text: string, at: number): { piece: Piece; end: number } | undefined {
  for (const [pattern, read] of READINGS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const piece = found && read(found);
    if (piece) return { piece, end: at + found[0].length };
  }
  return undefined;
}

const ANY_CURRENCY = new RegExp(
  `(?<!\\p{L})(?:${Object.values(CURRENCIES).join("|")})(?!(?<=\\p{L})\\p{L})`,
  "iu",
);

/** Whether a currency is named anywhere in a text, by its sign, its word or one of the codes that have such. */
export const namesCurrency = (text: string): boolean => ANY_CURRENCY.test(text);
