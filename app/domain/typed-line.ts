import { z } from "zod";
import { cleanLine } from "#text/clean.ts";
import { mixedWord } from "#text/one-alphabet.ts";

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name as it is kept: one line with single spaces; of marks alone, which nobody sees, nothing is kept. */
function cleanName(typed: string): string {
  const line = cleanLine(typed).replaceAll(/\s+/g, " ");
  return SEEN.test(line) ? line : "";
}

/** What somebody or an organisation is called, in every form: no control characters, and something to see. */
export const nameLine = (max: number) =>
  z
    .string({ error: "required" })
    .overwrite(cleanName)
    .min(1, "required")
    .max(max, `tooLong|max=${max}`);

/** The same where it need not be given. */
export const optionalNameLine = (max: number) =>
  z
    .string()
    .overwrite(cleanName)
    .max(max, `tooLong|max=${max}`)
    .transform((name) => name || undefined)
    .optional();

type Line = z.ZodType<string | undefined>;

/** The rule of names that others trust: no word of it mixes alphabets, as one does that imitates another. */
export const inOneAlphabet = <Schema extends Line>(schema: Schema) =>
  schema.superRefine((line, context) => {
    const word = mixedWord(line ?? "");
    if (word === null) return;
    const message = `mixedAlphabets|${new URLSearchParams({ word })}`;
    context.addIssue({ code: "custom", message });
  });

/** What somebody looks for by an address; what cannot be understood counts as not said. */
export const soughtLine = (max: number) =>
  z
    .string()
    .overwrite(cleanLine)
    .max(max)
    .transform((line) => line || undefined)
    .optional()
    .catch(undefined);
