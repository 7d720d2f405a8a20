import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/organisation/profile-input.ts";
import { useBind } from "#app/components/posting-form/bind.ts";
import { TextField } from "#app/components/text-field.tsx";
import { FieldRows, type ProfileRowsProps } from "./field-rows.tsx";

/** Parts of the organisation, each with its page. */
export function DepartmentRows({ form, fields, intent }: ProfileRowsProps) {
  const { t } = useTranslation();
  const { bind } = useBind();
  return (
    <FieldRows
      {...{ form, intent }}
      list={fields.departments}
      legend={t("organisationForm.departments")}
      hint={t("organisationForm.departmentsHint")}
      className="profile-row"
    >
      {(row, isNew) => {
        const { nameEn, nameBg, website } = row.getFieldset();
        return (
          <>
            <TextField
              {...bind(nameEn)}
              label={t("organisationForm.departmentEn")}
              lang="en"
              maxLength={LIMITS.departmentName}
              autoFocus={isNew}
            />
            <TextField
              {...bind(nameBg)}
              label={t("organisationForm.departmentBg")}
              lang="bg"
              maxLength={LIMITS.departmentName}
            />
            <TextField
              {...bind(website)}
              type="url"
              label={t("organisationForm.departmentWebsite")}
              maxLength={LIMITS.url}
            />
          </>
        );
      }}
    </FieldRows>
  );
}
