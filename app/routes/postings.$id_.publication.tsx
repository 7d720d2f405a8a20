import { redirect, redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { submitPosting } from "#app/domain/posting/commands.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { unlessFieldsLack } from "#app/lib/refusals.server.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

/** Whoever reloads the page after publishing sees the posting. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(pathTo`/postings/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  const posting = await unlessFieldsLack(() => submitPosting(actor, id));
  if (!posting) return redirect(pathTo`/postings/${id}/edit?check=publication`);
  const done = posting.state === "published" ? "published" : "review";
  return redirectDocument(pathTo`/postings/${id}?done=${done}`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
