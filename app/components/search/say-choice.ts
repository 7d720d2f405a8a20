import type { i18n } from "i18next";
import { useTranslation } from "react-i18next";
import type { ListedFacet } from "#app/domain/search/address-input.ts";
import { fieldOfStudy } from "#app/lib/field-of-study.ts";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export type Sayable = { value: string; en?: string; bg?: string };

/** The name of a value of a facet in the reader's language. */
export function useSayChoice() {
  const { i18n } = useTranslation();
  const formats = useFormats();
  return (facet: ListedFacet, { value, en, bg }: Sayable): string =>
    (i18n.language === "bg" ? bg : en) ?? wordFor(facet, value, i18n, formats);
}

function wordFor(facet: ListedFacet, value: string, i18n: i18n, { language }: Formats): string {
  const { t } = i18n;
  if (facet === "kind") return t(`common.kinds.${value as "internship"}`);
  if (facet === "mode") return t(`codes.modes.${value as "remote"}`);
  if (facet === "level") return t(`codes.eqf.${value as "6"}`);
  if (facet === "paid") return t(`codes.${value as "paid"}`);
  if (facet === "language") return value === "any" ? t("codes.languages.any") : language(value);
  return facet === "field" ? fieldOfStudy(i18n, value) : value;
}
