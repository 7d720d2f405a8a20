import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endSessionNamed } from "#app/auth/own-sessions.server.ts";
import { requireActor } from "#app/auth/session.server.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument("/account/sessions");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await endSessionNamed(actor, params.id!);
  return redirectDocument("/account/sessions?done=ended");
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
