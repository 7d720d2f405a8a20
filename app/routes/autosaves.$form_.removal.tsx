import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { discardAutosave } from "#app/domain/autosave/commands.server.ts";
import { addressOfForm } from "#app/components/posting-form/kind-address.ts";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await discardAutosave(actor, params.form!);
  return redirectDocument(addressOfForm(params.form!));
}
