import type { InputHTMLAttributes } from "react";
import { Field, type FieldProps } from "./field.tsx";
import { splitField } from "./split-field.ts";

type Rest = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | "type">;

/** One file from the reader's own machine. */
export function FileField(props: FieldProps & Rest) {
  const [field, rest] = splitField(props);
  return <Field {...field}>{(control) => <input {...rest} type="file" {...control} />}</Field>;
}
