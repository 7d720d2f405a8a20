import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { countDismissals } from "#app/domain/dismissal/queries.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listUnseen } from "#app/domain/standing/queries.server.ts";
import { CoverageTable } from "#app/components/office/coverage-table.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { HiddenMatchesTable } from "#app/components/office/hidden-matches-table.tsx";
import { UnseenList } from "#app/components/office/unseen-list.tsx";
import { Pager } from "#app/components/pager.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("standing.office.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    reasons: await countDismissals(actor),
    ...(await listUnseen(actor, pageAsked(request.url))),
  });
}

export default function OfficeMatches() {
  const { t } = useTranslation();
  const { reasons, coverage, unseen } = useLoaderData<typeof loader>();
  return (
    <OfficePage title={t("standing.office.title")}>
      <section>
        <h2>{t("standing.office.coverage")}</h2>
        <CoverageTable coverage={coverage} />
      </section>
      {coverage ? (
        <section id="unseen">
          <h2>{t("standing.office.unseen")}</h2>
          <UnseenList unseen={unseen.rows} />
          <Pager {...unseen} hrefFor={(page) => `/staff/matches?page=${page}#unseen`} />
        </section>
      ) : null}
      <section>
        <h2>{t("office.matches.title")}</h2>
        <HiddenMatchesTable reasons={reasons} />
      </section>
    </OfficePage>
  );
}
