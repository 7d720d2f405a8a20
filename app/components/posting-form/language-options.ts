import { COMMON_LANGUAGES, ISO_LANGUAGES } from "#app/domain/posting/options-input.ts";
import type { Option } from "#app/components/select-field.tsx";
import type { Language } from "#app/i18n/languages.ts";
import { formatsFor } from "#app/lib/formats.ts";

/**
 * Every language that content may be in, the common ones first. The server names them: browsers and servers do not always
 * agree on the name of a rare language.
 */
export function languageOptions(reader: Language): Option[] {
  const { language } = formatsFor(reader);
  const isCommon = (code: string) => COMMON_LANGUAGES.some((common) => common === code);
  const named = (code: string) => ({ value: code, label: language(code) });
  const rest = ISO_LANGUAGES.filter((code) => !isCommon(code)).map(named);
  return [
    ...COMMON_LANGUAGES.map(named),
    ...rest.toSorted((a, b) => a.label.localeCompare(b.label, reader)),
  ];
}
