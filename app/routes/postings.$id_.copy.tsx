import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { copyPosting } from "#app/domain/posting/copy.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

/** Whoever opens the address of the verb sees the posting. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(pathTo`/postings/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await copyPosting(actor, params.id!);
  return redirectDocument(pathTo`/postings/${id}?done=copied`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
