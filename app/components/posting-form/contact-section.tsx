import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { TextField } from "#app/components/text-field.tsx";
import { type PostingFields, useBind } from "./bind.ts";
import { Section } from "./section.tsx";

export function ContactSection({ fields }: { fields: PostingFields }) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const oneOfTwo = t("forms.contact.oneOfTwo");
  return (
    <Section
      anchor="part-contact"
      legend={t("forms.contact.legend")}
      hint={t("forms.contact.hint")}
    >
      <TextField
        {...bind(fields.contactName)}
        label={t("forms.contact.name")}
        maxLength={LIMITS.contactName}
        optional
      />
      <TextField
        {...bind(fields.contactEmail)}
        type="email"
        label={t("forms.contact.email")}
        maxLength={LIMITS.email}
        optional={oneOfTwo}
      />
      <TextField
        {...bind(fields.applicationUrl)}
        type="url"
        label={t("forms.contact.url")}
        hint={t("forms.contact.urlHint")}
        maxLength={LIMITS.url}
        optional={oneOfTwo}
      />
    </Section>
  );
}
