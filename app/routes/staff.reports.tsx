import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listDecidedReports, listReports } from "#app/domain/report/queries.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { ReportGroup } from "#app/components/office/report-group.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.reports.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    open: await listReports(actor, pageAsked(request.url)),
    decided: await listDecidedReports(actor),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function Reports() {
  const { t } = useTranslation();
  const { open, decided, done } = useLoaderData<typeof loader>();
  return (
    <OfficePage title={t("office.reports.title")} done={done}>
      {open.total === 0 ? (
        <EmptyState title={t("office.reports.empty")}>{t("office.reports.emptyText")}</EmptyState>
      ) : (
        <>
          <p className="lead">{t("office.reports.lead")}</p>
          <h2 className="spoken">{t("office.waiting")}</h2>
          <ul className="plain-list">
            {open.rows.map((group) => (
              <ReportGroup key={group.posting.id} group={group} canDecide />
            ))}
          </ul>
          <Pager {...open} hrefFor={(page) => `/staff/reports?page=${page}`} />
        </>
      )}
      {decided.length > 0 ? (
        <section>
          <h2>{t("office.reports.decided")}</h2>
          <ul className="plain-list">
            {decided.map((group) => (
              <ReportGroup key={group.posting.id} group={group} />
            ))}
          </ul>
        </section>
      ) : null}
    </OfficePage>
  );
}
