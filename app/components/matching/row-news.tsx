import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SharedCause } from "#app/domain/matching/list-news.ts";
import type { MatchRow } from "#app/domain/matching/match-list.server.ts";
import { Parted } from "#app/components/facts.tsx";
import { IsNew } from "#app/components/saved/is-new.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";

type Props = Pick<MatchRow, "side" | "score"> & { news: NonNullable<MatchRow["news"]> };

/** What has happened to a match since the reader's visit before: by whom, and what it did to the points. */
export function RowNews({ side, score, news }: Props) {
  const { t } = useTranslation();
  const say = useNewsWords({ side, score, news });
  return (
    <p className="row-news parted">
      <Parted
        facts={[
          <IsNew key="what" mark={say.mark}>
            {say.what}
          </IsNew>,
          ...say.besides,
          ...(news.hasHistory && news.what === "changed"
            ? [
                <Link key="history" to={`/postings/${side.id}/versions`}>
                  {t("matchNews.history")}
                </Link>,
              ]
            : []),
        ]}
      />
    </p>
  );
}

function useNewsWords({ side, score, news }: Props) {
  const { t, i18n } = useTranslation();
  const shortDate = useShortDate();
  const { list, pointsRange } = useFormats();
  const { what, at, before, causes } = news;
  const date = at ? shortDate(at) : "";
  const organisation = readerName(side.organisation, i18n.language);
  const sayCauses = (some: SharedCause[]) => list(some.map((one) => t(`matchNews.causes.${one}`)));
  const points = before && sayPoints();
  const others = causes.length > 0 ? sayCauses(causes) : null;

  function sayPoints() {
    const was = pointsRange(before!.points, before!.upper);
    const is = pointsRange(score.points, score.upper);
    if (was === is) return t("matchNews.samePoints");
    return t("matchNews.points", { before: was, after: is });
  }

  if (what === "moved")
    return { mark: t("matchNews.marks.moved"), what: points, besides: others ? [others] : [] };
  const also = others ? [t("matchNews.also", { causes: others })] : [];
  const besides = [...(points ? [points] : []), ...also];
  if (what === "published") return { what: t("matchNews.published", { date }), besides };
  if (what === "reopened")
    return {
      mark: t("matchNews.marks.reopened"),
      what: t("matchNews.reopened", { date }),
      besides,
    };
  if (what === "changed")
    return {
      mark: t("matchNews.marks.changed"),
      what: t("matchNews.changedBy", { organisation, date }),
      besides,
    };
  const changed = at ? [t("matchNews.changedOn", { date })] : [];
  return { what: t("matchNews.cameIn"), besides: [...changed, ...also] };
}
