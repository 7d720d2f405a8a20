import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listSavedPostings } from "#app/domain/saved/postings.server.ts";
import { listSavedSearches } from "#app/domain/saved/searches.server.ts";
import { noteSavedVisit } from "#app/domain/saved/visit.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { Pager } from "#app/components/pager.tsx";
import { SavedPostings } from "#app/components/saved/saved-postings.tsx";
import { SavedSearches } from "#app/components/saved/saved-searches.tsx";
import { addressWith } from "#app/lib/address-with.ts";
import { doneOf } from "#app/lib/done-of.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useShortDate } from "#app/lib/use-short-date.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("saved.title"), hidden: true }));

const DONE = ["named", "searchDropped", "postingDropped"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const since = await noteSavedVisit(actor);
  return json({
    since,
    done: doneOf(request, DONE),
    searches: await listSavedSearches(actor, since, pageAsked(request.url, "searches")),
    postings: await listSavedPostings(actor, since, pageAsked(request.url, "postings")),
  });
}

export default function Saved() {
  const { t } = useTranslation();
  const shortDate = useShortDate();
  const { since, done, searches, postings } = useLoaderData<typeof loader>();
  // Each list has its pages; to turn one of them leaves the other where it is.
  const at = { searches: searches.page, postings: postings.page };
  const addressOf = (list: "searches" | "postings") => (page: number) =>
    `${addressWith("/saved", { ...at, [list]: page })}#${list}`;
  return (
    <article className="saved">
      <h1>{t("saved.title")}</h1>
      {done ? <Notice tone="done">{t(`saved.done.${done}`)}</Notice> : null}
      <p className="lead">
        {since ? t("saved.leadSince", { date: shortDate(since) }) : t("saved.lead")}
      </p>
      <section className="work-group" id="searches">
        <h2>{t("saved.searches")}</h2>
        <SavedSearches searches={searches.rows} />
        <Pager page={searches.page} pages={searches.pages} hrefFor={addressOf("searches")} />
      </section>
      <section className="work-group" id="postings">
        <h2>{t("saved.postings")}</h2>
        <SavedPostings postings={postings.rows} />
        <Pager page={postings.page} pages={postings.pages} hrefFor={addressOf("postings")} />
      </section>
    </article>
  );
}
