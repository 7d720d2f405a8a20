import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { getDocument } from "#app/domain/evidence/queries.server.ts";
import { fileAnswer } from "#app/lib/file-answer.server.ts";

/** A document itself, to be saved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return fileAnswer(await getDocument(actor, params.id!, params.evidenceId!));
}
