import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PostingItem, type ListedHead } from "#app/components/workspace/posting-item.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { ReportLine, type Report } from "./report-group.tsx";

type Props = {
  /** With the texts that the public read last, and with those that it has `now`, where they are others. */
  posting: ListedHead & {
    now: (Pick<ListedHead, "texts" | "language"> & { publicVersion: number }) | null;
  };
  reports: readonly Report[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** What staff decide about: the posting, and each open report of it; what the form has not been sent with is marked. */
export function DecidedAbout({ posting, reports, lastResult }: Props) {
  const { t, i18n } = useTranslation();
  const { now } = posting;
  const sent = [lastResult?.initialValue?.reports ?? []].flat();
  return (
    <ul className="plain-list">
      <PostingItem
        posting={posting}
        hasOrganisation
        facts={[
          t(`codes.postingStates.${posting.state}`),
          now && (
            <Link key="public" to={`/postings/${posting.id}/versions/${now.publicVersion}`}>
              {t("office.reports.wasPublic")}
            </Link>
          ),
          now && t("office.reports.saysNow", { title: titleNow(now, i18n.language) }),
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

const titleNow = ({ texts, language }: Pick<ListedHead, "texts" | "language">, reader: string) =>
  readerText(texts, language, reader).title ?? "";

/** The same for the form, so that a decision about anything else is refused. */
export const shownWith = ({ posting, reports }: Omit<Props, "lastResult">) => ({
  revision: [String(posting.revision)],
  reports: reports.map(({ id }) => id),
});
