import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/components/button.tsx";
import { Step, Way } from "./action-links.tsx";
import { MoreActions } from "./more-actions.tsx";
import type { Told } from "./types.ts";

type Props = {
  posting: Pick<Told, "id" | "can" | "version" | "isOpen" | "isRenewable">;
  hasNextYear: boolean;
  /** Whether publication still needs something: then that is to be done first, and nobody is sent to be refused. */
  isIncomplete: boolean;
};

/** What the viewer can do with a posting now: those who speak for its organisation, and staff where it waits for them. */
export function PostingActions({ posting, hasNextYear, isIncomplete }: Props) {
  const { t } = useTranslation();
  const { id, can, isOpen } = posting;
  const here = `/postings/${id}`;
  const steps = [
    isOpen && !can.answer && (
      <ButtonLink to={`${here}/matches`}>{t("posting.ownMatches")}</ButtonLink>
    ),
    isIncomplete && (
      <ButtonLink to={`${here}/edit?check=publication`}>{t("posting.finish")}</ButtonLink>
    ),
    can.submit && !isIncomplete && <Step to={`${here}/publication`}>{t("posting.publish")}</Step>,
    can.approve && <ButtonLink to={`${here}/approval`}>{t("forms.review.read")}</ButtonLink>,
    can.reopen && <Way to={`${here}/reopening`}>{t("life.actions.reopen")}</Way>,
    can.revise && !isIncomplete && <Way to={`${here}/edit`}>{t("posting.edit")}</Way>,
    (can.withdraw || can.submit || can.return) && (
      <Way to={`${here}/preview`}>{t("life.actions.preview")}</Way>
    ),
    can.withdraw && (
      <Step plain to={`${here}/withdrawal`}>
        {t("life.actions.withdraw")}
      </Step>
    ),
    can.close && <Way to={`${here}/closure`}>{t("posting.close")}</Way>,
    can.return && <Way to={`${here}/return`}>{t("forms.review.return")}…</Way>,
    can.takeDown && <Way to={`${here}/take-down`}>{t("reports.takeDown")}</Way>,
  ].filter(Boolean);
  if (steps.length === 0 && !can.readHistory) return null;
  return (
    <div className="actions" role="group" aria-label={t("posting.actions")}>
      {steps.map((step, index) => (
        <span key={index}>{step}</span>
      ))}
      <MoreActions posting={posting} hasNextYear={hasNextYear} />
    </div>
  );
}
