import { and, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { postings } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { visibleTo } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { LockedPosting } from "#app/domain/posting/transition.server.ts";

/** What became of one of several postings. */
export type Outcome = {
  id: string;
  /** What it is called; null when the viewer does not see it. */
  head: ChosenHead | null;
} & (
  | { answer: "done"; posting: Pick<LockedPosting, "id" | "state" | "expiresAt"> }
  | { answer: "refused"; refusals: readonly Refusal[] }
  | { answer: "forbidden" | "notFound" }
);

export type ChosenHead = Awaited<ReturnType<typeof listChosen>>[number];

/**
 * Takes a step with each of several postings by the command that takes it with one. Each is decided on its own: what is
 * refused for one keeps no other back.
 *
 * @param step the command, such as `(id) => submitPosting(actor, id)`
 */
export async function eachPosting(
  actor: Actor,
  ids: readonly string[],
  step: (id: string) => Promise<LockedPosting>,
  db: Database = database(),
): Promise<Outcome[]> {
  const known = new Map((await listChosen(actor, ids, db)).map((head) => [head.id, head]));
  const outcomes: Outcome[] = [];
  for (const id of new Set(ids))
    outcomes.push({ id, head: known.get(id) ?? null, ...(await answerTo(step, id)) });
  return outcomes;
}

async function answerTo(step: (id: string) => Promise<LockedPosting>, id: string) {
  try {
    const { id: of, state, expiresAt } = await step(id);
    return { answer: "done" as const, posting: { id: of, state, expiresAt } };
  } catch (error) {
    if (error instanceof Refused) return { answer: "refused" as const, refusals: error.refusals };
    if (error instanceof Forbidden) return { answer: "forbidden" as const };
    if (error instanceof NotFound) return { answer: "notFound" as const };
    throw error;
  }
}

/** The chosen postings that the viewer sees, in the order in which they were chosen. */
export async function listChosen(
  viewer: Viewer,
  chosen: readonly string[],
  db: Database = database(),
) {
  const ids = [...new Set(chosen)].filter(isId).slice(0, LIMITS.postingsAtOnce);
  if (ids.length === 0) return [];
  const rows = await heads(db).where(and(inArray(postings.id, ids), visibleTo(viewer)));
  return rows
    .map(({ id, kind, state, language, texts, deadlineOn }) => ({
      id,
      kind,
      state,
      language,
      texts,
      deadlineOn,
    }))
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
