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
    const { submitter } = event.nativeEvent as SubmitEvent;
    // What only fills in or shows something is sent as it stands, which conform would not do.
    if (isUnchecked(submitter)) return event.stopPropagation();
    if (late) return;
    event.preventDefault();
    event.stopPropagation();
    if (isHeld.current) return;
    isHeld.current = true;
    const form = event.currentTarget;
    void fetchOnce().then(() => form.requestSubmit(submitter));
  };

  return {
    onValidate: late?.onValidate,
    formProps: { onFocus: () => void fetchOnce(), onSubmitCapture: hold },
  };
}

/** Whether a button asks the server for something without a check; those of conform itself never leave the browser. */
const isUnchecked = (submitter: HTMLElement | null) =>
  submitter instanceof HTMLButtonElement &&
  submitter.formNoValidate &&
  submitter.name !== "__intent__";

async function fetchValidation<Schema extends z.ZodType>(load: () => Promise<Schema>) {
  const [schema, { validationBy }] = await Promise.all([load(), import("./form-validation.ts")]);
  return { onValidate: validationBy(schema) };
}
