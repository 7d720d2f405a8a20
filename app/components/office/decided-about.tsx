import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PostingItem, type ListedHead } from "#app/components/workspace/posting-item.tsx";
import { ReportLine, type Report } from "./report-group.tsx";

type Props = {
  posting: ListedHead;
  reports: readonly Report[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What staff decide about: the posting, and each open report of it; what the form has not been sent with is marked. */
export function DecidedAbout({ posting, reports, lastResult }: Props) {
  const { t } = useTranslation();
  const sent = [lastResult?.initialValue?.reports ?? []].flat();
  return (
    <ul className="plain-list">
      <PostingItem
        posting={posting}
        hasOrganisation
        facts={[
          t(`codes.postingStates.${posting.state}`),
          <Link key="history" to={`/postings/${posting.id}/versions`}>
            {t("office.reports.history")}
          </Link>,
        ]}
      />
      {reports.length > 0 ? (
        <li className="beneath">
          <ul>
            {reports.map((report) => (
              <ReportLine
                key={report.id}
                report={report}
                isNew={lastResult !== undefined && !sent.includes(report.id)}
              />
            ))}
          </ul>
        </li>
      ) : null}
    </ul>
  );
}

/** The same for the form, so that a decision about anything else is refused. */
export const shownWith = ({ posting, reports }: Omit<Props, "lastResult">) => ({
  revision: [String(posting.revision)],
  reports: reports.map(({ id }) => id),
});
