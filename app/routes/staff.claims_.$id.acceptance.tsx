import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { acceptClaim } from "#app/domain/claim/decisions.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument("/staff/claims");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { organisationId } = await acceptClaim(actor, params.id!);
  return redirectDocument(pathTo`/organisations/${organisationId}/decision?done=accepted`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
