import type { TFunction } from "i18next";
import type { Formats } from "#app/lib/formats.ts";

/** The years of study that are eligible, such as "years 3 and 4"; none named means any year. */
export function yearsOfStudy(
  years: readonly number[],
  t: TFunction,
  { list }: Pick<Formats, "list">,
): string {
  if (years.length === 0) return t("posting.anyYear");
  const named = list(years.map((year) => t("posting.yearNumber", { year })));
  return t("posting.yearsOfStudy", { count: years.length, years: named });
}
