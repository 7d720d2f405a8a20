import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { getReviewed } from "#app/domain/posting/review-page.server.ts";
import { Notice } from "#app/components/notice.tsx";

type Reviewed = SerializeFrom<Awaited<ReturnType<typeof getReviewed>>>;

/** Why staff read a posting, and whether the public has read it before. */
export function ReviewNotice({ reason, since }: Pick<Reviewed, "reason" | "since">) {
  const { t } = useTranslation();
  const note = "note" in reason ? reason.note : null;
  return (
    <Notice title={t("forms.review.why", { reason: t(`forms.review.reasons.${reason.code}`) })}>
      {note ? <p className="prose">{note}</p> : null}
      {since ? (
        <p>{t(since.isChange ? "forms.review.wasPublic" : "forms.review.wasClosed")}</p>
      ) : (
        <p>{t("forms.review.neverPublic")}</p>
      )}
    </Notice>
  );
}
