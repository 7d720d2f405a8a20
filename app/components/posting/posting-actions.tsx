import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/components/button.tsx";
import type { Told } from "./types.ts";

/** What those who speak for the organisation can do with its posting now, and staff where it waits for them. */
export function PostingActions({ id, can }: Pick<Told, "id" | "can">) {
  const { t } = useTranslation();
  if (![can.submit, can.revise, can.close, can.return].some(Boolean)) return null;
  return (
    <div className="actions" role="group" aria-label={t("posting.actions")}>
      {can.submit ? (
        <Form method="post" action={`/postings/${id}/publication`}>
          <Button>{t("posting.publish")}</Button>
        </Form>
      ) : null}
      {can.revise ? (
        <ButtonLink look="plain" to={`/postings/${id}/edit`}>
          {t("posting.edit")}
        </ButtonLink>
      ) : null}
      {can.close ? (
        <ButtonLink look="plain" to={`/postings/${id}/closure`}>
          {t("posting.close")}
        </ButtonLink>
      ) : null}
      {can.approve ? (
        <Form method="post" action={`/postings/${id}/approval`}>
          <Button>{t("forms.review.approve")}</Button>
        </Form>
      ) : null}
      {can.return ? (
        <ButtonLink look="plain" to={`/postings/${id}/return`}>
          {t("forms.review.return")} …
        </ButtonLink>
      ) : null}
    </div>
  );
}
