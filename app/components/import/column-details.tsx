import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { LEFT_OUT, SEPARATOR_NAMES, SEPARATORS } from "#app/domain/browser-import/input.ts";
import type { MappingForm } from "#app/domain/browser-import/queries.server.ts";
import { Checkbox } from "#app/components/choice-fields.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { useChoiceLabel } from "./choice-labels.ts";

type Told = SerializeFrom<MappingForm>;

type Props = {
  /** The name under which the form sends what is said about this column. */
  name: string;
  column: Told["columns"][number];
  choice: Told["choices"]["columns"][number];
  details: Told["details"][number];
  codes: Told["codes"];
};

/** What has to be known of a column beside the field that it fills. */
export function ColumnDetails({ name, column, choice, details, codes }: Props) {
  const { t } = useTranslation();
  const { looks } = column;
  const days = Object.keys(DAYS) as (keyof typeof DAYS)[];
  return (
    <>
      {details.includes("day") ? (
        <SelectField
          name={`${name}.day`}
          label={t("imports.mapping.day")}
          hint={looks.isDayUnsure ? t("imports.mapping.dayUnsure") : undefined}
          options={days.map((value) => ({ value, label: t(`imports.mapping.days.${value}`) }))}
          empty={false}
          defaultValue={choice.day}
        />
      ) : null}
      {details.includes("separator") ? (
        <SelectField
          name={`${name}.separator`}
          label={t("imports.mapping.separator")}
          options={SEPARATOR_NAMES.map((value) => ({
            value,
            label: t(`imports.mapping.separators.${value}`),
          }))}
          empty={false}
          defaultValue={SEPARATOR_NAMES.find((key) => SEPARATORS[key] === (choice.separator ?? ""))}
        />
      ) : null}
      {details.includes("html") ? (
        <Checkbox
          name={`${name}.isHtml`}
          label={t("imports.mapping.isHtml")}
          defaultChecked={choice.isHtml ?? false}
        />
      ) : null}
      {details.includes("choices") ? (
        <ValueTable name={name} column={column} choice={choice} codes={codes[choice.to] ?? []} />
      ) : null}
    </>
  );
}

/** The formats in which a source may write days. */
const DAYS = {
  iso: true,
  "d/m/y": true,
  "m/d/y": true,
  "y/m/d": true,
  "d month y": true,
  unix: true,
  "unix ms": true,
  "d/m/y or m/d/y": true,
} as const;

type TableProps = Pick<Props, "name" | "column" | "choice"> & { codes: readonly string[] };

/** What each value of a column means. */
function ValueTable({ name, column, choice, codes }: TableProps) {
  const { t } = useTranslation();
  const labelOf = useChoiceLabel();
  if (!column.values) return <p className="hint">{t("imports.mapping.tooManyValues")}</p>;
  const options = [
    { value: "", label: t("imports.mapping.notUnderstood") },
    ...codes.map((value) => ({ value, label: labelOf(choice.to, value) })),
    { value: LEFT_OUT, label: t("imports.mapping.valueLeftOut") },
  ];
  const meaningOf = (value: string) => {
    const code = choice.values?.[value];
    return code === "" ? LEFT_OUT : (code ?? "");
  };
  return (
    <fieldset className="value-table">
      <legend>{t("imports.mapping.values")}</legend>
      {column.values.map((value, index) => (
        <SelectField
          key={value}
          name={`${name}.values[${index}]`}
          label={value}
          options={options}
          empty={false}
          defaultValue={meaningOf(value)}
        />
      ))}
    </fieldset>
  );
}
