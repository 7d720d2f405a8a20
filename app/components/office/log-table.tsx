import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { LogPage } from "#app/domain/record/log.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useVerb } from "./use-verb.ts";

type Row = SerializeFrom<LogPage>["rows"][number];

/** What staff did, a row a deed. */
export function LogTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const verbOf = useVerb();
  return (
    <table className="told">
      <thead>
        <tr>
          <th scope="col">{t("office.log.at")}</th>
          <th scope="col">{t("office.log.who")}</th>
          <th scope="col">{t("office.log.verb")}</th>
          <th scope="col">{t("office.log.subject")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{dateTime(row.at)}</th>
            <td data-label={t("office.log.who")}>{row.byName ?? t("office.former")}</td>
            <td data-label={t("office.log.verb")}>{verbOf(row.verb)}</td>
            <td data-label={t("office.log.subject")}>
              <Subject row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PAGE_OF = {
  posting: (id: string) => `/postings/${id}`,
  organisation: (id: string) => `/organisations/${id}`,
  person: (id: string) => `/staff/people/${id}`,
};

const KINDS = ["posting", "organisation", "person", "skill", "mail"] as const;

/** Names are not shown: what the record keeps is whom or what it was done to, by id. */
function Subject({ row }: { row: Row }) {
  const { t } = useTranslation();
  const { subjectKind, subjectId, hasPage } = row;
  const kind = KINDS.find((known) => known === subjectKind) ?? "other";
  const label = `${t(`office.log.kinds.${kind}`)} ${subjectId.slice(0, 8)}`;
  const pageOf = PAGE_OF[kind as keyof typeof PAGE_OF] as ((id: string) => string) | undefined;
  return pageOf && hasPage ? <Link to={pageOf(subjectId)}>{label}</Link> : <span>{label}</span>;
}
