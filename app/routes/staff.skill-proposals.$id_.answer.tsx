import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "#app/auth/session.server.ts";
import { answerProposal } from "#app/domain/skill-proposal/decisions.server.ts";
import { ProposalAnswerInput } from "#app/domain/skill-proposal/input.ts";
import { getOpenProposal } from "#app/domain/skill-proposal/queries.server.ts";
import { ProposalDecision } from "#app/components/skill-proposal/proposal-decision.tsx";
import { WordsForm } from "#app/components/office/words-form.tsx";
import { SimilarSkills } from "#app/components/skill-proposal/skill-links.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction<typeof loader> = (args) => {
  const name = args.data?.name ?? "";
  return pageMeta(args, (t) => ({
    title: t("skillProposals.answerTitle", { name }),
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
  return submit(request, ProposalAnswerInput, async (input) => {
    await answerProposal(actor, params.id!, input);
    return redirectDocument("/staff/skill-proposals?done=proposalAnswered");
  });
}

export default function ProposalAnswer() {
  const { t } = useTranslation();
  const { name, words, similar } = useLoaderData<typeof loader>();
  const lastResult = useActionData<SubmissionResult<string[]>>();
  return (
    <ProposalDecision title={t("skillProposals.answerTitle", { name })} words={words}>
      <SimilarSkills skills={similar} />
      <WordsForm
        id="answer"
        fields={[
          {
            name: "skill",
            label: t("skillProposals.skill"),
            hint: t("skillProposals.broaderHint"),
            line: true,
          },
          {
            name: "reason",
            label: t("skillProposals.reason"),
            hint: t("skillProposals.reasonHint"),
          },
        ]}
        button={t("skillProposals.answer")}
        back="/staff/skill-proposals"
        lastResult={lastResult}
      />
    </ProposalDecision>
  );
}
