import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SerializeFrom } from "@remix-run/node";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import type { listForReview } from "#app/domain/posting/review-page.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { notApproved } from "#app/lib/not-approved.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { PostingItem } from "./posting-item.tsx";

type Reviewed = SerializeFrom<typeof listForReview>["rows"][number];

/** A posting that waits for the staff's word: read all of it, where it is approved, or send it back with a reason. */
export function ReviewItem({ posting }: { posting: Reviewed }) {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const { id, revision, organisation, reason, isChange } = posting;
  const { summary, lang } = readerText(posting.texts, posting.language, i18n.language);
  const isVerified = organisation.state === "verified";
  const facts = [
    t(`forms.review.reasons.${reason.code}`),
    isChange ? t("forms.review.wasPublicUntil") : null,
    t("forms.review.waitingSince", { date: dateTime(posting.updatedAt) }),
    isVerified ? null : notApproved(t, organisation.state),
    summary ? <span lang={lang}>{summary}</span> : null,
  ];
  return (
    <PostingItem
      posting={posting}
      hasOrganisation
      facts={facts}
      note={"note" in reason && reason.note ? reason.note : undefined}
    >
      <ButtonLink small to={`/postings/${id}/approval`}>
        {t("forms.review.read")}
      </ButtonLink>
      <details>
        <summary>{t("forms.review.return")}</summary>
        <Form method="post" action={`/postings/${id}/return`}>
          <input type="hidden" name="revision" value={revision} />
          <TextArea
            name="note"
            id={`note-${id}`}
            label={t("forms.review.note")}
            hint={t("forms.review.noteHint")}
            maxLength={LIMITS.reason}
            rows={3}
            className="short"
          />
          <Button small look="plain">
            {t("forms.review.return")}
          </Button>
        </Form>
      </details>
    </PostingItem>
  );
}
