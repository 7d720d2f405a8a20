import type { SubmissionResult } from "@conform-to/react";
import { json, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { z } from "zod";
import { requireActor } from "#app/auth/session.server.ts";
import { savePosting } from "#app/domain/saved/commands.server.ts";
import { NotSaved } from "#app/components/saved/not-saved.tsx";
import { pageMeta } from "#app/lib/page-meta.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { submit } from "#app/lib/submit.server.ts";

export const handle = STILL;

export const meta: MetaFunction = (args) =>
  pageMeta(args, (t) => ({ title: t("saved.notSaved"), hidden: true }));

/** Whoever opens the address of the verb has sent nothing, and is led back. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return json(null);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return submit(request, z.object({}), async () => {
    await savePosting(actor, id);
    return redirectDocument(pathTo`/postings/${id}`);
  });
}

/** Why it could not be saved. */
export default function SavePosting() {
  const { id } = useParams();
  const refused = useActionData<SubmissionResult<string[]>>();
  return <NotSaved refused={refused} what="posting" back={pathTo`/postings/${id}`} />;
}
