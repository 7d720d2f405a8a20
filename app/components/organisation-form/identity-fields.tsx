import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/organisation/new-input.ts";
import { useBind } from "#app/components/posting-form/bind.ts";
import { SelectField, type Option } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";

type Field = Pick<FieldMetadata<string | undefined>, "id" | "name" | "initialValue" | "errors">;

type NameProps = { fields: Record<"name" | "nameEn" | "nameBg", Field>; hint?: string };

/** What an organisation is called, in its own language and in those of the interface. */
export function NameFields({ fields, hint }: NameProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const maxLength = LIMITS.organisationName;
  return (
    <>
      <TextField
        {...bind(fields.name)}
        label={t("organisationForm.name")}
        hint={hint ?? t("organisationForm.nameHint")}
        maxLength={maxLength}
        autoComplete="organization"
      />
      <TextField
        {...bind(fields.nameEn)}
        label={t("organisationForm.nameEn")}
        lang="en"
        maxLength={maxLength}
        optional
      />
      <TextField
        {...bind(fields.nameBg)}
        label={t("organisationForm.nameBg")}
        lang="bg"
        maxLength={maxLength}
        optional
      />
    </>
  );
}

type NumberProps = {
  fields: Record<"country" | "identifier", Field>;
  countryOptions: readonly Option[];
};

/** Where and under which number an organisation is registered. */
export function NumberFields({ fields, countryOptions }: NumberProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <>
      <SelectField
        {...bind(fields.country)}
        label={t("organisationForm.country")}
        options={countryOptions}
      />
      <TextField
        {...bind(fields.identifier)}
        label={t("organisationForm.identifier")}
        hint={t("organisationForm.identifierHint")}
        maxLength={LIMITS.identifier}
        autoComplete="off"
      />
    </>
  );
}
