const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  laquo: "«",
  raquo: "»",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  euro: "€",
  pound: "£",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  times: "×",
  plusmn: "±",
  sect: "§",
  para: "¶",
  shy: "",
  agrave: "à",
  aacute: "á",
  acirc: "â",
  atilde: "ã",
  auml: "ä",
  aring: "å",
  aelig: "æ",
  ccedil: "ç",
  egrave: "è",
  eacute: "é",
  ecirc: "ê",
  euml: "ë",
  igrave: "ì",
  iacute: "í",
  icirc: "î",
  iuml: "ï",
  ntilde: "ñ",
  ograve: "ò",
  oacute: "ó",
  ocirc: "ô",
  otilde: "õ",
  ouml: "ö",
  oslash: "ø",
  ugrave: "ù",
  uacute: "ú",
  ucirc: "û",
  uuml: "ü",
  szlig: "ß",
  scaron: "š",
};

/** Decodes HTML's numeric entities and the named ones that texts in European languages use. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#"))
      return NAMED[name] ?? upperCased(name) ?? NAMED[name.toLowerCase()] ?? whole;
    const isHex = name[1] === "x" || name[1] === "X";
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isLetter ? String.fromCodePoint(code) : whole;
  });
}

/** `&Eacute;` is the capital of `&eacute;`. */
function upperCased(name: string): string | undefined {
  const lower = NAMED[name[0]!.toLowerCase() + name.slice(1)];
  return /^[A-Z]/.test(name) && lower ? lower.toUpperCase() : undefined;
}

/** Turns HTML into plain text: breaks and paragraphs become lines, list entries get a dash, the rest of the marks goes. */
export function plainText(html: string): string {
  const text = html
    .replace(/<!--[^]*?-->/g, "")
    .replace(/<(script|style)\b[^]*?<\/\1\s*>/gi, "")
    .replace(/<br\s*\/?>\n?/gi, "\n")
    .replace(/<li\b[^>]*>/gi, "\n- ")
    .replace(/<\/(p|div|h[1-6]|ul|ol|table|section)\s*>/gi, "\n\n")
    .replace(/<\/tr\s*>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
  return tidy(decodeEntities(text));
}

/** One kind of line break, no blanks at the ends of lines, at most one empty line, nothing that cannot be stored. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff]/g, "")
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .replace(/[ \t\u00a0]+$/gmu, "")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}
