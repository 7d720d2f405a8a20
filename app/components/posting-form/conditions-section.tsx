import { useTranslation } from "react-i18next";
import {
  ANSWERS,
  APPLICATION_DOCUMENTS,
  BENEFITS,
  CONTRACTS,
  LIMITS,
} from "#app/domain/posting/options-input.ts";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { NumberField } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";
import { Section } from "./section.tsx";

type Props = { fields: PostingFields };

/** What else an internship may say: none of it is needed for publication. */
export function ConditionsSection({ fields }: Props) {
  const { t } = useTranslation();
  const { bind, bindChoices } = useBind();
  return (
    <Section
      anchor="part-conditions"
      legend={t("forms.internship.conditions")}
      hint={t("forms.internship.conditionsHint")}
    >
      <SelectField
        {...bind(fields.contract)}
        label={t("forms.internship.contract")}
        options={CONTRACTS.map((code) => ({ value: code, label: t(`codes.contracts.${code}`) }))}
      />
      <div className="in-columns">
        <CheckboxGroup
          {...bindChoices(fields.benefits)}
          label={t("forms.internship.benefits")}
          options={BENEFITS.map((code) => ({ value: code, label: t(`codes.benefits.${code}`) }))}
        />
      </div>
      <Mentor fields={fields} />
      <div className="field-row">
        <AnswerField field={fields.mayLeadToJob} label={t("forms.internship.mayLeadToJob")} />
        <AnswerField
          field={fields.countsAsPractice}
          label={t("forms.internship.countsAsPractice")}
        />
      </div>
      <div className="in-columns">
        <CheckboxGroup
          {...bindChoices(fields.documents)}
          label={t("forms.internship.documents")}
          options={APPLICATION_DOCUMENTS.map((code) => ({
            value: code,
            label: t(`codes.documents.${code}`),
          }))}
        />
      </div>
    </Section>
  );
}

function Mentor({ fields }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <NumberField
      {...bind(fields.mentorHours)}
      label={t("forms.internship.mentorHours")}
      unit={t("forms.internship.hours")}
      min={1}
      max={LIMITS.mentorHours}
    />
  );
}

/** Yes, no, or nothing said, which is neither. */
function AnswerField({ field, label }: { field: PostingFields["mayLeadToJob"]; label: string }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const answers = ANSWERS.map((code) => ({ value: code, label: t(`codes.answers.${code}`) }));
  return (
    <SelectField
      {...bind(field)}
      label={label}
      empty={false}
      options={[{ value: "", label: t("forms.skills.anyLevel") }, ...answers]}
    />
  );
}
