import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { refuseProposal } from "#app/domain/skill-proposal/decisions.server.ts";
import { ReasonInput } from "#app/domain/verification/input.ts";
import { getOpenProposal } from "#app/domain/skill-proposal/queries.server.ts";
import { ProposalDecision } from "#app/components/skill-proposal/proposal-decision.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({
    title: t("skillProposals.refuseTitle", { name }),
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
  return submit(request, ReasonInput, async (input) => {
    await refuseProposal(actor, params.id!, input);
    return redirectDocument("/staff/skill-proposals?done=proposalRefused");
  });
}

export default function ProposalRefusal() {
  const { t } = useTranslation();
  const { name, words } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <ProposalDecision title={t("skillProposals.refuseTitle", { name })} words={words}>
      <WordsForm
        id="refusal"
        fields={[
          {
            name: "reason",
            label: t("skillProposals.reason"),
            hint: t("skillProposals.reasonHint"),
          },
        ]}
        button={t("skillProposals.refuse")}
        back="/staff/skill-proposals"
        lastResult={lastResult}
      />
    </ProposalDecision>
  );
}
