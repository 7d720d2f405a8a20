import { useTranslation } from "react-i18next";
import { LIMITS, PAY_KINDS, PAY_PERIODS } from "#app/domain/posting/options-input.ts";
import { Checkbox, CheckboxGroup, RadioGroup } from "#app/components/choice-fields.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { NumberField } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";
import { Currency } from "./currency.tsx";
import { Section } from "./section.tsx";

const LEVELS = ["1", "4", "5", "6", "7", "8"] as const;
const YEARS = ["1", "2", "3", "4", "5", "6"];

export function InternshipSection({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind, bindChoices, bindYes } = useBind();
  return (
    <Section anchor="part-own" legend={t("forms.internship.legend")}>
      <SelectField
        {...bind(fields.minEqf)}
        label={t("forms.internship.minEqf")}
        optional
        options={LEVELS.map((level) => ({ value: level, label: t(`codes.eqf.${level}`) }))}
      />
      <div className="in-columns">
        <CheckboxGroup
          {...bindChoices(fields.studyYears)}
          label={t("forms.internship.studyYears")}
          optional
          options={YEARS.map((year) => ({ value: year, label: year }))}
        />
      </div>
      <div className="field">
        <Checkbox
          {...bindYes(fields.isAnyStudyYear)}
          label={t("forms.internship.isAnyStudyYear")}
          hint={t("forms.internship.anyYearHint")}
        />
      </div>
      <div className="field-row">
        <NumberField
          {...bind(fields.positions)}
          label={t("forms.internship.positions")}
          min={1}
          max={LIMITS.positions}
          optional
        />
        <NumberField
          {...bind(fields.hoursPerWeek)}
          label={t("forms.internship.hoursPerWeek")}
          unit={t("forms.internship.hours")}
          min={1}
          max={LIMITS.hoursPerWeek}
          optional
        />
      </div>
      <Pay fields={fields} />
    </Section>
  );
}

function Pay({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind, bindChoice } = useBind();
  const amount = { min: 0, max: LIMITS.pay, step: "0.01" };
  return (
    <>
      <RadioGroup
        {...bindChoice(fields.payKind)}
        label={t("forms.internship.payKind")}
        hint={t("forms.internship.payHint")}
        options={PAY_KINDS.map((kind) => ({ value: kind, label: t(`codes.${kind}`) }))}
      />
      <div className="field-row">
        <NumberField
          {...bind(fields.payFrom)}
          {...amount}
          label={t("forms.internship.payFrom")}
          optional={t("forms.internship.ifPaid")}
        />
        <NumberField
          {...bind(fields.payTo)}
          {...amount}
          label={t("forms.internship.payTo")}
          optional
        />
      </div>
      <div className="field-row">
        <Currency field={fields.payCurrency} optional={t("forms.internship.ifPaid")} />
        <SelectField
          {...bind(fields.payPeriod)}
          label={t("forms.internship.payPeriod")}
          optional={t("forms.internship.ifPaid")}
          options={PAY_PERIODS.map((period) => ({
            value: period,
            label: t(`codes.payPeriodNames.${period}`),
          }))}
        />
      </div>
    </>
  );
}
