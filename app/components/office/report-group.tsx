import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { listReports } from "#app/domain/report/queries.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { PostingItem } from "#app/components/workspace/posting-item.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Open = SerializeFrom<Awaited<ReturnType<typeof listReports>>>["rows"][number];
/** What has been decided offers nothing. */
type Group = Omit<Open, "canTakeDown"> & Partial<Pick<Open, "canTakeDown">>;
export type Report = Group["reports"][number];

/** A posting with what was reported of it; who reported is told to nobody. */
export function ReportGroup({ group, canDecide }: { group: Group; canDecide?: boolean }) {
  const { t } = useTranslation();
  const { posting, reports } = group;
  const isPublished = posting.state === "published";
  return (
    <>
      <PostingItem
        posting={posting}
        hasOrganisation
        facts={[
          t(`codes.postingStates.${posting.state}`),
          t("office.reports.count", { count: reports.length }),
        ]}
      >
        {canDecide && group.canTakeDown ? (
          <ButtonLink small look="danger" to={`/postings/${posting.id}/take-down`}>
            {t("reports.takeDown")}
          </ButtonLink>
        ) : null}
        {canDecide ? (
          <ButtonLink small look="plain" to={`/postings/${posting.id}/dismissal`}>
            {t("office.reports.toDismissal")}
          </ButtonLink>
        ) : null}
      </PostingItem>
      <li className="beneath">
        {canDecide && !isPublished ? <p>{t("office.reports.gone")}</p> : null}
        <ul>
          {reports.map((report) => (
            <ReportLine key={report.id} report={report} />
          ))}
        </ul>
      </li>
    </>
  );
}

/** One report: what for, when, and what it says. */
export function ReportLine({ report, isNew }: { report: Report; isNew?: boolean }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { reason, words, state, outcome, isFromAccount, reportedAt } = report;
  const who = t(isFromAccount ? "office.reports.fromAccount" : "office.reports.fromVisitor");
  return (
    <li>
      {isNew ? <em>{t("office.reports.isNew")} </em> : null}
      <strong>{t(`reports.reasons.${reason}`)}</strong>
      <Facts
        facts={[
          t("office.reports.by", { who, date: date(reportedAt) }),
          state !== "open" && t(`office.reports.states.${state}`),
        ]}
      />
      {words ? <p className="prose">{words}</p> : null}
      {outcome ? <p className="prose quiet">{outcome}</p> : null}
    </li>
  );
}
