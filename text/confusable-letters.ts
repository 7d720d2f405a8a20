/**
 * Letters that are taken for Latin ones, by the small letter that they are taken for, each form of them as it looks: Greek Ν
 * for n, and ν for v. Chosen from Unicode's confusables (UTS 39, https://www.unicode.org/Public/security/latest/confusables.txt),
 * with what looks alike only as a capital or in haste: Cyrillic, Greek, Armenian, Cherokee, Coptic and Lisu, phonetic letters,
 * small capitals, and the two digits. Letters with marks, of full width and of mathematics are undone by NFKD before.
 */
export const CONFUSABLE_LETTERS: Readonly<Record<string, string>> = {
  a: "аАαΑɑᴀᎪꓮⲁⲀ",
  b: "вВβΒʙᏴꓐɓьЬƅßⲃⲂᏏ",
  c: "сСςϲϹᴄᏟꓚⲥⲤ",
  d: "ԁԀᴅᎠꓓɖɗᏧđð",
  e: "еЕεΕɛєᴇᎬꓰⲉⲈ",
  f: "ϝғꜰꓝƒքſ",
  g: "ɡɢԍᏀᏳꓖցɠ",
  h: "нНһΗʜᎻᏂꓧհɦħⲎ",
  i: "іιɩıїⲓ",
  j: "јϳᴊᎫꓙյʝ",
  k: "кКκΚᴋᏦꓗƙқⲕⲔĸ",
  l: "ӏʟᏞꓡɫɭłǀ|լⳑⳐ1",
  m: "мМμΜᴍᎷꓟɱⲙⲘ",
  n: "ηΝɴꓠոռղɲɳⲛⲚ",
  o: "оОοΟσᴏօꓳɵөøⲟⲞ0",
  p: "рРρΡᴘᏢꓑⲣⲢ",
  q: "ԛզգʠ",
  r: "гґɾɼɽʀᎡᏒꓣᴦⲅ",
  s: "ѕꜱᏚꓢʂՏƨ",
  t: "тТτΤᴛᎢꓔʈⲧⲦ",
  u: "υսᴜꓴʊՍ",
  v: "νѵᴠᏙꓦʋ",
  w: "ωԝѡᴡᎳᏔꓪաɯⲱ",
  x: "хХχΧꓫҳⲭⲬ×",
  y: "уУүγΥɣʏᎩꓬⲩⲨ",
  z: "ζΖᴢᏃꓜʐⲌ",
};

/** What is taken for a capital I, and so for a small L as well as for a small i. */
export const BARS = "IІΙӀɪᎥꓲⲒ";

/** Letters beside each other that are taken for one, when all others have been read. */
export const CONFUSABLE_PAIRS: readonly (readonly [pair: string, letter: string])[] = [
  ["rn", "m"],
  ["vv", "w"],
  ["cl", "d"],
];
