import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import { uploadedFile } from "#app/domain/file-input.ts";

export { LIMITS } from "#db/limits.ts";

/** A picture as it was uploaded. */
export const LogoInput = z.object({ logo: uploadedFile(LIMITS.logoBytes) });
export type LogoInput = z.output<typeof LogoInput>;
