import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { getHistory } from "#app/domain/posting/history.server.ts";
import { HistoryLine } from "#app/components/history/history-line.tsx";
import { Pager } from "#app/components/pager.tsx";
import { PostingCrumbs } from "#app/components/posting/posting-crumbs.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { sideClass } from "#app/lib/sides.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("history.title", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { posting, ...history } = await getHistory(actor, params.id!, pageAsked(request.url));
  const { title } = readerText(posting.texts, posting.language, languageOf(request));
  return json({ id: posting.id, kind: posting.kind, title, ...history });
}

/** Several mergers can find the same revision. */
const keyOf = (entry: { revision: number; type: string; merger?: number }) =>
  `${entry.revision} ${entry.type} ${entry.merger ?? ""}`;

export default function Versions() {
  const { t } = useTranslation();
  const { id, kind, title, entries, page, pages } = useLoaderData<typeof loader>();
  const here = `/postings/${id}`;
  return (
    <article className={sideClass(kind)}>
      <PostingCrumbs id={id} title={title} here={t("history.short")} />
      <h1>{t("history.title", { title })}</h1>
      <p className="lead">{t("history.lead")}</p>
      <ol className="history" reversed>
        {entries.map((entry) => (
          <HistoryLine key={keyOf(entry)} id={id} kind={kind} entry={entry} />
        ))}
      </ol>
      <Pager page={page} pages={pages} hrefFor={(next) => `${here}/versions?page=${next}`} />
    </article>
  );
}
