import { useTranslation } from "react-i18next";
import type { ComparedField } from "#app/domain/posting/compared-fields.ts";
import type { FieldValue } from "#app/domain/posting/differences.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { fieldOfStudy, professionalField } from "#app/lib/field-of-study.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { SAY } from "./field-values.ts";

/** The fields that are named otherwise here than on the posting's page. */
const OWN_TERMS = {
  language: "history.originalLanguage",
  contactName: "history.contactName",
  contactEmail: "history.contactEmail",
  applicationUrl: "history.applicationUrl",
} as const;

/** How a field of a posting is called, and what a value of it says; "not stated" where it says nothing. */
export function useFieldWords(kind: PostingKind) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const tools = {
    t,
    formats,
    fieldOf: (code: string) => fieldOfStudy(i18n, code),
    professionalFieldOf: (code: string) => professionalField(i18n, code),
  };
  return {
    term: (field: ComparedField) => {
      if (field === "deadline" && kind !== "internship") return t("posting.openUntil");
      if (field === "team")
        return t(kind === "project_proposal" ? "posting.universityTeam" : "posting.companyTeam");
      return field in OWN_TERMS
        ? t(OWN_TERMS[field as keyof typeof OWN_TERMS])
        : t(`posting.${field as Exclude<ComparedField, "team" | keyof typeof OWN_TERMS>}`);
    },
    say: (field: ComparedField, value: FieldValue) =>
      SAY[field](value, tools) ?? t("posting.notStated"),
  };
}
