import { UnreadableContent } from "#app/domain/import/unreadable.ts";

/** How files begin that are no text: workbooks, archives, PDF. */
const MAGIC: [bytes: number[], code: "fileIsWorkbook" | "fileIsNoText"][] = [
  [[0x50, 0x4b, 0x03, 0x04], "fileIsWorkbook"],
  [[0xd0, 0xcf, 0x11, 0xe0], "fileIsWorkbook"],
  [[0x25, 0x50, 0x44, 0x46], "fileIsNoText"],
];

const MARKS: [bytes: number[], encoding: string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

const HIGH = 0x80;
const SAMPLE = 1 << 16;

/** Of the letters that are no ASCII, so many are lower-case Cyrillic where a text is read rightly. */
const LOWER_SHARE = 0.6;

/**
 * Reads the bytes of an uploaded file as text: UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1251
 * where the text makes sense in it.
 *
 * @throws UnreadableContent for workbooks and other files that are no text, and for other encodings
 */
export function decodeText(bytes: Uint8Array): string {
  const foreign = MAGIC.find(startOf(bytes));
  if (foreign) throw new UnreadableContent(foreign[1]);
  const marked = markedEncoding(bytes);
  const text = decodeAs(marked ?? "utf-8", bytes) ?? (marked ? null : asCyrillic(bytes));
  if (text === null) throw new UnreadableContent("fileEncodingUnknown");
  if (text.includes("\0")) throw new UnreadableContent("fileIsNoText");
  return text;
}

/** The encoding that a byte order mark says; nothing where there is none. */
export const markedEncoding = (bytes: Uint8Array): string | undefined =>
  MARKS.find(startOf(bytes))?.[1];

const startOf =
  (bytes: Uint8Array) =>
  ([mark]: [number[], unknown]) =>
    mark.every((byte, index) => bytes[index] === byte);

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Any byte is something in Windows-1251, so the text has to look like words: mostly small letters, few odd signs. */
function asCyrillic(bytes: Uint8Array): string | null {
  const text = decodeAs("windows-1251", bytes);
  const high = [...(text ?? "")].filter((sign) => sign.charCodeAt(0) >= HIGH).slice(0, SAMPLE);
  const lower = high.filter((sign) => /[а-яё]/u.test(sign)).length;
  const odd = high.filter((sign) => !/[а-яёА-ЯЁ„“”‘’–—«»…№€•°\u00a0]/u.test(sign)).length;
  const isLikely = lower >= high.length * LOWER_SHARE && odd * 10 <= high.length;
  return isLikely ? text : null;
}
