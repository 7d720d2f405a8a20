import { type FieldName, useField } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { ModuleValues, PostingFormValues } from "./form-values.ts";
import { titleOfModule } from "./module-summary.ts";

type Props = {
  name: FieldName<ModuleValues, PostingFormValues>;
  number: number;
  language: string;
};

/** The line of a closed row, as typed. */
export function ModuleFacts({ name, number, language }: Props) {
  const { t } = useTranslation();
  const [module] = useField<ModuleValues, PostingFormValues>(name);
  const value = module.value as ModuleValues | undefined;
  const title = titleOfModule(value, language);
  if (!title) return <>{t("forms.modules.newModule")}</>;
  const facts = [
    value?.semester ? t("forms.modules.inSemester", { semester: value.semester }) : "",
    value?.ects ? t("forms.modules.credits", { ects: value.ects }) : "",
    t(value?.isCompulsory ? "forms.modules.compulsory" : "forms.modules.elective"),
  ].filter(Boolean);
  return (
    <>
      <span className="spoken">{t("forms.modules.number", { number })} </span>
      {title} <small className="quiet numbers">{facts.join(" · ")}</small>
    </>
  );
}
