const WORD = String.raw`[\p{L}\p{N}._%+-]`;
const LABEL = String.raw`[\p{L}\p{N}-]+`;
const LAST_LABEL = String.raw`(?:xn--[a-z\d-]+|\p{L}{2,24})`;
const domain = (dot: string) => `${LABEL}(?:${dot}${LABEL})*${dot}${LAST_LABEL}`;
const bracketed = (words: string) => String.raw`\s?[([{]\s?(?:${words})\s?[)\]}]\s?`;
/** Also full-width and small, as other keyboards write it. */
const AT = "[@＠﹫]";
const DOT = "[.．]";
const SPACE = String.raw`[ \u00a0]`;
const SPACED_DOT = `(?:${DOT}|${SPACE}${DOT}${SPACE})`;
const SPELT_DOT = `(?:${DOT}|${bracketed("dot|точка")})`;
/** With spaces around its dots a domain ends in one of these; else any sentence could go on as one. */
const TOP = String.raw`(?:bg|бг|com|net|org|edu|eu|info|io|dev|tech|mk|ro|rs|gr|tr|de|uk|fr|ch|pl|cz|hu)(?!\p{L})`;
const spaced = `${LABEL}(?:${SPACED_DOT}${LABEL})*${SPACED_DOT}${TOP}`;
const SPACED_DOMAIN = `(?:${spaced}|${domain(DOT)})`;

/** "Node.js @ firm.com" and "Discord: discord.js" are no accounts. */
const NO_SKILL = String.raw`(?![\p{L}\p{N}.]+\.(?:js|ts|net|io|ai)(?!${WORD}))`;
/** "Developer @ firm.com" says where somebody works; a dot or a line within the name says that it is an account. */
const ACCOUNT_NAME = String.raw`${NO_SKILL}[\p{L}\p{N}]+(?:[._][\p{L}\p{N}]+)+`;
const SPACED_AT = `(?:${SPACE}${AT}${SPACE}?|${AT}${SPACE})`;
const MAIL_PROVIDER = String.raw`(?:gmail|googlemail|abv|mail|hotmail|outlook|icloud|protonmail)`;

const ADDRESSES = [
  // The last part of a domain has letters only: `name@1.2.3` is a version of a package.
  new RegExp(`(?<!${WORD})(?:mailto:)?${WORD}+${AT}${domain(DOT)}`, "giu"),
  new RegExp(`(?<!${WORD})${WORD}+${AT}${SPACE}${SPACED_DOMAIN}`, "giu"),
  new RegExp(`(?<!${WORD})${ACCOUNT_NAME}${SPACED_AT}${SPACED_DOMAIN}`, "giu"),
  new RegExp(
    String.raw`(?<=(?:mail|мейл|поща|contacts?|контакти?)\s?:\s?)${WORD}+${SPACED_AT}${SPACED_DOMAIN}`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<!${WORD})${WORD}+${SPACED_AT}${MAIL_PROVIDER}${SPACED_DOT}[a-z]{2,3}(?!\p{L})`,
    "giu",
  ),
];

const SPELT_ADDRESSES = [
  new RegExp(
    `(?<!${WORD})${WORD}+${bracketed("at|[@＠﹫]|ет|маймунка|кльомба")}(?:${spaced}|${domain(SPELT_DOT)})`,
    "giu",
  ),
  new RegExp(`(?<!${WORD})${WORD}+ at ${LABEL}(?: dot ${LABEL})* dot ${LAST_LABEL}`, "giu"),
];

const MESSENGER = "(?:skype|скайп|telegram|телеграм|discord)";

/** Accounts of messengers: `live:name`, a name with a dot, line or digit after the messenger's, or any where it says so. */
const MESSENGER_ACCOUNTS = [
  /(?<![\p{L}\p{N}])live:(?:\.cid\.[\da-f]+|[\p{L}\p{N}-]+(?:[._][\p{L}\p{N}-]+)+|[\p{L}-]+\d[\p{L}\p{N}-]*)/giu,
  new RegExp(
    String.raw`(?<=${MESSENGER} ?(?:id|name|име)\s?[:=]\s?)(?:live:)?${WORD}*[\p{L}\p{N}_]`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<=${MESSENGER}\s?[:=]\s?)(?:live:)?${NO_SKILL}[\p{L}-]+[._#\d][\p{L}\p{N}._#-]*[\p{L}\p{N}]`,
    "giu",
  ),
  /(?<=(?:skype|скайп)\s?:\s?)(?:live:)?[a-z][\w-]{4,}(?=\s*(?:[,;)\n]|\.?\s*$))/giu,
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
const ACCOUNT = /(?<![\w/.`"'@＠])[@＠﹫][A-Za-z][\w-]{1,38}(?![\w/`(])/gu;

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
  // Digit by digit, as who hides a number from machines writes it.
  number(String.raw`0(?<gap>[ \u00a0.-])(?:8\k<gap>[7-9]|9\k<gap>[89])(?:\k<gap>\d){7}`),
  number(String.raw`\(?02${GAP}[4-9]${more(6)}`),
  number(String.raw`\(?0[1-9]\d{1,2}[ \u00a0./()\u2011-]${GAP}[1-9]${more(4, 7)}`),
];

/** Each kind of trace, and what a text must contain to have one: most texts have none, and that is quickly seen. */
const TRACES: { sign: RegExp; traces: readonly RegExp[] }[] = [
  { sign: /[@＠﹫]/u, traces: ADDRESSES },
  { sign: /[([{]| at /iu, traces: SPELT_ADDRESSES },
  { sign: /\.(?:com|me)\//iu, traces: PROFILES },
  { sign: /live:|skype|скайп|telegram|телеграм|discord/iu, traces: MESSENGER_ACCOUNTS },
  { sign: /[@＠﹫]/u, traces: [ACCOUNT] },
  { sign: /\d(?:\D{0,6}\d){6}/u, traces: TELEPHONES },
];

/**
 * Takes what leads to a person out of a text: e-mail addresses, also in Cyrillic, spelt out or with spaces, telephone
 * numbers, account names, profiles.
 *
 * @returns the text and how many such places were removed
 */
export function withoutPersonalTraces(text: string): { text: string; removed: number } {
  let removed = 0;
  let rest = text;
  for (const { sign, traces } of TRACES)
    for (const trace of sign.test(rest) ? traces : [])
      rest = rest.replace(trace, () => {
        removed += 1;
        return "";
      });
  return removed === 0 ? { text, removed } : { text: rest.replace(/ {2,}/g, " "), removed };
}
