import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { VerificationPage } from "#app/domain/evidence/queries.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = Pick<SerializeFrom<VerificationPage>, "organisation" | "askedAt" | "note" | "reason">;

/** Where the verification stands, and what staff say about it. */
export function VerificationState({ organisation: { state }, askedAt, note, reason }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (state === "verified")
    return (
      <Notice tone="done" title={t("evidence.state.verified")}>
        {t("evidence.state.verifiedText")}
      </Notice>
    );
  if (state === "refused" || state === "suspended")
    return (
      <Notice tone="refused" title={t(`evidence.state.${state}`)}>
        {reason ? <p>{t("evidence.state.reason", { reason })}</p> : null}
        <p>{t("evidence.state.stoppedText")}</p>
      </Notice>
    );
  if (state === "unclaimed") return <Notice>{t("evidence.state.unclaimed")}</Notice>;
  if (note)
    return (
      <Notice tone="warning" title={t("evidence.state.noted")}>
        <p className="prose">{note}</p>
      </Notice>
    );
  return askedAt ? (
    <Notice title={t("evidence.state.waiting", { date: date(askedAt) })}>
      {t("evidence.state.waitingText")}
    </Notice>
  ) : (
    <Notice title={t("evidence.state.unasked")}>{t("evidence.state.unaskedText")}</Notice>
  );
}
