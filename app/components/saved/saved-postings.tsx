import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SavedPosting } from "#app/domain/saved/postings.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Facts } from "#app/components/facts.tsx";
import { PostingItem } from "#app/components/workspace/posting-item.tsx";
import { readerText } from "#app/lib/in-reader-language.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";
import { IsNew } from "./is-new.tsx";

type Told = SerializeFrom<SavedPosting>;
type Shown = Extract<Told, { isOpen: boolean }>;

/** The postings on somebody's list, with where each stands now. */
export function SavedPostings({ postings }: { postings: readonly Told[] }) {
  const { t } = useTranslation();
  if (postings.length === 0)
    return (
      <EmptyState
        title={t("saved.noPostingsTitle")}
        actions={<ButtonLink to="/search">{t("saved.toSearch")}</ButtonLink>}
      >
        {t("saved.noPostings")}
      </EmptyState>
    );
  return (
    <ul className="hits">
      {postings.map((saved) =>
        "isOpen" in saved ? (
          <OnePosting key={saved.id} saved={saved} />
        ) : (
          <Unseen key={saved.id} saved={saved} />
        ),
      )}
    </ul>
  );
}

function OnePosting({ saved }: { saved: Shown }) {
  const { t, i18n } = useTranslation();
  const facts = useStanding(saved);
  const { title } = readerText(saved.head.texts, saved.head.language, i18n.language);
  return (
    <PostingItem posting={saved.head} hasOrganisation facts={facts}>
      <Form method="post" action={`/saved/postings/${saved.id}/removal`}>
        <Button look="plain" small aria-label={t("saved.dropPosting", { what: title })}>
          {t("saved.drop")}
        </Button>
      </Form>
    </PostingItem>
  );
}

/** Whether it is open and until when, and what has become of it; what is new is marked. */
function useStanding({ head, isOpen, changedAt, closedAt, endsSoon, news }: Shown) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  const said = (name: Shown["news"][number], words: string) =>
    news.includes(name) ? <IsNew key={name}>{words}</IsNew> : words;
  const end = head.deadlineOn ?? head.expiresAt;
  const reason = t(`codes.closeReasons.${head.closeReason ?? "expired"}`);
  return [
    changedAt && said("changed", t("saved.changed", { date: shortDate(changedAt) })),
    closedAt && said("closed", t("saved.closed", { date: shortDate(closedAt), reason })),
    isOpen && endsSoon && said("endsSoon", t("saved.endsSoon", { date: shortDate(end!) })),
    isOpen && !endsSoon && end && t("saved.until", { date: shortDate(end) }),
    !isOpen && !closedAt && t(`codes.postingStates.${head.state}`),
  ];
}

/** Nothing of what it said is told to whoever may not see it any more. */
function Unseen({ saved }: { saved: Exclude<Told, Shown> }) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  return (
    <li className="hit work-item">
      <div>
        <h3>{t(saved.isTakenDown ? "saved.takenDown" : "saved.notPublic")}</h3>
        <Facts facts={[t("saved.savedOn", { date: shortDate(saved.savedAt) })]} />
      </div>
      <div className="work-actions">
        <Form method="post" action={`/saved/postings/${saved.id}/removal`}>
          <Button look="plain" small>
            {t("saved.dropUnseen")}
          </Button>
        </Form>
      </div>
    </li>
  );
}
