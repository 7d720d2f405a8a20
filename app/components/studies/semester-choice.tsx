import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/fit/input.ts";
import { SelectField } from "#app/components/select-field.tsx";
import type { FieldProps } from "#app/components/field.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = Omit<FieldProps, "children" | "hint"> & {
  /** The last day of the semester that is stated, where it has passed. */
  endedOn: string | null;
  defaultValue: string;
};

/** The semester that somebody is in, by the year of study: two semesters a year. */
export function SemesterChoice({ endedOn, ...field }: Props) {
  const { t } = useTranslation();
  const { monthOfYear } = useFormats();
  const hints = [
    endedOn === null
      ? ""
      : t("fit.form.semesterEnded", { month: monthOfYear(endedOn.slice(0, 7)) }),
    t("fit.form.semesterHint"),
  ];
  const options = Array.from({ length: LIMITS.semesters }, (_, index) => {
    const words = { year: Math.floor(index / 2) + 1, semester: index + 1 };
    return { value: String(index + 1), label: t("fit.form.semesterOption", words) };
  });
  const none = { value: "", label: t("fit.form.noSemester") };
  return (
    <SelectField
      {...field}
      hint={hints.filter(Boolean).join(" ")}
      options={[none, ...options]}
      empty={false}
    />
  );
}
