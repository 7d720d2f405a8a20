import { type FieldName, useField } from "@conform-to/react";
import type { ButtonHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/choice-fields.tsx";
import { NumberField, TextArea, TextField } from "#app/components/text-field.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { type FieldOf, useBind } from "./bind.ts";
import type { ModuleValues, PostingFormValues } from "./form-values.ts";
import { Known } from "./known-input.tsx";
import { ModuleFacts } from "./module-facts.tsx";
import { ModuleTexts } from "./module-texts.tsx";
import { textOf } from "./rows.ts";

type Props = {
  name: FieldName<ModuleValues, PostingFormValues>;
  number: number;
  isOpen: boolean;
  language: string;
  otherLanguage: string | undefined;
  remove: ButtonHTMLAttributes<HTMLButtonElement>;
};

/** One course: closed it tells title, semester and credits, open it can be written. */
export function ModuleRow({ name, number, isOpen, language, otherLanguage, remove }: Props) {
  const { t } = useTranslation();
  const [module] = useField<ModuleValues, PostingFormValues>(name);
  const { texts, furtherTexts, known, language: own } = module.getFieldset();
  return (
    <details
      className={classNames("module-row", !module.valid && "wrong")}
      open={isOpen || !module.valid}
    >
      <summary>
        <ModuleFacts name={name} number={number} language={language} />
      </summary>
      <ModuleTexts
        texts={texts}
        language={language}
        otherLanguage={otherLanguage ?? textOf(own.initialValue)}
      />
      <Figures module={module} />
      <SkillsField module={module} />
      {[furtherTexts, known, own].map((hidden) => (
        <Known key={hidden.name} field={hidden} />
      ))}
      <Button look="link" small {...remove}>
        {t("forms.modules.remove")}
      </Button>
    </details>
  );
}

function Figures({ module }: { module: FieldOf<ModuleValues> }) {
  const { t } = useTranslation();
  const { bind, bindYes } = useBind();
  const { code, semester, ects, isCompulsory } = module.getFieldset();
  return (
    <div className="module-figures">
      <TextField
        {...bind(code)}
        label={t("forms.modules.code")}
        maxLength={LIMITS.moduleCode}
        optional
      />
      <NumberField
        {...bind(semester)}
        label={t("forms.modules.semester")}
        min={1}
        max={LIMITS.semesters}
        optional
      />
      <NumberField
        {...bind(ects)}
        label={t("forms.modules.ects")}
        min={0}
        max={LIMITS.ectsPerModule}
        step="0.5"
        optional
      />
      <Checkbox {...bindYes(isCompulsory)} label={t("forms.modules.isCompulsory")} />
    </div>
  );
}

function SkillsField({ module }: { module: FieldOf<ModuleValues> }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <TextArea
      {...bind(module.getFieldset().skills)}
      label={t("forms.modules.skills")}
      hint={t("forms.modules.skillsHint")}
      rows={2}
      className="short"
      optional
    />
  );
}
