import { useRef, useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import type { z } from "zod";
import type { Validate } from "./form-validation.ts";

/**
 * Validation in the browser that is fetched when somebody starts to fill a form, so that a page that is only read stays
 * light. Whoever sends the form before it is there waits for it. When it cannot be had, and without JavaScript, the server
 * decides by the same schema.
 *
 * @param load imports the schema: `async () => (await import("#app/domain/person/sign-in-input.ts")).SignInInput`
 * @returns `onValidate` for `useForm`; `formProps` for the form element, beside those of `getFormProps`
 */
export function useLateValidation<Schema extends z.ZodType>(load: () => Promise<Schema>) {
  // Undefined until it is known whether there will be one.
  const [late, setLate] = useState<{ onValidate?: Validate<Schema> }>();
  const coming = useRef<Promise<void>>();
  const isHeld = useRef(false);

  const fetchOnce = () =>
    (coming.current ??= fetchValidation(load)
      .catch(() => ({}))
      // The form has to know it before it is sent again.
      .then((fetched) => flushSync(() => setLate(fetched))));

  const hold = (event: FormEvent<HTMLFormElement>) => {
    if (late) return;
    event.preventDefault();
    event.stopPropagation();
    if (isHeld.current) return;
    isHeld.current = true;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void fetchOnce().then(() => form.requestSubmit(submitter));
  };

  return {
    onValidate: late?.onValidate,
    formProps: { onFocus: () => void fetchOnce(), onSubmitCapture: hold },
  };
}

async function fetchValidation<Schema extends z.ZodType>(load: () => Promise<Schema>) {
  const [schema, { validationBy }] = await Promise.all([load(), import("./form-validation.ts")]);
  return { onValidate: validationBy(schema) };
}
