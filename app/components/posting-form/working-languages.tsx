import { useTranslation } from "react-i18next";
import { Field } from "#app/components/field.tsx";
import { CheckboxGroup } from "#app/components/choice-fields.tsx";
import type { Option } from "#app/components/select-field.tsx";
import { useBind } from "./bind.ts";

type Props = {
  field: { id: string; name: string; initialValue?: unknown; errors?: string[] | undefined };
  label: string;
  languageOptions: readonly Option[];
  common: readonly string[];
  /** A programme is taught in certain languages; only what was stated before is kept. */
  isTaught: boolean;
};

/** Rows for languages beyond the common ones, at the least. */
const FURTHER_ROWS = 1;

/** The usual languages as boxes, any other by name; all are one set of choices. */
export function WorkingLanguages({ field, label, languageOptions, common, isTaught }: Props) {
  const { t } = useTranslation();
  const { bindChoices } = useBind();
  const bound = bindChoices(field);
  const options = languageOptions.filter(({ value }) => common.includes(value));
  const hasAny = !isTaught || bound.chosen.includes("any");
  const isUsual = (code: string) => code === "any" || common.includes(code);
  const further = bound.chosen.filter((code) => code !== "" && !isUsual(code));
  const rows = [...further, ...Array.from({ length: FURTHER_ROWS }, () => "")];
  return (
    <>
      <div className="in-columns">
        <CheckboxGroup
          {...bound}
          label={label}
          hint={hasAny ? t("forms.place.languagesHint") : undefined}
          optional
          options={
            hasAny ? [...options, { value: "any", label: t("codes.languages.any") }] : options
          }
        />
      </div>
      {rows.map((code, index) => (
        <Field
          key={index}
          name={field.name}
          id={`${field.id}-further-${index}`}
          label={t("forms.place.furtherLanguage")}
          optional
        >
          {(control) => (
            <select {...control} defaultValue={code}>
              <option value="">{t("common.form.choose")}</option>
              {languageOptions
                .filter(({ value }) => !isUsual(value))
                .map(({ value, label: name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      ))}
    </>
  );
}
