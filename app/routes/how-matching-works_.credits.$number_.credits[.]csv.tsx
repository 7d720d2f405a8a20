import type { LoaderFunctionArgs } from "@remix-run/node";
import { optionalActor } from "#app/auth/session.server.ts";
import { getCreditVersion } from "#app/domain/matching/credit-versions.server.ts";
import { creditsFile, tagOfCredits } from "#app/domain/matching/credits-file.server.ts";
import { lastingAnswer } from "#app/lib/conditional-answer.server.ts";

/** What skills were worth for each other by a version of the vocabulary, for whoever wants to work a match out again. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await optionalActor(request);
  const { clientAddress } = context;
  const version = await getCreditVersion(params.number!);
  return lastingAnswer(request, {
    make: () => creditsFile(version, { viewer, clientAddress }),
    type: "text/csv; charset=utf-8",
    changedAt: version.changedAt,
    hash: tagOfCredits(version),
  });
}
