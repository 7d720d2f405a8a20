import { textOf } from "./rows.ts";

type Props = { field: { name: string; initialValue?: unknown } };

/** The hidden field that remembers what a word means; left out where there is nothing to remember. */
export function Known({ field }: Props) {
  const value = textOf(field.initialValue);
  return value === "" ? null : <input type="hidden" name={field.name} defaultValue={value} />;
}
