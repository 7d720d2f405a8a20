import type { TFunction } from "i18next";
import type { Refusal } from "#app/domain/errors.ts";

/** Says what is wrong in the reader's language; an unknown code shows itself as missing, between ⟦ and ⟧. */
export function sayRefusal(t: TFunction, { code, values }: Omit<Refusal, "field">): string {
  // Codes come from schemas and commands as plain text.
  const translate = t as (key: string, values?: Refusal["values"]) => string;
  return translate(`errors.${code}`, values);
}

/** Says a coded error (`tooLong|max=200`), as forms get it. */
export function sayError(t: TFunction, coded: string): string {
  const bar = coded.indexOf("|");
  const code = bar < 0 ? coded : coded.slice(0, bar);
  const values: Record<string, string | number> = Object.fromEntries(
    new URLSearchParams(bar < 0 ? "" : coded.slice(bar + 1)),
  );
  // Singular and plural are chosen by a number alone, never by a text that looks like one.
  if (values.count !== undefined) values.count = Number(values.count);
  return sayRefusal(t, { code, values });
}

/** All errors of a field. */
export const sayErrors = (t: TFunction, coded: readonly string[] | undefined): string[] =>
  (coded ?? []).map((one) => sayError(t, one));

/** An error with the label of its field, as a summary says it; a label that is a question ends as one. */
export function labelled(label: string, message: string): string {
  if (!label) return message;
  return /[?!:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`;
}

/** The reasons in the body of a refused request (409); none when it holds none. */
export function sayRefusals(t: TFunction, body: unknown): string[] {
  const refusals = (body as { refusals?: unknown } | null | undefined)?.refusals;
  return Array.isArray(refusals) ? refusals.map((refusal: Refusal) => sayRefusal(t, refusal)) : [];
}
