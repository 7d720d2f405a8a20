import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { discardAutosave } from "#app/domain/autosave/commands.server.ts";
import { addressOfForm } from "#app/components/posting-form/kind-address.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(addressOfForm(params.form!));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await discardAutosave(actor, params.form!);
  return redirectDocument(addressOfForm(params.form!));
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
