import type { i18n } from "i18next";

/** The name of a field of study in the reader's language; a code without a name stands for itself. */
export function fieldOfStudy({ t, exists }: Pick<i18n, "t" | "exists">, code: string): string {
  const key = `search.fields.${code}`;
  return exists(key) ? t(key as "search.fields.0613") : code;
}

/** A Bulgarian professional field as it is cited, code first; a code without a name stands for itself. */
export function professionalField({ t, exists }: Pick<i18n, "t" | "exists">, code: string): string {
  const key = `posting.professionalFields.${code.replace(".", "_")}`;
  return exists(key) ? `${code}\u00a0${t(key as "posting.professionalFields.4_6")}` : code;
}
