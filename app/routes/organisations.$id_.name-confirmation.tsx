import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { NameConfirmationInput } from "#app/domain/verification/input.ts";
import { confirmNames } from "#app/domain/verification/names.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";
import { chosenIn } from "#app/lib/submit.server.ts";

export const handle = STILL;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument(pathTo`/organisations/${params.id}/decision`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  await confirmNames(actor, params.id!, await chosenIn(request, NameConfirmationInput));
  return redirectDocument(pathTo`/organisations/${params.id}/decision?done=namesConfirmed`);
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
