import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ImportRowHead } from "#app/domain/browser-import/row-queries.server.ts";
import { sayNoteAt } from "#app/lib/say-note.ts";
import { RowFound } from "./row-found.tsx";
import { RowState } from "./row-state.tsx";

type Row = SerializeFrom<ImportRowHead>;
type Props = { id: string; rows: readonly Row[] };

const NOTES_SHOWN = 3;

/** The rows of an import, each with what to know about it and the way into it. */
export function RowTable({ id, rows }: Props) {
  const { t } = useTranslation();
  return (
    <table className="told import-rows">
      <caption className="spoken">{t("imports.table.label")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("imports.table.number")}</th>
          <th scope="col">{t("imports.table.titleOf")}</th>
          <th scope="col">{t("imports.table.state")}</th>
          <th scope="col">{t("imports.table.notes")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td className="numbers" data-label={t("imports.table.number")}>
              <Link
                to={`/imports/${id}/rows/${row.number}`}
                aria-label={t("imports.table.open", { number: row.number })}
              >
                {row.number}
              </Link>
            </td>
            <th scope="row">
              {row.title ?? <span className="quiet">{t("imports.table.untitled")}</span>}
              {row.isMended ? (
                <small className="quiet"> · {t("imports.table.mended")}</small>
              ) : null}
            </th>
            <td data-label={t("imports.table.state")}>
              <RowState state={row.state} />
            </td>
            <td data-label={t("imports.table.notes")}>
              <RowNotes row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowNotes({ row: { notes, found, outcome, postingId } }: { row: Row }) {
  const { t } = useTranslation();
  const more = notes.length - NOTES_SHOWN;
  return (
    <>
      {outcome ? <p>{t(`imports.table.outcomes.${outcome}`)}</p> : null}
      <ul className="plain-list">
        {notes.slice(0, NOTES_SHOWN).map((note) => (
          <li key={`${note.field} ${note.code} ${note.level}`}>{sayNoteAt(t, note)}</li>
        ))}
      </ul>
      <RowFound found={found} />
      {more > 0 ? <p className="quiet">{t("imports.table.moreNotes", { count: more })}</p> : null}
      {postingId ? (
        <p>
          <Link to={`/postings/${postingId}`}>{t("imports.table.posting")}</Link>
        </p>
      ) : null}
    </>
  );
}
