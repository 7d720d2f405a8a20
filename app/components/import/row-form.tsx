import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import type { ImportRowPage } from "#app/domain/browser-import/row-queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { TextArea, TextField } from "#app/components/text-field.tsx";
import { sayColumn } from "#app/lib/say-column.ts";
import { fieldName, sayNote } from "#app/lib/say-note.ts";

type Told = SerializeFrom<ImportRowPage>;

/** The cells of a row, each with what is wrong with it. */
export function RowForm({ row }: { row: Told }) {
  const { t } = useTranslation();
  return (
    <Form method="post" id="row" className="import-row">
      {row.cells.map((cell, index) => (
        <CellField
          key={cell.name}
          cell={cell}
          name={`cells[${index}]`}
          notes={row.notes.filter(({ columns }) => columns.includes(index))}
        />
      ))}
      <p className="actions">
        <Button name="go" value="stay">
          {t("imports.row.save")}
        </Button>
        {row.next === null ? null : (
          <Button look="plain" name="go" value="next">
            {t("imports.row.saveNext")}
          </Button>
        )}
      </p>
    </Form>
  );
}

type CellProps = { cell: Told["cells"][number]; name: string; notes: Told["notes"] };

function CellField({ cell, name, notes }: CellProps) {
  const { t } = useTranslation();
  const errors = notes.filter(({ level }) => level === "error").map((note) => sayNote(t, note));
  const remarks = notes.filter(({ level }) => level !== "error").map((note) => sayNote(t, note));
  const fills =
    cell.to === ""
      ? t("imports.row.leftOut")
      : t("imports.row.fills", { field: fieldName(t, cell.to) });
  const before =
    cell.before === null
      ? []
      : [
          cell.before === ""
            ? t("imports.row.wasEmpty")
            : t("imports.row.wasInFile", { text: cell.before }),
        ];
  const field = {
    name,
    label: sayColumn(t, cell.name),
    hint: [fills, ...before, ...remarks].join(" · "),
    errors,
    defaultValue: cell.text,
    maxLength: LIMITS.importCell,
  };
  const isLong = cell.isLong || cell.text.includes("\n") || cell.text.length > LONG;
  return isLong || PROSE.test(cell.to) ? (
    <TextArea {...field} rows={6} />
  ) : (
    <TextField {...field} />
  );
}

const LONG = 80;
const PROSE = /^texts\.\w+\.(?!(title|mentorRole)$)/;
