import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { MappingForm } from "#app/domain/browser-import/queries.server.ts";
import { SelectField } from "#app/components/select-field.tsx";
import { DateField, NumberField, TextField } from "#app/components/text-field.tsx";
import { fieldName } from "#app/lib/say-note.ts";
import { useChoiceLabel } from "./choice-labels.ts";

type Told = SerializeFrom<MappingForm>;
type Props = { form: Told; typed: readonly (string | undefined)[] | undefined };

/** What holds for every row and stands in no column. */
export function ConstantFields({ form, typed }: Props) {
  const { t } = useTranslation();
  const taken = new Set(form.choices.columns.map(({ to }) => to));
  return (
    <fieldset className="group">
      <legend>{t("imports.mapping.constants")}</legend>
      <p className="hint">{t("imports.mapping.constantsText")}</p>
      <div className="field-row">
        {form.constants.map((constant, index) =>
          taken.has(constant.target) ? null : (
            <ConstantField
              key={constant.target}
              constant={constant}
              name={`constants[${index}]`}
              codes={form.codes[constant.target] ?? []}
              value={typed ? typed[index] : form.choices.constants[constant.target]}
            />
          ),
        )}
      </div>
    </fieldset>
  );
}

type FieldProps = {
  constant: Told["constants"][number];
  name: string;
  codes: readonly string[];
  value: string | undefined;
};

function ConstantField({ constant: { target, type }, name, codes, value }: FieldProps) {
  const { t } = useTranslation();
  const labelOf = useChoiceLabel();
  const field = { name, label: fieldName(t, target), defaultValue: value ?? "" };
  if (type === "choice")
    return (
      <SelectField
        {...field}
        options={codes.map((code) => ({ value: code, label: labelOf(target, code) }))}
      />
    );
  if (type === "day") return <DateField {...field} />;
  if (type === "number") return <NumberField {...field} step="any" />;
  return <TextField {...field} />;
}
