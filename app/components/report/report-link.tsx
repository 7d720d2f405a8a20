import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The quiet way to say that a posting should not be here. */
export function ReportLink({ postingId }: { postingId: string }) {
  const { t } = useTranslation();
  return (
    <p className="quiet report-link">
      <Link to={`/postings/${postingId}/report`} rel="nofollow">
        {t("reports.link")}
      </Link>
    </p>
  );
}
