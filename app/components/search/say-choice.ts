import type { i18n } from "i18next";
import { useTranslation } from "react-i18next";
import type { ListedFacet } from "#app/domain/search/address-input.ts";
import { fieldOfStudy } from "#app/lib/field-of-study.ts";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";

const DURATION_KEYS = { 4: "upTo4", 12: "upTo12", 26: "upTo26", over: "over" } as const;
type DurationStep = keyof typeof DURATION_KEYS;

export type Sayable = { value: string; en?: string; bg?: string };

/** The name of a value of a facet in the reader's language. */
export function useSayChoice() {
  const { i18n } = useTranslation();
  const formats = useFormats();
  return (facet: ListedFacet, { value, en, bg }: Sayable): string =>
    (i18n.language === "bg" ? bg : en) ?? wordFor(facet, value, i18n, formats);
}

function wordFor(facet: ListedFacet, value: string, i18n: i18n, formats: Formats): string {
  const { t } = i18n;
  const { language } = formats;
  if (facet === "kind") return t(`common.kinds.${value as "internship"}`);
  if (facet === "mode") return t(`codes.modes.${value as "remote"}`);
  if (facet === "level") return t(`codes.eqf.${value as "6"}`);
  if (facet === "duration") return t(`search.durations.${DURATION_KEYS[value as DurationStep]}`);
  if (facet === "deadline") return t("search.closes", { count: Number(value) });
  if (facet === "pay") return t("search.payFrom", { amount: formats.money(Number(value), "EUR") });
  if (facet === "start") return formats.monthOfYear(value);
  if (facet === "paid") return t(`codes.${value as "paid"}`);
  if (facet === "language") return value === "any" ? t("codes.languages.any") : language(value);
  return facet === "field" ? fieldOfStudy(i18n, value) : value;
}
