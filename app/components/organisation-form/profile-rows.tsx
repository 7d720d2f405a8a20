import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/organisation/profile-input.ts";
import { useBind } from "#app/components/posting-form/bind.ts";
import { TextField } from "#app/components/text-field.tsx";
import { FieldRows, type ProfileRowsProps } from "./field-rows.tsx";

/** Settlements by name. */
export function PlaceRows({ form, fields, intent }: ProfileRowsProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <FieldRows
      {...{ form, intent }}
      list={fields.places}
      legend={t("organisationForm.places")}
      hint={t("organisationForm.placesHint")}
      className="place-row"
    >
      {(row, isNew) => (
        <TextField
          {...bind(row.getFieldset().place)}
          label={t("organisationForm.place")}
          maxLength={LIMITS.placeLabel}
          autoFocus={isNew}
          autoComplete="off"
        />
      )}
    </FieldRows>
  );
}

/** Pages of the organisation elsewhere. */
export function LinkRows({ form, fields, intent }: ProfileRowsProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <FieldRows
      {...{ form, intent }}
      list={fields.links}
      legend={t("organisationForm.links")}
      hint={t("organisationForm.linksHint")}
      className="profile-row"
    >
      {(row, isNew) => {
        const { label, url } = row.getFieldset();
        return (
          <>
            <TextField
              {...bind(label)}
              label={t("organisationForm.linkLabel")}
              maxLength={LIMITS.linkLabel}
              autoFocus={isNew}
            />
            <TextField
              {...bind(url)}
              type="url"
              label={t("organisationForm.linkUrl")}
              maxLength={LIMITS.url}
            />
          </>
        );
      }}
    </FieldRows>
  );
}
