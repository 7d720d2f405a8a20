import { useTranslation } from "react-i18next";
import { type Option, SelectField } from "#app/components/select-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";
import { textOf } from "./rows.ts";

type Props = {
  fields: PostingFields;
  organisations: readonly Option[] | undefined;
  languageOptions: readonly Option[];
};

/** For whom and in which language it is written. */
export function FirstSection({ fields, organisations, languageOptions }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const { organisation, language, revision, otherLanguage, furtherTexts, refusedSkills } = fields;
  return (
    <>
      {organisations && organisations.length > 1 ? (
        <SelectField
          {...bind(organisation)}
          label={t("forms.organisation")}
          hint={t("forms.organisationHint")}
          options={organisations}
          empty={false}
        />
      ) : null}
      {organisations?.length === 1 ? (
        <input type="hidden" name={organisation.name} defaultValue={organisations[0]!.value} />
      ) : null}
      <SelectField
        {...bind(language)}
        label={t("forms.language")}
        hint={t("forms.languageHint")}
        options={languageOptions}
        empty={false}
      />
      {[revision, otherLanguage, furtherTexts, refusedSkills].map(({ name, initialValue }) =>
        initialValue ? (
          <input key={name} type="hidden" name={name} defaultValue={textOf(initialValue)} />
        ) : null,
      )}
    </>
  );
}
