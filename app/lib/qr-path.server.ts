import { encode } from "uqr";

/** Cells of white around the picture, as cameras want it. */
const BORDER = 4;

export type QrPicture = { size: number; path: string };

/** A text as a QR code: the path of its dark cells, on a square of `size` cells. */
export function qrPicture(text: string): QrPicture {
  const { size, data: rows } = encode(text, { ecc: "M", border: BORDER });
  const path = rows
    .flatMap((cells, y) => cells.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size, path };
}
