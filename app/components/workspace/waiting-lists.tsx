import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Waiting } from "#app/domain/posting/waiting.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { useShortDate } from "#app/lib/use-short-date.ts";
import { DraftItem } from "./draft-item.tsx";
import { PostingItem, type ListedHead } from "./posting-item.tsx";
import { RowActions } from "./row-actions.tsx";

type Lists = SerializeFrom<Waiting>;
type Head = Lists["published"][number];

type Props = { waiting: Lists; typed: readonly ListedHead[]; isOfMany: boolean };

/** What waits for a member, the most pressing first. */
export function WaitingLists({ waiting, typed, isOfMany }: Props) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  const line = (fact: string, posting: Head) => (
    <PostingItem key={posting.id} posting={posting} hasOrganisation={isOfMany} facts={[fact]}>
      <RowActions posting={posting} />
    </PostingItem>
  );
  // A posting expires at the midnight after its last day.
  const until = ({ deadlineOn, expiresAt }: Head) =>
    t("workspace.ends", { date: shortDate(deadlineOn ?? expiresAt!) });
  return (
    <>
      <Group
        title={t("workspace.returnedTitle")}
        text={t("workspace.returnedText")}
        more={waiting.moreReturned > 0 ? "state=draft" : undefined}
        moreText={t("workspace.moreReturned", { count: waiting.moreReturned })}
      >
        {waiting.returned.map((draft) => (
          <DraftItem key={draft.id} draft={draft} isOfMany={isOfMany} />
        ))}
      </Group>
      <TypedGroup typed={typed} isOfMany={isOfMany} />
      <Group title={t("workspace.ending")} text={t("workspace.endingText")} more="ends=soon">
        {waiting.ending.map((posting) => line(until(posting), posting))}
      </Group>
      <Group title={t("workspace.drafts")} text={t("workspace.draftsText")} more="state=draft">
        {waiting.drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} isOfMany={isOfMany} />
        ))}
      </Group>
      <Group
        title={t("workspace.inReview")}
        text={t("workspace.inReviewText")}
        more="state=in_review"
      >
        {waiting.inReview.map((posting) =>
          line(t("workspace.since", { date: shortDate(posting.updatedAt) }), posting),
        )}
      </Group>
      <Group title={t("workspace.hidden")} text={t("workspace.hiddenText")} more="state=published">
        {waiting.hidden.map((posting) => line(until(posting), posting))}
      </Group>
      <UnseenGroup unseen={waiting.unseen} isOfMany={isOfMany} />
      <Group
        title={t("workspace.published")}
        text={t("workspace.publishedText")}
        more="state=published"
      >
        {waiting.published.map((posting) => line(until(posting), posting))}
      </Group>
    </>
  );
}

/** What is not among the first ten matches of anybody, with the way to what would help. */
function UnseenGroup({ unseen, isOfMany }: { unseen: Lists["unseen"]; isOfMany: boolean }) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  return (
    <Group title={t("standing.workspaceTitle")} text={t("standing.workspaceText")}>
      {unseen.map((posting) => (
        <PostingItem
          key={posting.id}
          posting={posting}
          hasOrganisation={isOfMany}
          facts={[t("standing.published", { date: shortDate(posting.publishedAt!) })]}
        >
          <ButtonLink small look="plain" to={`/postings/${posting.id}/matches#help`}>
            {t("standing.toHelp")}
          </ButtonLink>
        </PostingItem>
      ))}
    </Group>
  );
}

/** What was typed and no form takes any more. */
function TypedGroup({ typed, isOfMany }: Omit<Props, "waiting">) {
  const { t } = useTranslation();
  return (
    <Group title={t("workspace.typed")} text={t("workspace.typedText")}>
      {typed.map((posting) => (
        <PostingItem key={posting.id} posting={posting} hasOrganisation={isOfMany}>
          <ButtonLink small look="plain" to={`/postings/${posting.id}/edit`}>
            {t("workspace.typedShow")}
          </ButtonLink>
        </PostingItem>
      ))}
    </Group>
  );
}

type GroupProps = {
  title: string;
  text: string;
  /** The query of the list that has all of them. */
  more?: string;
  /** What leads there, where the list is not the same one. */
  moreText?: string;
  children: readonly ReactNode[];
};

function Group({ title, text, more, moreText, children }: GroupProps) {
  const { t } = useTranslation();
  if (children.length === 0) return null;
  return (
    <section className="work-group">
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      <ul className="plain-list">{children}</ul>
      {more ? (
        <p>
          <Link to={`/workspace/postings?${more}`}>
            {moreText ?? t("workspace.all", { what: title })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
