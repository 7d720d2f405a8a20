import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { optionalActor } from "#app/auth/session.server.ts";
import { matchListAddress, readMatchList } from "#app/domain/matching/list-input.ts";
import { getMatchList } from "#app/domain/matching/match-list.server.ts";
import { findHelp } from "#app/domain/standing/help.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { GoneMatches } from "#app/components/matching/gone-matches.tsx";
import { HiddenCount } from "#app/components/matching/hidden-count.tsx";
import { LeftOutFilters } from "#app/components/matching/left-out-filters.tsx";
import { ListFilters } from "#app/components/matching/list-filters.tsx";
import { MatchListHead } from "#app/components/matching/list-head.tsx";
import { FirstVisit, ListNews } from "#app/components/matching/list-news.tsx";
import { ListWithout } from "#app/components/matching/list-states.tsx";
import { MatchRows } from "#app/components/matching/match-rows.tsx";
import { StandingHelp } from "#app/components/matching/standing-help.tsx";
import { RulesFoot } from "#app/components/matching/rules-foot.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pager } from "#app/components/pager.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { doneOf } from "#app/lib/done-of.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) =>
  pageMeta(args, (t) => ({
    title: t("matches.matchesOf", { title: args.data?.title ?? "" }),
    hidden: args.data?.list.verdict !== "ranked" || args.data.list.total === 0,
  }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const list = await getMatchList(viewer, params.id!, readMatchList(request.url));
  const { texts, language } = list.posting;
  return json({
    list,
    help: await findHelp(viewer, params.id!),
    title: readerText(texts, language, languageOf(request)).title,
    done: doneOf(request, ["dismissed"]),
  });
}

export default function Matches() {
  const { t } = useTranslation();
  const { list, help, title, done } = useLoaderData<typeof loader>();
  const here = `/postings/${list.posting.id}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("common.search"), to: "/search" },
          { label: title, to: here },
          { label: t("matches.title") },
        ]}
      />
      <MatchListHead side={list.posting} />
      {done ? <Notice tone="done">{t("dismissals.done.dismissed")}</Notice> : null}
      {help ? <StandingHelp help={help} side={list.posting} canRevise={list.canRevise} /> : null}
      <LeftOutFilters leftOut={list.leftOut} />
      {list.isFirst ? <FirstVisit /> : null}
      {list.news ? <ListNews list={list} news={list.news} /> : null}
      {list.total > 0 || list.isNarrowed ? <ListFilters list={list} /> : null}
      <HiddenCount id={list.posting.id} count={list.dismissed} />
      {list.total === 0 ? <ListWithout list={list} /> : <MatchRows list={list} />}
      <Pager
        page={list.page}
        pages={list.pages}
        hrefFor={(page) => matchListAddress(list.posting.id, { ...list.query, page })}
      />
      {list.news ? <GoneMatches gone={list.news.gone} /> : null}
      {list.total > 0 ? <RulesFoot {...list.rules} /> : null}
    </>
  );
}
