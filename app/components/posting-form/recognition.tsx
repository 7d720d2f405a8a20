import { useTranslation } from "react-i18next";
import { LIMITS, STUDY_FORMS } from "#app/domain/posting/options-input.ts";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { DateField, NumberField, TextField } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";

/** How one studies, what the study leads to, and who has recognised it. */
export function Recognition({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind, bindChoices } = useBind();
  return (
    <>
      <div className="in-columns">
        <CheckboxGroup
          {...bindChoices(fields.studyForms)}
          label={t("forms.programme.studyForms")}
          optional
          options={STUDY_FORMS.map((code) => ({
            value: code,
            label: t(`codes.studyForms.${code}`),
          }))}
        />
      </div>
      <TextField
        {...bind(fields.qualification)}
        label={t("forms.programme.qualification")}
        hint={t("forms.programme.qualificationHint")}
        maxLength={LIMITS.qualification}
        optional
      />
      <NumberField
        {...bind(fields.studentsPerYear)}
        label={t("forms.programme.studentsPerYear")}
        min={1}
        max={LIMITS.studentsPerYear}
        optional
      />
      <div className="field-row">
        <TextField
          {...bind(fields.accreditedBy)}
          label={t("forms.programme.accreditedBy")}
          maxLength={LIMITS.accreditor}
          optional
        />
        <DateField
          {...bind(fields.accreditedUntil)}
          label={t("forms.programme.accreditedUntil")}
          optional
        />
      </div>
    </>
  );
}
