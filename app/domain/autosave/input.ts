import { z } from "zod";
import { LIMITS } from "#db/limits.ts";

type Entry = [name: string, value: string];

/** Our own buttons and what conform notes beside the fields; nobody has typed them. */
const isTyped = ([name]: Entry) => !name.startsWith("__");

/** Browsers send line breaks as two characters, and PostgreSQL keeps neither NUL nor half a character in JSON. */
const asKept = (text: string) =>
  text
    .replaceAll("\r\n", "\n")
    .replaceAll("\0", "")
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD");

/** What stands in a form that nobody has sent yet: its fields in their order, not judged but for their size. */
export const AutosaveInput = z
  .array(z.tuple([z.string().max(LIMITS.fieldName), z.string()]), { error: "invalid" })
  .max(LIMITS.autosaveEntries)
  .transform((entries) =>
    entries.filter(isTyped).map(([name, value]): Entry => [asKept(name), asKept(value)]),
  )
  .refine((entries) => sizeOf(entries) <= LIMITS.autosaveCharacters);

export type AutosaveEntries = z.output<typeof AutosaveInput>;

const sizeOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
