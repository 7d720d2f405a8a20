import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listOwnerless } from "#app/domain/ownership/queries.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { OwnerlessItem } from "#app/components/office/ownerless-item.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.owners.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    organisations: await listOwnerless(actor, pageAsked(request.url)),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function Owners() {
  const { t } = useTranslation();
  const { organisations, done } = useLoaderData<typeof loader>();
  if (organisations.total === 0)
    return (
      <OfficePage title={t("office.owners.title")} done={done}>
        <EmptyState title={t("office.owners.empty")}>{t("office.owners.emptyText")}</EmptyState>
      </OfficePage>
    );
  return (
    <OfficePage title={t("office.owners.title")} lead={t("office.owners.lead")} done={done}>
      <h2 className="spoken">{t("office.waiting")}</h2>
      <ul className="plain-list">
        {organisations.rows.map((organisation) => (
          <OwnerlessItem key={organisation.id} organisation={organisation} />
        ))}
      </ul>
      <Pager {...organisations} hrefFor={(page) => `/staff/owners?page=${page}`} />
    </OfficePage>
  );
}
