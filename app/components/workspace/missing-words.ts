import { useTranslation } from "react-i18next";
import { labelOf } from "#app/components/posting-form/label-of.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** A text in neither of our languages has one place in the form. */
const OTHER_TEXT = /^texts\.(?!en\.|bg\.)[^.]+\./;

/** What publication still needs, by the labels of the form's fields; null when that is nothing. */
export function useMissingWords(fields: readonly string[]): string | null {
  const { t } = useTranslation();
  const { list } = useFormats();
  const labels = fields.map((field) =>
    // A link would do as well, so the label of that one field would say too much.
    field === "contactEmail"
      ? t("forms.contact.either")
      : labelOf(t, field.replace(OTHER_TEXT, "texts.other.")),
  );
  const known = [...new Set(labels.filter((label) => label !== undefined))];
  return known.length === 0 ? null : list(known.map((label) => t("workspace.quoted", { label })));
}
