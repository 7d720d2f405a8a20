import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listForReview } from "#app/domain/posting/review-page.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pager } from "#app/components/pager.tsx";
import { ReviewItem } from "#app/components/workspace/review-item.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("forms.review.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    waiting: await listForReview(actor, pageAsked(request.url)),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function Reviews() {
  const { t } = useTranslation();
  const { waiting, done } = useLoaderData<typeof loader>();
  return (
    <article>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("office.title"), to: "/staff" },
          { label: t("forms.review.title") },
        ]}
      />
      <h1>{t("forms.review.title")}</h1>
      {done === "approved" || done === "returned" ? (
        <Notice tone="done">{t(`forms.review.${done}`)}</Notice>
      ) : null}
      {waiting.total === 0 ? (
        <EmptyState title={t("forms.review.empty")}>{t("forms.review.emptyText")}</EmptyState>
      ) : (
        <>
          <p className="lead">{t("forms.review.lead")}</p>
          <ul className="plain-list">
            {waiting.rows.map((posting) => (
              <ReviewItem key={posting.id} posting={posting} />
            ))}
          </ul>
          <Pager {...waiting} hrefFor={(page) => `/reviews?page=${page}`} />
        </>
      )}
    </article>
  );
}
