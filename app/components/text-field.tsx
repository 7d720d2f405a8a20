import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { splitField } from "./split-field.ts";

type InputRest = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps>;
type AreaRest = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps>;

/** One line of text: also type="email", "url", "password", "search". */
export function TextField(props: FieldProps & InputRest) {
  const [field, rest] = splitField(props);
  return <Field {...field}>{(control) => <input type="text" {...rest} {...control} />}</Field>;
}

export function TextArea(props: FieldProps & AreaRest) {
  const [field, rest] = splitField(props);
  return <Field {...field}>{(control) => <textarea {...rest} {...control} />}</Field>;
}

/** A whole or decimal number, with its unit in words beside it. */
export function NumberField({ unit, ...props }: FieldProps & InputRest & { unit?: string }) {
  const [field, rest] = splitField(props);
  return (
    <Field {...field}>
      {(control) => (
        <span className="with-unit">
          <input type="number" inputMode="decimal" {...rest} {...control} />
          {unit ? <span>{unit}</span> : null}
        </span>
      )}
    </Field>
  );
}

/** A calendar day, sent as 2026-07-01. */
export function DateField(props: FieldProps & InputRest) {
  const [field, rest] = splitField(props);
  return <Field {...field}>{(control) => <input {...rest} type="date" {...control} />}</Field>;
}
