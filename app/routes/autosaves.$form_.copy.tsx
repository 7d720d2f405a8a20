import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { duplicateWithTyped } from "#app/domain/autosave/duplicate.server.ts";
import { addressOfForm } from "#app/components/posting-form/kind-address.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

/** Whoever opens the address of the verb sees the form. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(addressOfForm(params.form!));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await duplicateWithTyped(actor, params.form!);
  return redirectDocument(pathTo`/postings/${id}/edit?restore=1`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
