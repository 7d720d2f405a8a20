import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { publishedVocabulary } from "#app/domain/vocabulary/skos/published.server.ts";
import { conditionalAnswer } from "#app/lib/conditional-answer.server.ts";

/** The skills vocabulary as SKOS, for other programs. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await optionalActor(request);
  const { turtle, hash, changedAt } = await publishedVocabulary(context.origin);
  return conditionalAnswer(request, {
    body: turtle,
    type: "text/turtle; charset=utf-8",
    changedAt,
    hash,
  });
}
