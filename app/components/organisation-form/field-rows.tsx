import type { FieldMetadata, FormMetadata, Intent } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { RowsGroup } from "#app/components/posting-form/section.tsx";
import type { ProfileValues } from "./form-values.ts";

export type ProfileForm = FormMetadata<ProfileValues>;
export type RowField<Row> = FieldMetadata<Row, ProfileValues>;

/** What each list of the profile is told. */
export type ProfileRowsProps = {
  form: ProfileForm;
  fields: ReturnType<ProfileForm["getFieldset"]>;
  intent: Intent | undefined;
};

type Props<Row> = {
  form: ProfileForm;
  list: FieldMetadata<Row[] | undefined, ProfileValues>;
  /** What the last press of a button said: the page comes anew from the server, and the focus goes on from there. */
  intent: Intent | undefined;
  legend: string;
  hint: string;
  className: string;
  children: (row: RowField<Row>, isNew: boolean) => ReactNode;
};

/** Rows of fields that are added and removed by buttons of the form itself. */
export function FieldRows<Row>(props: Props<Row>) {
  const { form, list, intent, legend, hint, className, children } = props;
  const { t } = useTranslation();
  const rows = list.getFieldList() as RowField<Row>[];
  const isOfList = intent && "name" in intent.payload && intent.payload.name === list.name;
  const hasNew = isOfList && intent.type === "insert";
  return (
    <RowsGroup legend={legend} hint={hint} list={{ id: list.id, errors: list.errors }}>
      <ol>
        {rows.map((row, index) => (
          <li key={row.key ?? index}>
            <div
              role="group"
              aria-label={t("organisationForm.row", { number: index + 1 })}
              className={className}
            >
              {children(row, Boolean(hasNew) && index === rows.length - 1)}
            </div>
            <Button
              look="link"
              small
              aria-label={t("organisationForm.removeRow", { number: index + 1 })}
              {...form.remove.getButtonProps({ name: list.name, index })}
            >
              {t("organisationForm.remove")}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        look="plain"
        small
        autoFocus={Boolean(isOfList) && intent?.type === "remove"}
        {...form.insert.getButtonProps({ name: list.name })}
      >
        {t("organisationForm.add")}
      </Button>
    </RowsGroup>
  );
}
