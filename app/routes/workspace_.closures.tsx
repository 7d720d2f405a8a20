import type { SubmissionResult } from "@conform-to/react";
import { json } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "#app/auth/session.server.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { ManyClosureInput } from "#app/domain/posting/input.ts";
import { eachPosting, listBefore } from "#app/domain/posting/many.server.ts";
import { CloseMany } from "#app/components/workspace/close-many.tsx";
import { AllKeptBack } from "#app/components/workspace/kept-back.tsx";
import { ManyAnswer, type ToldOutcome } from "#app/components/workspace/many-answer.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("life.many.title.close"), hidden: true }));

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = new URL(request.url).searchParams.getAll("posting");
  return json(await listBefore("close", actor, ids));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ManyClosureInput, async ({ posting, ...why }) => {
    const outcomes = await eachPosting(actor, posting, (id) => closePosting(actor, id, why));
    return json({ outcomes, note: why.note });
  });
}

type Answer = SubmissionResult<string[]> & { outcomes?: ToldOutcome[]; note?: string };

export default function CloseChosen() {
  const { ready, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<Answer>();
  if (answer?.outcomes || ready.length + kept.length === 0)
    return <ManyAnswer step="close" outcomes={answer?.outcomes} note={answer?.note} />;
  if (ready.length === 0) return <AllKeptBack step="close" kept={kept} />;
  return <CloseMany chosen={ready} kept={kept} lastResult={answer} />;
}
