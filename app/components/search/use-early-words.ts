import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * Sends a form as soon as the page has come to life, when something was typed or chosen in it before that. A browser that puts
 * back what stood in a form of a page that was left is heard likewise.
 */
export function useEarlyWords(
  field: RefObject<HTMLInputElement | null>,
  send: (form: HTMLFormElement | null) => void,
) {
  useEffect(() => {
    const form = field.current?.form;
    if (form && [...form.elements].some(isTouched)) send(form);
    // Only once: afterwards each field is heard by itself.
  }, []);
}

/** Whether a field says something else than the page that was sent. */
function isTouched(field: Element): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((one) => one.selected !== one.defaultSelected);
  if (!(field instanceof HTMLInputElement)) return false;
  return field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue;
}
