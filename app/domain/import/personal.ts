const WORD = String.raw`[\p{L}\p{N}._%+-]`;
const LABEL = String.raw`[\p{L}\p{N}-]+`;
const LAST_LABEL = String.raw`(?:xn--[a-z\d-]+|\p{L}{2,24})`;
const domain = (dot: string) => `${LABEL}(?:${dot}${LABEL})*${dot}${LAST_LABEL}`;
const bracketed = (words: string) => String.raw`\s?[([{]\s?(?:${words})\s?[)\]}]\s?`;
const SPELT_DOT = String.raw`(?:\.|${bracketed("dot|точка")})`;

const ADDRESSES = [
  // The last part of a domain has letters only: `name@1.2.3` is a version of a package.
  new RegExp(`(?<!${WORD})(?:mailto:)?${WORD}+@${domain(String.raw`\.`)}`, "giu"),
  new RegExp(
    `(?<!${WORD})${WORD}+${bracketed("at|@|ет|маймунка|кльомба")}${domain(SPELT_DOT)}`,
    "giu",
  ),
  new RegExp(`(?<!${WORD})${WORD}+ at ${LABEL}(?: dot ${LABEL})* dot ${LAST_LABEL}`, "giu"),
];

const SITE = String.raw`(?<![\w.-])(?:https?:\/\/)?(?:[a-z]{1,3}\.)?`;
const NAME = String.raw`[\p{L}\p{N}_+](?:[\p{L}\p{N}_.?=&%/-]*[\p{L}\p{N}_/])?`;

const PROFILES = [
  new RegExp(String.raw`${SITE}linkedin\.com\/(?:in|pub)\/${NAME}`, "giu"),
  /(?<![\w.-])(?:https?:\/\/)?(?:www\.)?(?:twitter|x)\.com\/\w+\/?(?![\w/])/giu,
  new RegExp(String.raw`${SITE}(?:facebook|instagram|fb)\.com\/${NAME}`, "giu"),
  new RegExp(String.raw`${SITE}(?:t|telegram|m|wa)\.me\/${NAME}`, "giu"),
];

// An account name, but neither a package (@scope/name) nor a decorator in code (`@Injectable`).
const ACCOUNT = /(?<![\w/.`"'@])@[A-Za-z][\w-]{1,38}(?![\w/`(])/gu;

/** What may stand between two digits of a telephone number. */
const GAP = String.raw`[ \u00a0]?[./()\u2011-]{0,2}[ \u00a0]?`;
/** No number goes on before it: neither a decimal, a date, a time, an identifier nor the path of an address. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_+#=№]|\d[.,:]|[\p{L}\p{N}]-|:\/\/\S{0,200}|(?:ЕИК|БУЛСТАТ|EIK|UIC|ISBN)[: ]{0,2})`;
const AFTER = String.raw`(?![\p{L}\p{N}]|[.:]\d)`;
const number = (digits: string) => new RegExp(BEFORE + digits + AFTER, "giu");
const more = (from: number, to = from) => String.raw`(?:${GAP}\d){${from},${to}}`;

/** After + or 00 any country's; after 0 the lengths that are dialled in Bulgaria: years, codes and prices are shorter. */
const TELEPHONES = [
  new RegExp(
    BEFORE + String.raw`\(?(?:\+|00)[1-9](?:[ \u00a0./()\u2011-]{0,3}\d){8,13}(?!\d)`,
    "giu",
  ),
  number(String.raw`359${GAP}[2-9]${more(7, 8)}`),
  number(String.raw`\(?0(?:8[7-9]|9[89])${more(7)}`),
  number(String.raw`\(?02${GAP}[4-9]${more(6)}`),
  number(String.raw`\(?0[1-9]\d{1,2}[ \u00a0./()\u2011-]${GAP}[1-9]${more(4, 7)}`),
];

const TRACES = [...ADDRESSES, ...PROFILES, ACCOUNT, ...TELEPHONES];

/**
 * Takes what leads to a person out of a text: e-mail addresses, also in Cyrillic or spelt out, telephone numbers, account
 * names, profiles.
 *
 * @returns the text and how many such places were removed
 */
export function withoutPersonalTraces(text: string): { text: string; removed: number } {
  let removed = 0;
  let rest = text;
  for (const trace of TRACES)
    rest = rest.replace(trace, () => {
      removed += 1;
      return "";
    });
  return removed === 0 ? { text, removed } : { text: rest.replace(/ {2,}/g, " "), removed };
}
