import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { repeatSearchRow } from "#app/domain/office/repetition.server.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument("/staff/status");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await repeatSearchRow(actor, params.entity!, params.id!);
  return redirectDocument("/staff/status?done=repeated");
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
