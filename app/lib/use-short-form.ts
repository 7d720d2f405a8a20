import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { labelled, sayErrors } from "./say-error.ts";

/**
 * A form of a few texts: what the form and each of its fields are told, and all that has to be put right.
 *
 * @param labels the fields from top to bottom
 */
export function useShortForm<Name extends string>(
  id: string,
  lastResult: SubmissionResult<string[]> | undefined,
  labels: Record<Name, string>,
) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Record<string, string>>({ id, lastResult });
  const names = Object.keys(labels) as Name[];
  const field = (name: Name) => ({
    id: fields[name]!.id,
    name,
    label: labels[name],
    errors: sayErrors(t, fields[name]!.errors),
  });
  const errors = [
    ...sayErrors(t, form.errors).map((message) => ({ message })),
    ...names
      .map(field)
      .flatMap((told) =>
        told.errors.map((error) => ({ id: told.id, message: labelled(told.label, error) })),
      ),
  ];
  /** What was typed before something had to be put right; undefined at first, and always for passwords. */
  const typed = (name: Name) => fields[name]!.initialValue;
  return { form: getFormProps(form), field, typed, errors };
}
