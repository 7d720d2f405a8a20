import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { optionalActor } from "#app/auth/session.server.ts";
import { getCredits } from "#app/domain/matching/credit-versions.server.ts";
import { conditionalAnswer } from "#app/lib/conditional-answer.server.ts";

const COLUMNS = [
  { key: "from", header: "has" },
  { key: "to", header: "asked" },
  { key: "credit", header: "credit" },
  { key: "relation", header: "relation" },
  { key: "steps", header: "steps" },
];

/** What skills were worth for each other by a version of the vocabulary, for whoever wants to work a match out again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await optionalActor(request);
  const { changedAt, rows } = await getCredits(params.number!);
  return conditionalAnswer(request, {
    body: stringify(rows, { header: true, columns: COLUMNS }),
    type: "text/csv; charset=utf-8",
    changedAt,
  });
}
