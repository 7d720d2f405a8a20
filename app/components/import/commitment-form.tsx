import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { ImportPage } from "#app/domain/browser-import/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choice-fields.tsx";
import { Notice } from "#app/components/notice.tsx";

type Props = Pick<
  SerializeFrom<ImportPage>,
  "id" | "counts" | "isOwn" | "organisation" | "isReviewDue" | "revisedAtOnce" | "wouldPublish"
>;

/** Which rows are written, and what becomes of their drafts. */
export function CommitmentForm(props: Props) {
  const { id, counts, isOwn, organisation, isReviewDue, revisedAtOnce, wouldPublish } = props;
  const { t } = useTranslation();
  const good = (counts.good ?? 0) + (counts.warned ?? 0);
  if ((counts.staying ?? 0) >= good && wouldPublish === 0)
    return <p>{t("imports.commitment.nothing")}</p>;
  const others = wouldPublish < good - revisedAtOnce ? "publishHint" : null;
  const hint = isReviewDue ? "publishFirst" : others;
  const isVerified = organisation?.state === "verified";
  return (
    <Form method="post" id="commitment" action={`/imports/${id}/commitment`}>
      <h2>{t("imports.commitment.title")}</h2>
      {isOwn && revisedAtOnce > 0 ? <RevisedNotice {...{ isReviewDue, revisedAtOnce }} /> : null}
      <RadioGroup
        name="rows"
        label={t("imports.commitment.rows")}
        options={[
          {
            value: "good",
            label: t("imports.commitment.good", { count: good }),
            hint: t("imports.commitment.goodHint"),
          },
          {
            value: "all",
            label: t("imports.commitment.all"),
            hint: t("imports.commitment.allHint"),
          },
        ]}
        chosen="good"
      />
      {isOwn && isVerified && wouldPublish > 0 ? (
        <RadioGroup
          name="drafts"
          label={t("imports.commitment.drafts")}
          options={[
            {
              value: "keep",
              label: t("imports.commitment.keep"),
              hint: t("imports.commitment.keepHint"),
            },
            {
              value: "publish",
              label: t("imports.commitment.publish", { count: wouldPublish }),
              ...(hint ? { hint: t(`imports.commitment.${hint}`) } : {}),
            },
          ]}
          chosen="keep"
        />
      ) : null}
      {isOwn && !isVerified ? (
        <StaysDrafts isSuspended={organisation?.state === "suspended"} />
      ) : null}
      {isOwn ? null : <p>{t("imports.commitment.listed")}</p>}
      <p className="actions">
        <Button>{t("imports.commitment.go")}</Button>
      </p>
    </Form>
  );
}

/** Why nothing of it is published now. */
function StaysDrafts({ isSuspended }: { isSuspended: boolean }) {
  const { t } = useTranslation();
  return <p>{t(`imports.commitment.${isSuspended ? "suspended" : "unverified"}`)}</p>;
}

/** What becomes of published postings that the file changes. */
function RevisedNotice({
  isReviewDue,
  revisedAtOnce,
}: Pick<Props, "isReviewDue" | "revisedAtOnce">) {
  const { t } = useTranslation();
  const key = isReviewDue ? "revisedInReview" : "revisedAtOnce";
  return <Notice tone="warning">{t(`imports.commitment.${key}`, { count: revisedAtOnce })}</Notice>;
}
