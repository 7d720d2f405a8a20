import sharp from "sharp";
import { LIMITS } from "#db/limits.ts";
import { Refused } from "#app/domain/errors.ts";

/** Pictures are read by these decoders alone, whatever the library could read besides: no SVG, no PDF, no video. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadPngBuffer", "VipsForeignLoadJpegBuffer", "VipsForeignLoadWebpBuffer"],
});
sharp.cache(false);

const LONGEST_SECONDS = 5;

export type DrawnLogo = { content: Buffer; width: number; height: number };

/**
 * Draws a picture anew, as a PNG inside a square of 512 pixels, upright and without anything that was not drawn: no
 * metadata, no second picture, nothing before or behind the pixels.
 *
 * @param uploaded what somebody says to be a PNG, JPEG or WebP; its name and type are not asked
 * @throws Refused when it is none of these, is damaged, or has more pixels than 24 million
 */
export async function drawLogo(uploaded: Uint8Array): Promise<DrawnLogo> {
  const limits = { limitInputPixels: LIMITS.logoPixels, failOn: "error", pages: 1 } as const;
  const side = LIMITS.logoSide;
  const drawing = sharp(uploaded, limits)
    .timeout({ seconds: LONGEST_SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .png({ compressionLevel: 9 });
  try {
    const { data: content, info } = await drawing.toBuffer({ resolveWithObject: true });
    return { content, width: info.width, height: info.height };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** The library says everything by a plain error, and its words are about what was uploaded. */
function refusalOf(error: unknown): Refused {
  const isTooLarge = error instanceof Error && /pixel limit/.test(error.message);
  const code = isTooLarge ? "pictureTooLarge" : "notAPicture";
  const values = isTooLarge ? { values: { millions: LIMITS.logoPixels / 1_000_000 } } : {};
  return new Refused({ field: "logo", code, ...values });
}
