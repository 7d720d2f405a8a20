import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { changeRole } from "#app/domain/membership/commands.server.ts";
import { RoleInput } from "#app/domain/membership/input.ts";
import { getMemberForOwner } from "#app/domain/membership/queries.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { chosenIn } from "#app/lib/submit.server.ts";

export const handle = STILL;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(pathTo`/organisations/${params.id}/members`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { id, memberId } = params;
  await getMemberForOwner(actor, id!, memberId!);
  await changeRole(actor, id!, memberId!, await chosenIn(request, RoleInput));
  return redirectDocument(pathTo`/organisations/${id}/members?done=role`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
