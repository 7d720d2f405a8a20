import { type FieldName, useField } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { type FieldOf, type PostingFields, type PostingFormMeta, useBind } from "./bind.ts";
import type { ModuleValues, PostingFormValues } from "./form-values.ts";
import { readButton } from "./from-text/suggest-button.ts";
import { Known } from "./known-input.tsx";
import { ModuleFigures } from "./module-figures.tsx";
import { ModuleOrder } from "./module-order.tsx";
import { ModuleTexts, slotsFor } from "./module-texts.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { textOf } from "./rows.ts";

type Props = {
  name: FieldName<ModuleValues, PostingFormValues>;
  index: number;
  count: number;
  language: string;
  otherLanguage: string | undefined;
  form: PostingFormMeta;
  list: PostingFields["modules"]["name"];
};

/** One course: its figures in a line of the table, everything longer in a line below that opens. */
export function ModuleRow({ name, index, count, language, otherLanguage, form, list }: Props) {
  const { t } = useTranslation();
  const [module] = useField<ModuleValues, PostingFormValues>(name);
  const { texts, furtherTexts, known, language: own, skills } = module.getFieldset();
  const slots = slotsFor(language, texts.getFieldset().other.initialValue !== undefined);
  const names = { texts, otherLanguage: otherLanguage ?? textOf(own.initialValue) };
  return (
    <tbody className={classNames(!module.valid && "wrong")} data-row>
      <tr>
        <th scope="row" className="numbers">
          <span className="spoken">{t("forms.modules.number", { number: index + 1 })}</span>
          <span aria-hidden="true">{index + 1}</span>
        </th>
        <ModuleFigures module={module} title={{ ...names, slot: slots[0]! }} />
        <td>
          <ModuleOrder form={form} list={list} index={index} count={count} />
        </td>
      </tr>
      <tr>
        <td colSpan={7}>
          <details className="module-more" open={!module.valid}>
            <summary>
              {t("forms.modules.more")}
              <small className="quiet"> {textOf(skills.initialValue)}</small>
            </summary>
            <SkillsField module={module} />
            <ModuleTexts {...names} slots={slots} />
            <Button look="plain" small formNoValidate {...readButton(name)}>
              {t("forms.skills.suggest")}
            </Button>
          </details>
          {[furtherTexts, known, own].map((hidden) => (
            <Known key={hidden.name} field={hidden} />
          ))}
        </td>
      </tr>
    </tbody>
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
