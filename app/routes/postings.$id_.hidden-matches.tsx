import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { getDismissals } from "#app/domain/dismissal/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { DismissedRows } from "#app/components/matching/dismissed-rows.tsx";
import { Notice } from "#app/components/notice.tsx";
import { languageOf } from "#app/i18n/choose-language.ts";
import { doneOf } from "#app/lib/done-of.ts";
import { readerText } from "#app/lib/in-reader-language.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const title = args.data?.title ?? "";
  return pageMeta(args, (t) => ({ title: t("dismissals.listOf", { title }), hidden: true }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { own, rows, canReadmit } = await getDismissals(actor, params.id!);
  const { title } = readerText(own.texts, own.language, languageOf(request));
  return json({ id: own.id, title, rows, canReadmit, done: doneOf(request, ["readmitted"]) });
}

export default function Dismissed() {
  const { t } = useTranslation();
  const { id, title, rows, canReadmit, done } = useLoaderData<typeof loader>();
  const toMatches = (
    <ButtonLink look="plain" to={`/postings/${id}/matches`}>
      {t("dismissals.back")}
    </ButtonLink>
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: title, to: `/postings/${id}` },
          { label: t("matches.title"), to: `/postings/${id}/matches` },
          { label: t("dismissals.list") },
        ]}
      />
      <h1>{t("dismissals.listOf", { title })}</h1>
      {done ? <Notice tone="done">{t("dismissals.done.readmitted")}</Notice> : null}
      {rows.length === 0 ? (
        <EmptyState title={t("dismissals.noneTitle")} actions={toMatches}>
          {t("dismissals.none")}
        </EmptyState>
      ) : (
        <>
          <p className="lead">{t("dismissals.listLead")}</p>
          <DismissedRows id={id} rows={rows} canReadmit={canReadmit} />
          <p className="actions">{toMatches}</p>
        </>
      )}
    </>
  );
}
