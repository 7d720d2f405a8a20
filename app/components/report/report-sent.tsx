import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";

type Props = { postingId: string; isVisitor: boolean };

/** What happens next with a report. */
export function ReportSent({ postingId, isVisitor }: Props) {
  const { t } = useTranslation();
  return (
    <section className="narrow">
      <h1>{t("reports.done")}</h1>
      <p className="lead">{t("reports.doneText")}</p>
      <p>{t(isVisitor ? "reports.doneVisitor" : "reports.doneTold")}</p>
      <p>{t("reports.hidden")}</p>
      <p className="actions">
        <ButtonLink look="plain" to={`/postings/${postingId}`}>
          {t("reports.back")}
        </ButtonLink>
      </p>
    </section>
  );
}
