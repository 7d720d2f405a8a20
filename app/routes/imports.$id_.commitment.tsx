import { redirectDocument } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { commitImport } from "#app/domain/browser-import/commit-import.server.ts";
import { CommitmentInput } from "#app/domain/browser-import/input.ts";
import { getImport } from "#app/domain/browser-import/queries.server.ts";
import { orRefuse } from "#app/lib/or-refuse.server.ts";
import { pathTo } from "#app/lib/path-to.ts";
import { STILL } from "#app/lib/still-page.ts";

export const handle = STILL;

/** Whoever reloads the page after writing sees the import. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id } = await getImport(actor, params.id!);
  return redirectDocument(pathTo`/imports/${id}`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const id = params.id!;
  return orRefuse(request, CommitmentInput, async (commitment) => {
    await commitImport(actor, id, commitment);
    return redirectDocument(pathTo`/imports/${id}/progress`);
  });
}

/** With a page of its own a refusal is told on a page too. */
export default function Step() {
  return null;
}
