import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { OwnListInput, type OwnListQuery } from "#app/domain/posting/own-list-input.ts";
import { kindsOf, listWritableOrganisations } from "#app/domain/posting/drafting.server.ts";
import { listOwn } from "#app/domain/posting/own-list.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Pager } from "#app/components/pager.tsx";
import { ListFilter } from "#app/components/workspace/list-filter.tsx";
import { NewPostings } from "#app/components/workspace/new-postings.tsx";
import { OwnRows } from "#app/components/workspace/own-rows.tsx";
import { ownListAddress } from "#app/components/workspace/own-list-address.ts";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("workspace.list.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const query = OwnListInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const isOfMany = actor.memberships.length > 1;
  const kinds = kindsOf(await listWritableOrganisations(actor));
  return json({ query, isOfMany, kinds, ...(await listOwn(actor, query)) });
}

/** How the list is ordered, in words: by the end where all are published, else by the last change or both. */
function orderOf({ state, ends }: OwnListQuery) {
  if (ends || state === "published") return "orderByEnd";
  return state ? "orderByChange" : "orderAll";
}

export default function OwnPostings() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { query, isOfMany, kinds, rows, total, page, pages } = useLoaderData<typeof loader>();
  return (
    <article>
      <Breadcrumbs
        crumbs={[
          { label: t("common.workspace"), to: "/workspace" },
          { label: t("workspace.list.title") },
        ]}
      />
      <h1>{t("workspace.list.title")}</h1>
      {kinds.length > 0 ? (
        <p className="actions">
          <NewPostings kinds={kinds} />
        </p>
      ) : null}
      <ListFilter query={query} />
      {total === 0 ? (
        <EmptyState
          title={t("workspace.list.none")}
          actions={
            <ButtonLink look="plain" to={ownListAddress({})}>
              {t("workspace.list.showAll")}
            </ButtonLink>
          }
        >
          {t(query.ends ? "workspace.list.noneSoon" : "workspace.list.noneText")}
        </EmptyState>
      ) : (
        <>
          <p className="quiet">
            {t("workspace.list.found", { count: total, formatted: number(total) })}.{" "}
            {t(`workspace.list.${orderOf(query)}`)}
          </p>
          <OwnRows rows={rows} isOfMany={isOfMany} />
        </>
      )}
      <Pager
        page={page}
        pages={pages}
        hrefFor={(next) => ownListAddress({ ...query, page: next })}
      />
    </article>
  );
}
