import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MatchRow } from "#app/domain/matching/match-list.server.ts";
import { Facts, Parted } from "#app/components/facts.tsx";
import { IsNew } from "#app/components/saved/is-new.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";

type News = NonNullable<MatchRow["news"]>;
type Props = Pick<MatchRow, "side" | "score"> & { news: News };

/** What has happened to a match since the reader's visit before: by whom, and what it did to the points. */
export function RowNews({ side, score, news }: Props) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const points = usePointsWords(score, news);
  const causes = list(news.causes.map((cause) => t(`matchNews.causes.${cause}`)));
  // Other points alone are no news of this match, nor is what was open all along: they are said without weight.
  if (news.what === "moved") return <Facts facts={[points, causes]} />;
  if (news.what === "shown") return <Facts facts={[t("matchNews.shownAgain"), points, causes]} />;
  const facts: ReactNode[] = [
    <Happened key="what" side={side} news={news} />,
    points,
    news.what === "cameIn" && news.at ? <ChangedOn key="on" at={news.at} /> : null,
    causes && t("matchNews.also", { causes }),
    news.hasHistory && news.what === "changed" ? (
      <Link key="history" to={`/postings/${side.id}/versions`}>
        {t("matchNews.history")}
      </Link>
    ) : null,
  ];
  return (
    <p className="row-news parted">
      <Parted facts={facts.filter(Boolean)} />
    </p>
  );
}

function Happened({ side, news: { what, at, by } }: Pick<Props, "side" | "news">) {
  const { t, i18n } = useTranslation();
  const shortDate = useShortDate();
  const date = at ? shortDate(at) : "";
  const organisation = readerName(side.organisation, i18n.language);
  if (what === "reopened")
    return <IsNew mark={t("matchNews.marks.reopened")}>{t("matchNews.reopened", { date })}</IsNew>;
  if (what === "changed")
    return (
      <IsNew mark={t("matchNews.marks.changed")}>
        {t(`matchNews.changedBy.${by ?? "nobody"}`, { organisation, date })}
      </IsNew>
    );
  return (
    <IsNew>{t(what === "published" ? "matchNews.published" : "matchNews.cameIn", { date })}</IsNew>
  );
}

function ChangedOn({ at }: { at: string }) {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  return <>{t("matchNews.changedOn", { date: shortDate(at) })}</>;
}

/** The points before and now, or that they are the same; null for what was not in the list. */
function usePointsWords(score: Props["score"], { before: had, what }: News): string | null {
  const { t } = useTranslation();
  const { pointsRange } = useFormats();
  if (!had) return null;
  const [before, after] = [
    pointsRange(had.points, had.upper),
    pointsRange(score.points, score.upper),
  ];
  if (before === after) return t("matchNews.samePoints");
  return t(what === "moved" ? "matchNews.otherPoints" : "matchNews.points", { before, after });
}
