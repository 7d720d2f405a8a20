import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { LogPage } from "#app/domain/record/log.server.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { DeedDetails } from "./deed-details.tsx";
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
              <DeedDetails words={row.words} />
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

const KINDS = ["posting", "organisation", "person", "skill", "skill_proposal", "mail"] as const;

/** What it was done to, by the name that it has now; by its id where there is none any more. */
function Subject({ row: { subjectKind, subjectId, subject } }: { row: Row }) {
  const { t, i18n } = useTranslation();
  const kind = KINDS.find((known) => known === subjectKind) ?? "other";
  const what = t(`office.log.kinds.${kind}`);
  if (!subject) return <span>{`${what} ${subjectId.slice(0, 8)}`}</span>;
  const { name, lang } = nameOf(subject, i18n.language);
  return (
    <>
      {what}{" "}
      <Link to={PAGE_OF[subject.kind](subjectId)} lang={lang}>
        {name}
      </Link>
    </>
  );
}

function nameOf(subject: NonNullable<Row["subject"]>, reader: string) {
  if (subject.kind === "person") return { name: subject.name };
  if (subject.kind === "organisation") return { name: readerName(subject, reader) };
  const { title, lang } = readerText(subject.texts, subject.language, reader);
  return { name: title, lang };
}
