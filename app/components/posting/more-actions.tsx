import { useTranslation } from "react-i18next";
import { Step, Way } from "./action-links.tsx";
import type { Told } from "./types.ts";

type Props = {
  posting: Pick<Told, "id" | "can" | "version" | "isRenewable">;
  hasNextYear: boolean;
};

/** What is done seldom, folded away. */
export function MoreActions({ posting, hasNextYear }: Props) {
  const { t } = useTranslation();
  const { id, can, version, isRenewable } = posting;
  const here = `/postings/${id}`;
  const renewal = `${here}/renewal`;
  if (!can.readHistory) return null;
  return (
    <details className="more-actions">
      <summary>{t("life.actions.more")}</summary>
      <div className="actions">
        {can.renew && version.deadlineOn ? (
          <Way to={renewal}>{t("life.actions.renewUntil")}</Way>
        ) : null}
        {can.renew && isRenewable && !version.deadlineOn ? (
          <Step plain to={renewal}>
            {t("life.actions.renew")}
          </Step>
        ) : null}
        {can.copy ? (
          <Step plain to={`${here}/copy`}>
            {t("life.actions.copy")}
          </Step>
        ) : null}
        {can.continue && !hasNextYear ? (
          <Step plain to={`${here}/next-year`}>
            {t("life.actions.nextYear")}
          </Step>
        ) : null}
        {can.archive ? <Way to={`${here}/archive`}>{t("life.actions.archive")}</Way> : null}
        <Way to={`${here}/versions`}>{t("life.actions.history")}</Way>
      </div>
    </details>
  );
}
