import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { matchListAddress } from "#app/domain/matching/list-input.ts";
import type { NewsFilter } from "#app/domain/matching/list-news.ts";
import type { MatchListPage } from "#app/domain/matching/match-list.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = Pick<SerializeFrom<MatchListPage>, "posting" | "query">;
type News = NonNullable<SerializeFrom<MatchListPage>["news"]>;

/** How much of a list is new, changed or gone since the reader's visit before, with the ways to see it alone. */
export function ListNews({ list, news }: { list: Told; news: News }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { counts, causes, gone } = news;
  const left = gone.named.length + gone.unnamed;
  const date = dateTime(news.since);
  const isMine = causes.includes("yours") || causes.includes("merged");
  const said = (["fresh", "changed", "shown", "moved"] as const).flatMap((one) =>
    counts[one] > 0 ? [t(`matchNews.${one}`, { count: counts[one] })] : [],
  );
  const what = [...said, ...(left > 0 ? [t("matchNews.gone", { count: left })] : [])].join(", ");
  return (
    <div className="list-news">
      <p>{what ? t("matchNews.since", { date, what }) : t("matchNews.none", { date })}</p>
      {what && causes.length > 0 ? <Meanwhile causes={causes} /> : null}
      <Steps list={list} counts={counts} hasGone={left > 0} isMine={isMine} />
    </div>
  );
}

/** What a member reads who is in a list for the first time, as far as is known. */
export function FirstVisit() {
  const { t } = useTranslation();
  return (
    <div className="list-news">
      <p>{t("matchNews.first")}</p>
    </div>
  );
}

function Meanwhile({ causes }: Pick<News, "causes">) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const words = list(causes.map((one) => t(`matchNews.causes.${one}`)));
  return <p>{t("matchNews.meanwhile", { causes: words })}</p>;
}

type StepsProps = {
  list: Told;
  counts: News["counts"];
  hasGone: boolean;
  /** Whether the posting itself was changed, or skills in it were merged. */
  isMine: boolean;
};

function Steps({ list: { posting, query }, counts, hasGone, isMine }: StepsProps) {
  const { t } = useTranslation();
  const { fresh, changed, shown, moved } = counts;
  const only = (news: NewsFilter) => matchListAddress(posting.id, { ...query, news, page: 1 });
  const isOffered = (news: NewsFilter, count: number) => count > 0 && query.news !== news;
  return (
    <p className="list-news-steps">
      {isOffered("fresh", fresh + changed) ? (
        <Link to={only("fresh")}>{t("matchNews.onlyFresh")}</Link>
      ) : null}
      {isOffered("all", shown + moved) ? (
        <Link to={only("all")}>{t("matchNews.onlyAll")}</Link>
      ) : null}
      {hasGone ? <a href="#gone">{t("matchNews.goneTitle")}</a> : null}
      {isMine ? (
        <Link to={`/postings/${posting.id}/versions`}>{t("matchNews.yourChanges")}</Link>
      ) : null}
    </p>
  );
}
