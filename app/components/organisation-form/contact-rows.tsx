import { useTranslation } from "react-i18next";
import { CONTACT_TOPICS, LIMITS } from "#app/domain/organisation/profile-input.ts";
import { useBind } from "#app/components/posting-form/bind.ts";
import { SelectField } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { FieldRows, type ProfileRowsProps } from "./field-rows.tsx";

/** Whom to ask about what. */
export function ContactRows({ form, fields, intent }: ProfileRowsProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  const topics = CONTACT_TOPICS.map((value) => ({
    value,
    label: t(`organisation.topics.${value}`),
  }));
  return (
    <FieldRows
      {...{ form, intent }}
      list={fields.contacts}
      legend={t("organisationForm.contactsByTopic")}
      hint={t("organisationForm.contactsHint")}
      className="profile-row"
    >
      {(row, isNew) => {
        const { topic, name, email, phone } = row.getFieldset();
        return (
          <>
            <SelectField
              {...bind(topic)}
              label={t("organisationForm.contactTopic")}
              options={topics}
              autoFocus={isNew}
            />
            <TextField
              {...bind(name)}
              label={t("organisationForm.contactName")}
              maxLength={LIMITS.contactName}
            />
            <TextField
              {...bind(email)}
              type="email"
              label={t("organisationForm.contactAddress")}
              maxLength={LIMITS.email}
            />
            <TextField
              {...bind(phone)}
              type="tel"
              label={t("organisationForm.contactPhone")}
              maxLength={LIMITS.phone}
            />
          </>
        );
      }}
    </FieldRows>
  );
}
