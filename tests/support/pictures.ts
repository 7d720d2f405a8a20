import { deflateSync } from "node:zlib";
import sharp from "sharp";

type Format = "png" | "jpeg" | "webp";

/** A picture of one colour with something written into its metadata. */
export function picture(
  format: Format = "png",
  { width = 40, height = 20, comment = "who drew it" } = {},
) {
  const drawing = sharp({
    create: { width, height, channels: 3, background: { r: 154, g: 66, b: 16 } },
  });
  return drawing
    .withExif({ IFD0: { Copyright: comment } })
    .toFormat(format)
    .toBuffer();
}

export const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script></svg>',
);

/** A picture behind which a page with a script lies, for whoever opens it as one. */
export const polyglot = async (format: Format = "png") =>
  Buffer.concat([
    await picture(format),
    Buffer.from("<html><script>alert('polyglot')</script></html>"),
  ]);

/** A PNG of few bytes that claims, and has, very many pixels. */
export function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** CRC-32 as PNG wants it. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

/** A form with one file, as a browser sends it. */
export function withFile(
  field: string,
  content: Buffer,
  { name = "file.png", type = "image/png", ...rest }: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(rest)) form.set(key, value);
  form.set(field, new File([new Uint8Array(content)], name, { type }));
  return form;
}
