import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { endSessionNamed } from "#app/auth/own-sessions.server.ts";
import { requireActor } from "#app/auth/session.server.ts";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await endSessionNamed(actor, params.id!);
  return redirectDocument("/account/sessions?done=ended");
}
