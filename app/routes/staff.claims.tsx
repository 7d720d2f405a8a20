import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listClaims } from "#app/domain/claim/queries.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ClaimItem } from "#app/components/office/claim-item.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.claims.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    claims: await listClaims(actor, pageAsked(request.url)),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function Claims() {
  const { t } = useTranslation();
  const { claims, done } = useLoaderData<typeof loader>();
  if (claims.total === 0)
    return (
      <OfficePage title={t("office.claims.title")} done={done}>
        <EmptyState title={t("office.claims.empty")}>{t("office.claims.emptyText")}</EmptyState>
      </OfficePage>
    );
  return (
    <OfficePage title={t("office.claims.title")} lead={t("office.claims.lead")} done={done}>
      <h2 className="spoken">{t("office.waiting")}</h2>
      <ul className="plain-list">
        {claims.rows.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} />
        ))}
      </ul>
      <Pager {...claims} hrefFor={(page) => `/staff/claims?page=${page}`} />
    </OfficePage>
  );
}
