import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { joinByDomain } from "#app/domain/membership/join.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(pathTo`/organisations/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await joinByDomain(actor, params.id!);
  return redirectDocument(pathTo`/organisations/${params.id}?done=joined`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
