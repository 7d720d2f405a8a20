import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { COMMON_LANGUAGES, LIMITS, WORK_MODES } from "#app/domain/posting/options-input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import type { Option } from "#app/components/select-field.tsx";
import { DateField, NumberField } from "#app/components/text-field.tsx";
import { type PostingFields, type PostingFormMeta, useBind } from "./bind.ts";
import { PlaceRows } from "./place-rows.tsx";
import { Section } from "./section.tsx";
import { WorkingLanguages } from "./working-languages.tsx";

type Props = {
  form: PostingFormMeta;
  fields: PostingFields;
  languageOptions: readonly Option[];
  kind: PostingKind;
};

export function PlaceSection({ form, fields, languageOptions, kind }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  // Programmes have a calendar of their own.
  const isProgramme = kind === "programme";
  const deadline = (
    <DateField
      {...bind(fields.deadlineOn)}
      label={t("forms.place.deadlineOn")}
      hint={t("forms.place.deadlineHint")}
      optional
    />
  );
  return (
    <Section
      anchor="part-place"
      legend={t(isProgramme ? "forms.place.programmeLegend" : "forms.place.legend")}
    >
      {isProgramme ? null : <Mode fields={fields} />}
      {kind === "internship" ? <OnSiteDays field={fields.onSiteDays} /> : null}
      <PlaceRows form={form} list={fields.places} />
      <WorkingLanguages
        field={fields.languages}
        label={t(isProgramme ? "forms.place.programmeLanguages" : "forms.place.languages")}
        languageOptions={languageOptions}
        common={COMMON_LANGUAGES}
        isTaught={isProgramme}
      />
      {isProgramme ? deadline : <Schedule fields={fields}>{deadline}</Schedule>}
    </Section>
  );
}

function Mode({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bindChoice } = useBind();
  const options = WORK_MODES.map((mode) => ({ value: mode, label: t(`codes.modes.${mode}`) }));
  return (
    <RadioGroup {...bindChoice(fields.mode)} label={t("forms.place.mode")} options={options} />
  );
}

function OnSiteDays({ field }: { field: PostingFields["onSiteDays"] }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <NumberField
      {...bind(field)}
      label={t("forms.internship.onSiteDays")}
      hint={t("forms.internship.onSiteHint")}
      unit={t("forms.internship.days")}
      min={1}
      max={LIMITS.onSiteDays}
      optional
    />
  );
}

function Schedule({ fields, children }: { fields: PostingFields; children: ReactNode }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <>
      <div className="field-row">
        <DateField {...bind(fields.startsOn)} label={t("forms.place.startsOn")} optional />
        <DateField {...bind(fields.endsOn)} label={t("forms.place.endsOn")} optional />
        <NumberField
          {...bind(fields.durationWeeks)}
          label={t("forms.place.durationWeeks")}
          unit={t("forms.place.weeks")}
          min={1}
          max={LIMITS.durationWeeks}
          optional
        />
      </div>
      {children}
    </>
  );
}
