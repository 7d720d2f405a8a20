import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { ImportListInput } from "#app/domain/browser-import/input.ts";
import { listImports } from "#app/domain/browser-import/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ImportItem } from "#app/components/import/import-item.tsx";
import { Pager } from "#app/components/pager.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("imports.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { page } = ImportListInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  return json({ page, ...(await listImports(actor, page)) });
}

export default function Imports() {
  const { t } = useTranslation();
  const { page, pages, imports } = useLoaderData<typeof loader>();
  const start = <ButtonLink to="/imports/new">{t("imports.start")}</ButtonLink>;
  return (
    <article>
      <Breadcrumbs
        crumbs={[{ label: t("common.workspace"), to: "/workspace" }, { label: t("imports.title") }]}
      />
      <h1>{t("imports.title")}</h1>
      <p className="lead">{t("imports.lead")}</p>
      {imports.length === 0 ? (
        <EmptyState title={t("imports.none")} actions={start}>
          {t("imports.noneText")}
        </EmptyState>
      ) : (
        <>
          <p className="actions">{start}</p>
          <ul className="plain-list">
            {imports.map((item) => (
              <ImportItem key={item.id} item={item} />
            ))}
          </ul>
        </>
      )}
      <Pager page={page} pages={pages} hrefFor={(to) => `/imports?page=${to}`} />
    </article>
  );
}
