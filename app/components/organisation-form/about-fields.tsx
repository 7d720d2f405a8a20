import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/organisation/new-input.ts";
import { useBind } from "#app/components/posting-form/bind.ts";
import { TextArea, TextField } from "#app/components/text-field.tsx";

type Field = Pick<FieldMetadata<string | undefined>, "id" | "name" | "initialValue" | "errors">;

type Props = { fields: Record<"website" | "aboutEn" | "aboutBg", Field>; rows: number };

/** What an organisation says of itself, in both languages, and where it says more. */
export function AboutFields({ fields, rows }: Props) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const hint = t("organisationForm.aboutHint");
  const area = { hint, maxLength: LIMITS.organisationAbout, rows, optional: true };
  return (
    <>
      <TextField
        {...bind(fields.website)}
        type="url"
        label={t("organisationForm.website")}
        hint={t("organisationForm.websiteHint")}
        maxLength={LIMITS.url}
        autoComplete="url"
        optional
      />
      <TextArea
        {...bind(fields.aboutEn)}
        {...area}
        lang="en"
        label={t("organisationForm.aboutEn")}
      />
      <TextArea
        {...bind(fields.aboutBg)}
        {...area}
        lang="bg"
        label={t("organisationForm.aboutBg")}
      />
    </>
  );
}
