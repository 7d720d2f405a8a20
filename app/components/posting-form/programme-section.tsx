import { useTranslation } from "react-i18next";
import { DEGREES, LIMITS } from "#app/domain/posting/options-input.ts";
import { SelectField } from "#app/components/select-field.tsx";
import { NumberField, TextField } from "#app/components/text-field.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { type PostingFields, useBind } from "./bind.ts";
import { Recognition } from "./recognition.tsx";
import { Section } from "./section.tsx";

const LEVELS = ["2", "3", "4", "5", "6", "7", "8"] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function ProgrammeSection({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <Section anchor="part-own" legend={t("forms.programme.legend")}>
      <Level fields={fields} />
      <div className="field-row">
        <NumberField
          {...bind(fields.semesters)}
          label={t("forms.programme.semesters")}
          unit={t("forms.programme.semestersUnit")}
          min={1}
          max={LIMITS.semesters}
          optional
        />
        <NumberField
          {...bind(fields.ects)}
          label={t("forms.programme.ects")}
          unit={t("forms.programme.ectsUnit")}
          min={0}
          max={LIMITS.ectsPerProgramme}
          step="0.5"
          optional
        />
      </div>
      <NumberField
        {...bind(fields.academicYear)}
        label={t("forms.programme.academicYear")}
        min={2000}
        max={2100}
        optional
      />
      <Fields fields={fields} />
      <Window fields={fields} />
      <Recognition fields={fields} />
    </Section>
  );
}

/** A degree, or the level of what leads to none. */
function Level({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <>
      <SelectField
        {...bind(fields.degree)}
        label={t("forms.programme.degree")}
        hint={t("forms.programme.degreeHint")}
        options={DEGREES.map((code) => ({ value: code, label: t(`codes.degrees.${code}`) }))}
      />
      <SelectField
        {...bind(fields.eqfLevel)}
        label={t("forms.programme.eqfLevel")}
        optional={t("forms.programme.noDegree")}
        options={LEVELS.map((level) => ({ value: level, label: t(`codes.eqf.${level}`) }))}
      />
    </>
  );
}

function Fields({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <>
      <TextField
        {...bind(fields.iscedField)}
        label={t("forms.programme.iscedField")}
        hint={t("forms.programme.iscedHint")}
        maxLength={4}
        inputMode="numeric"
        className="brief"
        optional
      />
      <TextField
        {...bind(fields.professionalField)}
        label={t("forms.programme.professionalField")}
        hint={t("forms.programme.professionalHint")}
        maxLength={5}
        className="brief"
        optional
      />
    </>
  );
}

/** When students can be at a company: after a semester, and in which months. */
function Window({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { month } = useFormats();
  const months = MONTHS.map((number) => ({ value: String(number), label: month(number) }));
  return (
    <fieldset className="rows">
      <legend>{t("forms.programme.windowLegend")}</legend>
      <NumberField
        {...bind(fields.goesOutAfterSemester)}
        label={t("forms.programme.goesOutAfterSemester")}
        hint={t("forms.programme.goesOutHint")}
        min={0}
        max={LIMITS.semesters}
        optional
      />
      <div className="field-row">
        <SelectField
          {...bind(fields.windowFromMonth)}
          label={t("forms.programme.windowFromMonth")}
          options={months}
          optional
        />
        <SelectField
          {...bind(fields.windowToMonth)}
          label={t("forms.programme.windowToMonth")}
          options={months}
          optional
        />
      </div>
    </fieldset>
  );
}
