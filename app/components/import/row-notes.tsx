import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ImportRowPage } from "#app/domain/browser-import/row-queries.server.ts";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { Notice } from "#app/components/notice.tsx";
import { sayNoteAt } from "#app/lib/say-note.ts";

type Told = SerializeFrom<ImportRowPage>;

/** All that is to be known about a row: what refuses it, with the way to the cell, what it lacks, what else there is. */
export function RowNotesView({ row }: { row: Told }) {
  const { t } = useTranslation();
  const at = (level: Told["notes"][number]["level"]) =>
    row.notes.filter((note) => note.level === level);
  const errors = at("error").map((note) => ({
    id: note.columns.length > 0 ? `cells[${note.columns[0]}]` : undefined,
    message: sayNoteAt(t, note),
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <NoteList title={t("imports.row.missing")} notes={at("missing")} owner={row.import} />
      <NoteList title={t("imports.row.remarks")} notes={at("warning")} owner={row.import} />
    </>
  );
}

type ListProps = { title: string; notes: Told["notes"]; owner: Told["import"] };

function NoteList({ title, notes, owner }: ListProps) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Notice title={title}>
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={`${note.field} ${note.code} ${sayNoteAt(t, note)}`}>
            {sayNoteAt(t, note)}{" "}
            {owner.isMappable && note.columns.length === 0 && note.level === "missing" ? (
              <Link to={`/imports/${owner.id}/mapping`}>{t("imports.result.remap")}</Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
