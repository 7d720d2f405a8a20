import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Queue, QueueName } from "#app/domain/office/queues.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";

const PAGE_OF: Record<QueueName, string> = {
  reviews: "/reviews",
  verifications: "/staff/verifications",
  names: "/staff/verifications#names",
  claims: "/staff/claims",
  domains: "/staff/verifications#domains",
  reports: "/staff/reports",
  skillProposals: "/staff/skill-proposals",
  owners: "/staff/owners",
  unseen: "/staff/matches#unseen",
  searchRows: "/staff/status#outbox",
  mails: "/staff/status#mail",
  jobs: "/staff/status#jobs",
};

/** Every queue of the office, how much waits in it and since when. */
export function QueueTable({ queues }: { queues: readonly SerializeFrom<Queue>[] }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  return (
    <table className="told">
      <thead>
        <tr>
          <th scope="col">{t("office.queue")}</th>
          <th scope="col">{t("office.waiting")}</th>
          <th scope="col">{t("office.oldest")}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, waiting, oldest }) => (
          <tr key={name}>
            <th scope="row">
              <Link to={PAGE_OF[name]}>{t(`office.queues.${name}`)}</Link>
            </th>
            <td className="numbers" data-label={t("office.waiting")}>
              {waiting === null || waiting === 0 ? (
                <span className="quiet">
                  {t(waiting === null ? "standing.office.notYet" : "office.nothing")}
                </span>
              ) : (
                <strong>{number(waiting)}</strong>
              )}
            </td>
            <td data-label={oldest ? t("office.oldest") : undefined}>
              {oldest ? date(oldest) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
