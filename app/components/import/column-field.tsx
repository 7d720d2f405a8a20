import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { MappingForm } from "#app/domain/browser-import/queries.server.ts";
import { SelectField } from "#app/components/select-field.tsx";
import { sayColumn } from "#app/lib/say-column.ts";
import { fieldName } from "#app/lib/say-note.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { ColumnDetails } from "./column-details.tsx";

type Props = {
  form: SerializeFrom<MappingForm>;
  index: number;
  /** What was chosen before something had to be put right. */
  typed: string | undefined;
  errors: readonly string[];
};

/** One column of the file: what stands in it, which field it fills, and how. */
export function ColumnField({ form, index, typed, errors }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const column = form.columns[index]!;
  const choice = form.choices.columns[index]!;
  const name = `columns[${index}]`;
  const called = sayColumn(t, column.name);
  const filled = t("imports.mapping.filled", {
    filled: number(column.filled),
    total: number(form.total),
  });
  const targets = [
    { value: "", label: t("imports.mapping.leftOut") },
    ...form.targets.map((value) => ({ value, label: fieldName(t, value) })),
  ];
  return (
    <li className={choice.to === "" ? "unused" : undefined}>
      <div className="column-look">
        <h3>{called}</h3>
        <p className="hint">{column.filled === 0 ? t("imports.mapping.emptyColumn") : filled}</p>
        <ul aria-label={t("imports.mapping.examples")}>
          {column.examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </div>
      <div className="column-choice">
        <SelectField
          name={`${name}.to`}
          label={t("imports.mapping.fills")}
          // Many columns are asked the same question; who hears only the question must hear which one is meant.
          aria-label={`${called}: ${t("imports.mapping.fills")}`}
          options={targets}
          empty={false}
          defaultValue={typed ?? choice.to}
          errors={errors}
        />
        <input type="hidden" name={`${name}.was`} value={choice.to} />
        {choice.to === "" ? null : (
          <ColumnDetails
            name={name}
            column={column}
            choice={choice}
            details={form.details[index]!}
            codes={form.codes}
          />
        )}
      </div>
    </li>
  );
}
