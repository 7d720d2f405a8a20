import { json } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { requireActor } from "#app/auth/session.server.ts";
import { submitEach } from "#app/domain/posting/many.server.ts";
import { ManyInput } from "#app/domain/posting/own-list-input.ts";
import { ManyAnswer, type ToldOutcome } from "#app/components/workspace/many-answer.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("life.many.title.publish"), hidden: true }));

/** Whoever opens the address of the verb has chosen nothing, and is led to the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return json(null);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return submit(request, ManyInput, async ({ posting }) =>
    json({ outcomes: await submitEach(actor, posting) }),
  );
}

export default function Many() {
  const answer = useActionData<{ outcomes?: ToldOutcome[] }>();
  return <ManyAnswer step="publish" outcomes={answer?.outcomes} />;
}
