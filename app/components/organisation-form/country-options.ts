import { COUNTRIES } from "#app/domain/organisation/new-input.ts";
import type { Option } from "#app/components/select-field.tsx";
import type { Language } from "#app/i18n/languages.ts";
import { formatsFor } from "#app/lib/formats.ts";

/** Where the product lives, and around it. */
const NEAR = ["BG", "GR", "MK", "RO", "RS", "TR"];

/** Every country by its name in the reader's language, those nearby first. */
export function countryOptions(reader: Language): Option[] {
  const { country } = formatsFor(reader);
  const named = (code: string) => ({ value: code, label: country(code) });
  const rest = COUNTRIES.filter((code) => !NEAR.includes(code)).map(named);
  return [...NEAR.map(named), ...rest.toSorted((a, b) => a.label.localeCompare(b.label, reader))];
}
