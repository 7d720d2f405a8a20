import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

export type Validate<Schema extends z.ZodType> = (entered: {
  formData: FormData;
}) => Submission<z.input<Schema>, string[], z.output<Schema>>;

/** The check of a form by its schema, as `useForm` asks for it. */
export function validationBy<Schema extends z.ZodType>(schema: Schema): Validate<Schema> {
  return ({ formData }) => parseWithZod(formData, { schema, async: false });
}
