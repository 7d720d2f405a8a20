import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "#app/lib/class-names.ts";

/** What every field is told. `errors` are sentences in the reader's language. */
export type FieldProps = {
  name: string;
  id?: string;
  label: string;
  hint?: string;
  errors?: readonly string[] | undefined;
  /** Says "optional", or the words given, beside the label; most fields are required, so those that are not say so. */
  optional?: boolean | string;
};

/** What the control inside a field has to carry. */
export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Name, aria and describing texts of a control, the same for single fields and for groups. */
function controlProps({ name, id = name, hint, errors }: FieldProps): ControlProps {
  const hasErrors = Boolean(errors?.length);
  const described = [hint && `${id}-hint`, hasErrors && `${id}-error`].filter(Boolean);
  return {
    id,
    name,
    "aria-describedby": described.join(" ") || undefined,
    "aria-invalid": hasErrors || undefined,
  };
}

/** Label, hint, error and the control that they describe. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const control = controlProps(field);
  return (
    <div className={classNames("field", Boolean(field.errors?.length) && "wrong")}>
      <label htmlFor={control.id}>
        {field.label} <Optional shown={field.optional} />
      </label>
      <FieldTexts {...field} id={control.id} />
      {children(control)}
    </div>
  );
}

/** The same for a set of choices, whose common label is a legend. */
export function FieldGroup({
  children,
  ...field
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const control = controlProps(field);
  return (
    <fieldset
      className={classNames("field", Boolean(field.errors?.length) && "wrong")}
      aria-describedby={control["aria-describedby"]}
    >
      <legend>
        {field.label} <Optional shown={field.optional} />
      </legend>
      <FieldTexts {...field} id={control.id} />
      {children(control)}
    </fieldset>
  );
}

function Optional({ shown }: { shown: boolean | string | undefined }) {
  const { t } = useTranslation();
  if (!shown) return null;
  const said = typeof shown === "string" ? shown : t("common.form.optional");
  return <span className="optional">({said})</span>;
}

function FieldTexts({ id, hint, errors }: FieldProps & { id: string }) {
  const { t } = useTranslation();
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      {errors?.length ? (
        <p id={`${id}-error`} className="error">
          <span className="spoken">{t("common.form.error")} </span>
          {errors.join(" ")}
        </p>
      ) : null}
    </>
  );
}
