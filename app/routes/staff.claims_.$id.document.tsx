import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { getClaimDocument } from "#app/domain/claim/queries.server.ts";
import { fileAnswer } from "#app/lib/file-answer.server.ts";

/** What somebody has given with a claim, to be saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return fileAnswer(await getClaimDocument(actor, params.id!));
}
