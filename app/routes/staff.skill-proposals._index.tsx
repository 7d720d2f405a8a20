import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { pageAsked } from "#app/domain/paging.ts";
import { listProposals } from "#app/domain/skill-proposal/queries.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { OfficePage } from "#app/components/office/office-page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { WaitingProposal } from "#app/components/skill-proposal/waiting-proposal.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("office.queues.skillProposals"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return json({
    proposals: await listProposals(actor, pageAsked(request.url)),
    done: new URL(request.url).searchParams.get("done"),
  });
}

export default function WaitingProposals() {
  const { t } = useTranslation();
  const { proposals, done } = useLoaderData<typeof loader>();
  const title = t("office.queues.skillProposals");
  if (proposals.total === 0)
    return (
      <OfficePage title={title} done={done}>
        <EmptyState title={t("skillProposals.empty")}>{t("skillProposals.emptyText")}</EmptyState>
      </OfficePage>
    );
  return (
    <OfficePage title={title} lead={t("skillProposals.lead")} done={done}>
      <h2 className="spoken">{t("office.waiting")}</h2>
      <ul className="plain-list">
        {proposals.rows.map((proposal) => (
          <WaitingProposal key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      <Pager {...proposals} hrefFor={(page) => `/staff/skill-proposals?page=${page}`} />
    </OfficePage>
  );
}
