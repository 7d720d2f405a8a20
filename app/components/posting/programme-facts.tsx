import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { academicYear as academicYearOf } from "#app/lib/academic-year.ts";
import { fieldOfStudy, professionalField } from "#app/lib/field-of-study.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { AsWritten } from "./as-written.tsx";
import { levelWords } from "./level-word.ts";
import type { Told } from "./types.ts";

type Accreditation = { accreditedBy?: string | null; accreditedUntil?: string | null };
type Validity = "posting.accreditedUntil" | "posting.accreditedTill" | "posting.accreditationOver";
type Tools = { t: TFunction; date: (day: string) => string };

/** By whom and until when; null: neither is stated. */
export function accreditationOf(
  { accreditedBy, accreditedUntil }: Accreditation,
  validity: Validity,
  { t, date }: Tools,
): string | null {
  const until = accreditedUntil ? t(validity, { date: date(accreditedUntil) }) : null;
  return [accreditedBy, until].filter(Boolean).join(", ") || null;
}

/** Degree, field, credits, length, when students go out, what the study leads to, and who has recognised it. */
export function useProgrammeFacts(posting: Told) {
  const study = useStudy(posting);
  const recognition = useRecognition(posting);
  return [...study, ...recognition];
}

function useStudy({ programme }: Told) {
  const { t, i18n } = useTranslation();
  const { month, number } = useFormats();
  if (!programme) return [];
  const { ects, semesters, academicYear, goesOutAfterSemester } = programme;
  const { windowFromMonth: from, windowToMonth: to } = programme;
  const goesOut = [
    goesOutAfterSemester ? t("posting.goesOutAfter", { semester: goesOutAfterSemester }) : null,
    from && to ? t("posting.window", { from: month(from), to: month(to) }) : null,
  ].filter((part) => part !== null);
  return [
    { term: t("posting.level"), value: levelWords(programme, t) },
    {
      term: t("posting.credits"),
      value: ects === null ? null : t("posting.ects", { count: ects, value: number(ects, 1) }),
    },
    {
      term: t("posting.length"),
      value: semesters ? t("posting.semesters", { count: semesters }) : null,
    },
    { term: t("posting.goesOut"), value: goesOut.join(", ") || t("posting.notStated") },
    {
      term: t("posting.academicYear"),
      value: academicYear ? academicYearOf(academicYear) : null,
    },
    {
      term: t("posting.field"),
      value: programme.iscedField ? fieldOfStudy(i18n, programme.iscedField) : null,
    },
    {
      term: t("posting.professionalField"),
      value: programme.professionalField
        ? professionalField(i18n, programme.professionalField)
        : null,
    },
  ];
}

function useRecognition({ programme, version, isAccreditationOver }: Told) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (!programme) return [];
  return [
    {
      term: t("posting.studyForms"),
      value: programme.studyForms
        ?.map((form) => t(`codes.studyForms.${form as "dual"}`))
        .join("; "),
    },
    {
      term: t("posting.qualification"),
      // In one wording, that of the diploma, which is not translated.
      value: programme.qualification ? (
        <AsWritten text={programme.qualification} language={version.language} />
      ) : null,
    },
    { term: t("posting.studentsPerYear"), value: programme.studentsPerYear },
    {
      term: t("posting.accreditation"),
      value: accreditationOf(
        programme,
        isAccreditationOver ? "posting.accreditationOver" : "posting.accreditedTill",
        { t, date },
      ),
    },
  ];
}
