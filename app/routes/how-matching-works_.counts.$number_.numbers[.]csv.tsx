import type { LoaderFunctionArgs } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { optionalActor } from "#app/auth/session.server.ts";
import { getWholeCount } from "#app/domain/matching/counts.server.ts";
import { conditionalAnswer } from "#app/lib/conditional-answer.server.ts";

const COLUMNS = ["skill", "kind", "n", "df", "preferred", "required"] as const;

/** A whole count of demand, for whoever wants to work a match out again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await optionalActor(request);
  const { takenAt, rows } = await getWholeCount(params.number!);
  return conditionalAnswer(request, {
    body: stringify(rows, { header: true, columns: [...COLUMNS] }),
    type: "text/csv; charset=utf-8",
    changedAt: takenAt,
  });
}
