import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { COMMON_LANGUAGES } from "#app/domain/organisation/profile-input.ts";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import { useBind } from "#app/components/posting-form/bind.ts";
import { SelectField, type Option } from "#app/components/select-field.tsx";

type Field = Pick<FieldMetadata<unknown>, "id" | "name" | "initialValue" | "errors">;

type Props = { languages: Field; further: Field; options: readonly Option[] };

const isCommon = (code: string) => COMMON_LANGUAGES.some((common) => common === code);

/** The usual languages as boxes, any other by name: those that are chosen, and room for one more. */
export function LanguageChoice({ languages, further, options }: Props) {
  const { t } = useTranslation();
  const { bindChoices } = useBind();
  const { chosen, ...field } = bindChoices(further);
  const rows = [...chosen.filter((code) => code !== ""), ""];
  return (
    <>
      <div className="in-columns">
        <CheckboxGroup
          {...bindChoices(languages)}
          label={t("organisationForm.languages")}
          optional
          options={options.filter(({ value }) => isCommon(value))}
        />
      </div>
      {rows.map((code, index) => (
        <SelectField
          key={index}
          {...field}
          id={index === 0 ? field.id : `${field.id}-${index}`}
          label={t("organisationForm.furtherLanguage")}
          options={options.filter(({ value }) => !isCommon(value))}
          defaultValue={code}
          optional
        />
      ))}
    </>
  );
}
