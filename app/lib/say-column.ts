import type { TFunction } from "i18next";

/** A column of a file as its header calls it; the reader of files gives those without a header their number. */
export function sayColumn(t: TFunction, name: string): string {
  const number = /^#(\d+)\+?$/.exec(name)?.[1];
  return number ? t("imports.mapping.unnamed", { number }) : name;
}
