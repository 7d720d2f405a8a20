import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { TextArea } from "#app/components/text-field.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { PostingItem, type ListedHead } from "./posting-item.tsx";

/** A posting that waits for the staff's word: read it, approve it, or send it back with a reason. */
export function ReviewItem({ posting }: { posting: ListedHead }) {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const { id, organisation } = posting;
  const { summary, lang } = readerText(posting.texts, posting.language, i18n.language);
  const isVerified = organisation.state === "verified";
  const state = t(`codes.organisationStates.${organisation.state}`);
  const facts = [
    t("forms.review.waitingSince", { date: dateTime(posting.updatedAt) }),
    isVerified ? null : t("forms.review.notVerified", { state }),
    summary ? <span lang={lang}>{summary}</span> : null,
  ];
  return (
    <PostingItem posting={posting} hasOrganisation facts={facts}>
      <ButtonLink small look="plain" to={`/postings/${id}`}>
        {t("forms.review.read")}
      </ButtonLink>
      {isVerified ? (
        <Form method="post" action={`/postings/${id}/approval`}>
          <Button small>{t("forms.review.approve")}</Button>
        </Form>
      ) : null}
      <details>
        <summary>{t("forms.review.return")}</summary>
        <Form method="post" action={`/postings/${id}/return`}>
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
