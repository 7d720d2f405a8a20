import type { Submission } from "@conform-to/react";
import { useCallback, useState } from "react";
import type { z } from "zod";

type Validate<Schema extends z.ZodType> = (entered: {
  formData: FormData;
}) => Submission<z.input<Schema>, string[], z.output<Schema>>;

/**
 * Validation in the browser that is fetched when somebody starts to fill a form, so that a page
 * that is only read stays light. Until it is there, and without JavaScript, the server decides by
 * the same schema.
 *
 * @param load imports the schema: `() => import("#app/auth/input.ts").then((m) => m.SignInInput)`
 * @returns `onValidate` for `useForm`, `onFocus` for the form element
 */
export function useLateValidation<Schema extends z.ZodType>(load: () => Promise<Schema>) {
  const [validate, setValidate] = useState<{ onValidate: Validate<Schema> }>();
  const isLoaded = validate !== undefined;
  const onFocus = useCallback(() => {
    if (isLoaded) return;
    void Promise.all([load(), import("@conform-to/zod/v4")]).then(([schema, { parseWithZod }]) =>
      setValidate({
        onValidate: ({ formData }) => parseWithZod(formData, { schema, async: false }),
      }),
    );
  }, [isLoaded, load]);
  return { onValidate: validate?.onValidate, onFocus };
}
