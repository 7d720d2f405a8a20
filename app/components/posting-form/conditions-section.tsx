import { useTranslation } from "react-i18next";
import { APPLICATION_DOCUMENTS, BENEFITS } from "#app/domain/posting/options-input.ts";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { type PostingFields, useBind } from "./bind.ts";
import { Section } from "./section.tsx";

/** What else an internship may say: none of it is needed for publication. */
export function ConditionsSection({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bindChoices } = useBind();
  return (
    <Section
      anchor="part-conditions"
      legend={t("forms.internship.conditions")}
      hint={t("forms.internship.conditionsHint")}
    >
      <div className="in-columns">
        <CheckboxGroup
          {...bindChoices(fields.benefits)}
          label={t("forms.internship.benefits")}
          optional
          options={BENEFITS.map((code) => ({ value: code, label: t(`codes.benefits.${code}`) }))}
        />
        <CheckboxGroup
          {...bindChoices(fields.documents)}
          label={t("forms.internship.documents")}
          optional
          options={APPLICATION_DOCUMENTS.map((code) => ({
            value: code,
            label: t(`codes.documents.${code}`),
          }))}
        />
      </div>
    </Section>
  );
}
