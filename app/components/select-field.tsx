import type { SelectHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { Field, type FieldProps } from "./field.tsx";
import { splitField } from "./split-field.ts";

export type Option = { value: string; label: string; hint?: string };

type Props = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | "children"> & {
    options: readonly Option[];
    /** Offers an empty first choice, so that nothing is chosen by accident. */
    empty?: boolean;
  };

export function SelectField({ options, empty = true, ...props }: Props) {
  const { t } = useTranslation();
  const [field, rest] = splitField(props);
  return (
    <Field {...field}>
      {(control) => (
        <select {...rest} {...control}>
          {empty ? <option value="">{t("common.form.choose")}</option> : null}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
