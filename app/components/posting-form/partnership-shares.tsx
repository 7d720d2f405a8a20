import { useTranslation } from "react-i18next";
import {
  EXPECTED_RESULTS,
  LIMITS,
  MADE_AVAILABLE,
  THESES,
} from "#app/domain/posting/options-input.ts";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { NumberField } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";

/** What is to come of it, what this side lets the other use, and how many people it brings. */
export function Shares({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind, bindChoices } = useBind();
  const people = { min: 1, max: LIMITS.team, optional: true };
  return (
    <>
      <div className="in-columns">
        <CheckboxGroup
          {...bindChoices(fields.expectedResults)}
          label={t("forms.partnership.expectedResults")}
          optional
          options={EXPECTED_RESULTS.map((code) => ({
            value: code,
            label: t(`codes.expectedResults.${code}`),
          }))}
        />
        <CheckboxGroup
          {...bindChoices(fields.madeAvailable)}
          label={t("forms.partnership.madeAvailable")}
          hint={t("forms.partnership.madeAvailableHint")}
          optional
          options={MADE_AVAILABLE.map((code) => ({
            value: code,
            label: t(`codes.madeAvailable.${code}`),
          }))}
        />
      </div>
      <div className="field-row">
        <NumberField
          {...bind(fields.teamFrom)}
          {...people}
          label={t("forms.partnership.teamFrom")}
        />
        <NumberField {...bind(fields.teamTo)} {...people} label={t("forms.partnership.teamTo")} />
      </div>
    </>
  );
}

/** Which theses can be written in the project. */
export function Theses({ field }: { field: PostingFields["theses"] }) {
  const { t } = useTranslation();
  const { bindChoices } = useBind();
  return (
    <div className="in-columns">
      <CheckboxGroup
        {...bindChoices(field)}
        label={t("forms.partnership.theses")}
        optional
        options={THESES.map((code) => ({
          value: code,
          label: t(`codes.theses.${code}`),
        }))}
      />
    </div>
  );
}
