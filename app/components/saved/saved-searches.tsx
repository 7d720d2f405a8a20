import type { SerializeFrom } from "@remix-run/node";
import { Form, Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import type { SavedSearch } from "#app/domain/saved/searches.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Facts } from "#app/components/facts.tsx";
import { PostingItem } from "#app/components/workspace/posting-item.tsx";
import { useShortDate } from "#app/lib/use-short-date.ts";
import { IsNew } from "./is-new.tsx";
import { useSaySearch } from "./say-search.ts";

type Told = SerializeFrom<SavedSearch>;

/** The searches on somebody's list, each with what it newly finds. */
export function SavedSearches({ searches }: { searches: readonly Told[] }) {
  const { t } = useTranslation();
  if (searches.length === 0)
    return (
      <EmptyState
        title={t("saved.noSearchesTitle")}
        actions={<ButtonLink to="/search">{t("saved.toSearch")}</ButtonLink>}
      >
        {t("saved.noSearches")}
      </EmptyState>
    );
  return (
    <ul className="plain-list">
      {searches.map((saved) => (
        <OneSearch key={saved.id} saved={saved} />
      ))}
    </ul>
  );
}

function OneSearch({ saved }: { saved: Told }) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  const words = useSaySearch()(saved);
  const { id, name, savedAt, news } = saved;
  const title = name ?? words.join(", ");
  const search = saved.search as Search;
  return (
    <li className="saved-search">
      <div className="work-item">
        <div>
          <h3>
            <Link to={searchAddress(search)}>{title}</Link>
          </h3>
          <Facts
            facts={[
              ...(name ? words : []),
              t("saved.savedOn", { date: shortDate(savedAt) }),
              news.count > 0 ? <IsNew key="new">{newWords(t, news)}</IsNew> : t("saved.nothingNew"),
            ]}
          />
        </div>
        <div className="work-actions">
          <ButtonLink
            look="plain"
            small
            to={`/saved/searches/${id}/name`}
            aria-label={t("saved.renameOne", { what: title })}
          >
            {t(name ? "saved.rename" : "saved.give")}
          </ButtonLink>
          <Form method="post" action={`/saved/searches/${id}/removal`}>
            <Button look="plain" small aria-label={t("saved.dropSearch", { what: title })}>
              {t("saved.drop")}
            </Button>
          </Form>
        </div>
      </div>
      <NewResults news={news} search={search} />
    </li>
  );
}

const newWords = (t: TFunction, { count, isMore }: Told["news"]): string =>
  isMore ? t("saved.newMore", { count }) : t("saved.new", { count });

/** The newest of what was not found before, as open as it is now. */
function NewResults({ news, search }: { news: Told["news"]; search: Search }) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  if (news.count === 0) return null;
  const more = news.count - news.postings.length;
  return (
    <div className="beneath">
      <ul>
        {news.postings.map(({ head, by }) => (
          <PostingItem
            key={head.id}
            posting={head}
            hasOrganisation
            facts={[
              by === "change"
                ? t("saved.byChange")
                : t("saved.byPublication", { date: shortDate(head.publishedAt!) }),
            ]}
          />
        ))}
      </ul>
      {more > 0 || news.isMore ? (
        <p>
          <Link to={searchAddress(search, { sort: "newest" })}>
            {news.isMore ? t("saved.andMany") : t("saved.andMore", { count: more })}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
