import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { dropSavedSearch } from "#app/domain/saved/commands.server.ts";
import { DropInput } from "#app/domain/saved/input.ts";
import { searchAddress } from "#app/domain/search/address-input.ts";
import { orRefuse } from "#app/lib/or-refuse.server.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return redirectDocument("/saved");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return orRefuse(request, DropInput, async ({ from }) => {
    const search = await dropSavedSearch(actor, params.id!);
    return redirectDocument(from === "list" ? "/saved?done=searchDropped" : searchAddress(search));
  });
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
