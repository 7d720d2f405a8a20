import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { listOwnProposals } from "#app/domain/skill-proposal/queries.server.ts";
import { Breadcrumbs } from "#app/components/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OwnProposal } from "#app/components/skill-proposal/own-proposal.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("skillProposals.title"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const isSent = new URL(request.url).searchParams.get("done") === "sent";
  return json({ isSent, ...(await listOwnProposals(actor)) });
}

export default function SkillProposals() {
  const { t } = useTranslation();
  const { rows, canPropose, isSent } = useLoaderData<typeof loader>();
  const title = t("skillProposals.title");
  const propose = canPropose ? (
    <ButtonLink to="/skill-proposals/new">{t("skillProposals.propose")}</ButtonLink>
  ) : null;
  return (
    <article>
      <Breadcrumbs
        crumbs={[{ label: t("common.workspace"), to: "/workspace" }, { label: title }]}
      />
      <h1>{title}</h1>
      {isSent ? <Notice tone="done">{t("skillProposals.sent")}</Notice> : null}
      {rows.length === 0 ? (
        <EmptyState title={t("skillProposals.none")} actions={propose}>
          {t("skillProposals.noneText")}
        </EmptyState>
      ) : (
        <>
          <p className="actions">{propose}</p>
          <ul className="plain-list">
            {rows.map((proposal) => (
              <OwnProposal key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
