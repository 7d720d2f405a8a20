import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { acceptProposal } from "#app/domain/skill-proposal/decisions.server.ts";
import { ProposalAcceptanceInput } from "#app/domain/skill-proposal/input.ts";
import { getOpenProposal } from "#app/domain/skill-proposal/queries.server.ts";
import { ProposalDecision } from "#app/components/skill-proposal/proposal-decision.tsx";
import { AcceptanceForm } from "#app/components/skill-proposal/acceptance-form.tsx";
import { SimilarSkills } from "#app/components/skill-proposal/skill-links.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({
    title: t("skillProposals.acceptTitle", { name }),
    hidden: true,
  }));
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const proposal = await getOpenProposal(actor, params.id!);
  return json({ ...proposal, name: (proposal.en ?? proposal.bg)! });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ProposalAcceptanceInput, async (input) => {
    await acceptProposal(actor, params.id!, input);
    return redirectDocument("/staff/skill-proposals?done=proposalAccepted");
  });
}

export default function ProposalAcceptance() {
  const { t } = useTranslation();
  const proposal = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  const { name, words, similar } = proposal;
  return (
    <ProposalDecision
      title={t("skillProposals.acceptTitle", { name })}
      lead={t("skillProposals.acceptLead")}
      words={words}
    >
      <SimilarSkills skills={similar} />
      <AcceptanceForm proposal={proposal} lastResult={lastResult} />
    </ProposalDecision>
  );
}
