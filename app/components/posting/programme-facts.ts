import { useTranslation } from "react-i18next";
import { fieldOfStudy } from "#app/lib/field-of-study.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Told } from "./types.ts";

/** Degree, field, credits, length and when students go out. */
export function useProgrammeFacts(programme: Told["programme"]) {
  const { t, i18n } = useTranslation();
  const { month, number } = useFormats();
  if (!programme) return [];
  const { eqfLevel, ects, semesters, academicYear, goesOutAfterSemester } = programme;
  const { windowFromMonth: from, windowToMonth: to } = programme;
  const goesOut = [
    goesOutAfterSemester ? t("posting.goesOutAfter", { semester: goesOutAfterSemester }) : null,
    from && to ? t("posting.window", { from: month(from), to: month(to) }) : null,
  ].filter((part) => part !== null);
  return [
    { term: t("posting.level"), value: eqfLevel ? t(`codes.eqf.${eqfLevel as 6}`) : null },
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
      value: academicYear ? `${academicYear}/${academicYear + 1}` : null,
    },
    {
      term: t("posting.field"),
      value: programme.iscedField ? fieldOfStudy(i18n, programme.iscedField) : null,
    },
    { term: t("posting.professionalField"), value: programme.professionalField },
  ];
}
