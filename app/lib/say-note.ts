import type { TFunction } from "i18next";
import type { ImportNote } from "#db/schema/imports.ts";

type Translate = (key: string | string[], values?: Record<string, string | number>) => string;

type Note = Pick<ImportNote, "field" | "code" | "values">;

/** Says a note about a row of an import in the reader's language. */
export function sayNote(t: TFunction, { code, values = {} }: Note): string {
  const { count } = values;
  const counted = count === undefined ? values : { ...values, count: Number(count) };
  return (t as Translate)([`imports.notes.${code}`, `errors.${code}`], counted);
}

/** The name of a posting's field in the reader's language: also of entries of lists and of texts in other languages. */
export function fieldName(t: TFunction, field: string): string {
  const whole = field.replace(/\.\d+(\..*)?$/, "").replace(/^(modules)\..*/, "$1");
  const key = whole.replaceAll(".", "_");
  const original = whole.replace(/^texts\.\w+/, "texts.original").replaceAll(".", "_");
  const keys = [key, original, whole.split(".")[0]!].map((name) => `imports.fields.${name}`);
  return (t as Translate)(keys);
}

/** A note with the field that it is about. */
export const sayNoteAt = (t: TFunction, note: Note): string =>
  note.field ? `${fieldName(t, note.field)}: ${sayNote(t, note)}` : sayNote(t, note);
