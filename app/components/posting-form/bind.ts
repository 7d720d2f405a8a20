import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { sayErrors } from "#app/lib/say-error.ts";
import type { PostingFormValues } from "./form-values.ts";
import { listOf, textOf } from "./rows.ts";

export type PostingFormMeta = FormMetadata<PostingFormValues>;
export type PostingFields = ReturnType<PostingFormMeta["getFieldset"]>;
export type FieldOf<Values> = FieldMetadata<Values, PostingFormValues>;

type Bindable = {
  id: string;
  name: string;
  initialValue?: unknown;
  errors?: string[] | undefined;
};

/** What a field component is told about a field of the form: what stands in it and what is wrong with it. */
export function useBind() {
  const { t } = useTranslation();
  const named = (field: Bindable) => ({
    id: field.id,
    name: field.name,
    errors: sayErrors(t, field.errors),
  });
  return {
    /** A single text, number, date or choice. */
    bind: (field: Bindable) => ({ ...named(field), defaultValue: textOf(field.initialValue) }),
    /** A set of choices. */
    bindChoices: (field: Bindable) => ({
      ...named(field),
      chosen: listOf(field.initialValue).map(textOf),
    }),
    /** One choice of a few. */
    bindChoice: (field: Bindable) => ({
      ...named(field),
      chosen: textOf(field.initialValue) || undefined,
    }),
    /** Yes or no. */
    bindYes: (field: Bindable) => ({
      name: field.name,
      defaultChecked: field.initialValue === "on",
    }),
  };
}
