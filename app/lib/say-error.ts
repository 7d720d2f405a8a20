import type { TFunction } from "i18next";

/** Says a coded error (`tooLong|max=200`) in the reader's language; an unknown code shows itself as missing. */
export function sayError(t: TFunction, coded: string): string {
  const bar = coded.indexOf("|");
  const code = bar < 0 ? coded : coded.slice(0, bar);
  const values: Record<string, string | number> = Object.fromEntries(
    new URLSearchParams(bar < 0 ? "" : coded.slice(bar + 1)),
  );
  // Singular and plural are chosen by a number alone, never by a text that looks like one.
  if (values.count !== undefined) values.count = Number(values.count);
  const translate = t as (key: string, values: Record<string, string | number>) => string;
  return translate(`errors.${code}`, values);
}

/** All errors of a field. */
export const sayErrors = (t: TFunction, coded: readonly string[] | undefined): string[] =>
  (coded ?? []).map((one) => sayError(t, one));
