import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Waiting } from "#app/domain/posting/waiting.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { useFormats } from "#app/lib/use-formats.ts";
import { PostingItem } from "./posting-item.tsx";

type Lists = SerializeFrom<Waiting>;
type Draft = Lists["drafts"][number];
type Head = Lists["published"][number];

/** What waits for a member, the most pressing first. */
export function WaitingLists({ waiting, isOfMany }: { waiting: Lists; isOfMany: boolean }) {
  const { t } = useTranslation();
  const { shortDate, date } = useFormats();
  const line = (fact: string, posting: Head, actions?: ReactNode) => (
    <PostingItem key={posting.id} posting={posting} hasOrganisation={isOfMany} facts={[fact]}>
      {actions}
    </PostingItem>
  );
  // A posting expires at the midnight after its last day.
  const until = ({ deadlineOn, expiresAt }: Head) =>
    t("workspace.ends", { date: shortDate(deadlineOn ?? expiresAt!) });
  return (
    <>
      <Group title={t("workspace.ending")} text={t("workspace.endingText")}>
        {waiting.ending.map((posting) =>
          line(until(posting), posting, <EndingActions posting={posting} />),
        )}
      </Group>
      <Group title={t("workspace.drafts")} text={t("workspace.draftsText")}>
        {waiting.drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} isOfMany={isOfMany} />
        ))}
      </Group>
      <Group title={t("workspace.inReview")} text={t("workspace.inReviewText")}>
        {waiting.inReview.map((posting) =>
          line(t("workspace.since", { date: shortDate(posting.updatedAt) }), posting),
        )}
      </Group>
      <Group title={t("workspace.published")} text={t("workspace.publishedText")}>
        {waiting.published.map((posting) =>
          line(until(posting), posting, <PublishedActions posting={posting} />),
        )}
      </Group>
      <Group title={t("workspace.closed")}>
        {waiting.closed.map((posting) =>
          line(
            `${t(`codes.closeReasons.${posting.closeReason ?? "expired"}`)}, ${date(posting.updatedAt)}`,
            posting,
          ),
        )}
      </Group>
    </>
  );
}

type GroupProps = { title: string; text?: string; children: readonly ReactNode[] };

function Group({ title, text, children }: GroupProps) {
  if (children.length === 0) return null;
  return (
    <section className="work-group">
      <h2>
        {title} <small className="quiet numbers">{children.length}</small>
      </h2>
      {text ? <p className="quiet">{text}</p> : null}
      <ul className="plain-list">{children}</ul>
    </section>
  );
}

function DraftItem({ draft, isOfMany }: { draft: Draft; isOfMany: boolean }) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  const isComplete = draft.missing === 0;
  // A button that is shown and then refused would teach nothing.
  const isVerified = draft.organisation.state === "verified";
  const whenComplete = isVerified ? t("workspace.complete") : t("workspace.completeUnverified");
  const lacks = t("workspace.missing", { count: draft.missing ?? 0 });
  const facts = [
    draft.missing === undefined ? null : isComplete ? whenComplete : lacks,
    t("workspace.changed", { date: shortDate(draft.updatedAt) }),
    draft.returnNote ? t("workspace.returned", { note: draft.returnNote }) : null,
  ];
  return (
    <PostingItem posting={draft} hasOrganisation={isOfMany} facts={facts}>
      {draft.can.submit && isComplete && isVerified ? (
        <Form method="post" action={`/postings/${draft.id}/publication`}>
          <Button small>{t("workspace.publish")}</Button>
        </Form>
      ) : null}
      {draft.can.revise ? (
        <ButtonLink
          small
          look={isComplete ? "plain" : "main"}
          to={`/postings/${draft.id}/edit${isComplete ? "" : "?check=publication"}`}
        >
          {t(isComplete ? "workspace.edit" : "workspace.completeIt")}
        </ButtonLink>
      ) : null}
    </PostingItem>
  );
}

function EndingActions({ posting }: { posting: Head }) {
  const { t } = useTranslation();
  const { id, can } = posting;
  return (
    <>
      {can.revise ? (
        <ButtonLink small to={`/postings/${id}/edit#posting-deadlineOn`}>
          {t("workspace.extend")}
        </ButtonLink>
      ) : null}
      {can.close ? (
        <ButtonLink small look="plain" to={`/postings/${id}/closure`}>
          {t("workspace.close")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function PublishedActions({ posting }: { posting: Head }) {
  const { t } = useTranslation();
  const { id, can } = posting;
  return (
    <>
      <ButtonLink small to={`/postings/${id}/matches`}>
        {t("workspace.matches")}
      </ButtonLink>
      {can.revise ? (
        <ButtonLink small look="plain" to={`/postings/${id}/edit`}>
          {t("workspace.edit")}
        </ButtonLink>
      ) : null}
    </>
  );
}
