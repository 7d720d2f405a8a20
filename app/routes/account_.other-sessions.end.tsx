import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { endOtherSessions } from "#app/auth/own-sessions.server.ts";
import { requireActor } from "#app/auth/session.server.ts";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await endOtherSessions(request, actor);
  return redirectDocument("/account/sessions?done=othersEnded");
}
