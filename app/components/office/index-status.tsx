import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Status } from "#app/domain/office/status.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

/** The search indexes beside what PostgreSQL says belongs in them. */
export function IndexStatus({
  reach,
  trouble,
  indexes,
}: Pick<SerializeFrom<Status>, "reach" | "trouble" | "indexes">) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  return (
    <section>
      <h2>{t("office.status.index")}</h2>
      {reach === "answers" ? (
        <p>{t("office.status.reach.answers")}</p>
      ) : (
        <Notice tone="warning">{t(`office.status.reach.${reach}`)}</Notice>
      )}
      {trouble && (
        <Notice tone="warning">
          {t(`office.status.trouble.${trouble.kind}`)}{" "}
          {t("office.status.troubleTimes", {
            since: dateTime(trouble.since),
            last: dateTime(trouble.lastAt),
          })}
        </Notice>
      )}
      <table className="told">
        <thead>
          <tr>
            <th scope="col">{t("office.status.indexName")}</th>
            <th scope="col">{t("office.status.rows")}</th>
            <th scope="col">{t("office.status.documents")}</th>
          </tr>
        </thead>
        <tbody>
          {indexes.map(({ entity, rows, documents }) => (
            <tr key={entity}>
              <th scope="row">{t(`office.status.indexes.${entity}`)}</th>
              <td className="numbers" data-label={t("office.status.rows")}>
                {number(rows)}
              </td>
              <td className="numbers" data-label={t("office.status.documents")}>
                {documents === null ? (
                  <span className="quiet">{t("office.status.unknown")}</span>
                ) : (
                  `${number(documents)}: ${t(documents === rows ? "office.status.same" : "office.status.differs")}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{t("office.status.rebuild")}</p>
    </section>
  );
}
