import { useTranslation } from "react-i18next";
import {
  CONFIDENTIALITY_OPTIONS,
  FUNDING_OPTIONS,
  IP_OPTIONS,
  LIMITS,
} from "#app/domain/posting/options-input.ts";
import { Checkbox, CheckboxGroup } from "#app/components/choice-fields.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { NumberField } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";
import { Currency } from "./currency.tsx";
import { Shares, Theses } from "./partnership-shares.tsx";
import { Section } from "./section.tsx";

const LEVELS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

type Props = { fields: PostingFields; isOffer: boolean };

/** Readiness and terms, which a proposal and an offer compare with each other, and what either side puts in. */
export function PartnershipSection({ fields, isOffer }: Props) {
  const { t } = useTranslation();
  const { bindYes } = useBind();
  return (
    <Section anchor="part-own" legend={t("forms.partnership.legend")}>
      <Readiness fields={fields} />
      <Terms fields={fields} />
      <Shares fields={fields} />
      {isOffer ? (
        <Budget fields={fields} />
      ) : (
        <>
          <div className="field">
            <Checkbox
              {...bindYes(fields.isOpenToStudents)}
              label={t("forms.partnership.isOpenToStudents")}
            />
          </div>
          <Theses field={fields.theses} />
        </>
      )}
    </Section>
  );
}

function Readiness({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const options = LEVELS.map((level) => ({
    value: level,
    label: t("forms.partnership.trl", { level }),
  }));
  return (
    <>
      <p className="hint">{t("forms.partnership.trlHint")}</p>
      <div className="field-row">
        <SelectField
          {...bind(fields.trlFrom)}
          label={t("forms.partnership.trlFrom")}
          options={options}
          optional
        />
        <SelectField
          {...bind(fields.trlTo)}
          label={t("forms.partnership.trlTo")}
          options={options}
          optional
        />
      </div>
    </>
  );
}

function Terms({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bindChoices } = useBind();
  const hint = t("forms.partnership.termsHint");
  return (
    <>
      <CheckboxGroup
        {...bindChoices(fields.funding)}
        label={t("forms.partnership.funding")}
        hint={hint}
        optional
        options={FUNDING_OPTIONS.map((code) => ({
          value: code,
          label: t(`codes.funding.${code}`),
        }))}
      />
      <CheckboxGroup
        {...bindChoices(fields.ip)}
        label={t("forms.partnership.ip")}
        hint={hint}
        optional
        options={IP_OPTIONS.map((code) => ({ value: code, label: t(`codes.ip.${code}`) }))}
      />
      <CheckboxGroup
        {...bindChoices(fields.confidentiality)}
        label={t("forms.partnership.confidentiality")}
        hint={hint}
        optional
        options={CONFIDENTIALITY_OPTIONS.map((code) => ({
          value: code,
          label: t(`codes.confidentiality.${code}`),
        }))}
      />
    </>
  );
}

function Budget({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <div className="field-row">
      <NumberField
        {...bind(fields.budget)}
        label={t("forms.partnership.budget")}
        hint={t("forms.partnership.budgetHint")}
        min={0}
        max={LIMITS.budget}
        step="0.01"
        optional
      />
      <Currency field={fields.budgetCurrency} />
    </div>
  );
}
