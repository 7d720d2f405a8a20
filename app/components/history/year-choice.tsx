import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CurriculumPage, CurriculumYear } from "#app/domain/programme/curriculum.server.ts";
import { Button } from "#app/components/button.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { useYearWords } from "./year-words.ts";

type Props = {
  years: readonly Pick<CurriculumYear, "id" | "academicYear">[];
  comparison: Pick<NonNullable<CurriculumPage["comparison"]>, "from" | "to"> | null;
};

/** Chooses the two academic years that are compared. */
export function YearChoice({ years, comparison }: Props) {
  const { t } = useTranslation();
  const say = useYearWords();
  const options = years.map(({ id, academicYear }) => ({ value: id, label: say(academicYear) }));
  const field = (name: "from" | "to") => (
    <SelectField
      name={name}
      label={t(`history.curriculum.${name}`)}
      options={options}
      empty={false}
      defaultValue={comparison?.[name].id}
    />
  );
  return (
    <Form method="get" className="year-choice">
      {field("from")}
      {field("to")}
      <Button look="plain">{t("history.curriculum.compare")}</Button>
    </Form>
  );
}
