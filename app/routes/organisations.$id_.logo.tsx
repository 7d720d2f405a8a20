import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { getLogo } from "#app/domain/logo/queries.server.ts";
import { pictureAnswer } from "#app/lib/picture-answer.server.ts";

/** The picture itself. Its address carries the hash of its content, by which a browser may keep it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  return pictureAnswer(request, await getLogo(viewer, params.id!));
}
