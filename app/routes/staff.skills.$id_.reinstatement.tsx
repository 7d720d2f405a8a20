import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { reinstateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(pathTo`/skills/${params.id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await reinstateSkill(actor, params.id!);
  return redirectDocument(pathTo`/skills/${params.id}?done=skillReinstated`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
