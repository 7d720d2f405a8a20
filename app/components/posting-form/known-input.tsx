import { forwardRef } from "react";
import { textOf } from "./rows.ts";

type Props = { field: { name: string; initialValue?: unknown }; always?: boolean };

/** The hidden field that remembers what a word means; left out where there is nothing to remember. */
export const Known = forwardRef<HTMLInputElement, Props>(function Known({ field, always }, ref) {
  const value = textOf(field.initialValue);
  if (value === "" && !always) return null;
  return <input ref={ref} type="hidden" name={field.name} defaultValue={value} />;
});
