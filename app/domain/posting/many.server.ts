import { and, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { postings } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { canTake, codeAgainst, visibleTo } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";
import { submitPostings } from "#app/domain/posting/submit.server.ts";
import type { Settled } from "#app/domain/posting/submit.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import type { StepName } from "#app/domain/posting/transition-table.ts";

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
 * @param step the command, such as `(id) => renewPosting(actor, id)`
 */
export async function eachPosting(
  actor: Actor,
  ids: readonly string[],
  step: (id: string) => Promise<LockedPosting>,
  db: Database = database(),
): Promise<Outcome[]> {
  const known = await listChosen(actor, ids, db);
  const settled = new Map<string, Settled>();
  for (const id of new Set(ids)) settled.set(id, await settle(step, id));
  return outcomesOf(settled, known);
}

/** Hands in each of several drafts, with a few statements for all of them. */
export async function submitEach(
  actor: Actor,
  ids: readonly string[],
  db: Database = database(),
): Promise<Outcome[]> {
  const known = await listChosen(actor, ids, db);
  return outcomesOf(await submitPostings(actor, ids, db), known);
}

const outcomesOf = (
  settled: ReadonlyMap<string, Settled>,
  known: readonly ChosenHead[],
): Outcome[] =>
  [...settled].map(([id, what]) => ({
    id,
    head: known.find((head) => head.id === id) ?? null,
    ...answerOf(what),
  }));

async function settle(step: (id: string) => Promise<LockedPosting>, id: string): Promise<Settled> {
  try {
    return await step(id);
  } catch (error) {
    if (error instanceof Refused || error instanceof Forbidden || error instanceof NotFound)
      return error;
    throw error;
  }
}

function answerOf(settled: Settled) {
  if (settled instanceof Refused) return { answer: "refused" as const, refusals: settled.refusals };
  if (settled instanceof Forbidden) return { answer: "forbidden" as const };
  if (settled instanceof NotFound) return { answer: "notFound" as const };
  const { id, state, expiresAt } = settled;
  return { answer: "done" as const, posting: { id, state, expiresAt } };
}

/** The chosen postings that the viewer sees, in the order in which they were chosen. */
export async function listChosen(
  viewer: Viewer,
  chosen: readonly string[],
  db: Database = database(),
) {
  return (await readChosen(viewer, chosen, db)).map(asChosen);
}

/**
 * The chosen postings as the page before a step shows them: those with which it can be taken as they stand, and what keeps
 * each of the others back. Nothing is locked: the step itself decides again.
 */
export async function listBefore(
  step: StepName,
  actor: Actor,
  chosen: readonly string[],
  db: Database = database(),
): Promise<{ ready: ChosenHead[]; kept: Outcome[] }> {
  const ready: ChosenHead[] = [];
  const kept: Outcome[] = [];
  for (const row of await readChosen(actor, chosen, db)) {
    const head = asChosen(row);
    const code = codeAgainst(step, row, actor.now);
    if (!canTake(step, actor, row)) kept.push({ id: row.id, head, answer: "forbidden" });
    else if (code) kept.push({ id: row.id, head, answer: "refused", refusals: [{ code }] });
    else ready.push(head);
  }
  return { ready, kept };
}

async function readChosen(viewer: Viewer, chosen: readonly string[], db: Database) {
  const ids = [...new Set(chosen)].filter(isId).slice(0, LIMITS.postingsAtOnce);
  if (ids.length === 0) return [];
  const rows = await heads(db).where(and(inArray(postings.id, ids), visibleTo(viewer)));
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

const asChosen = ({ id, kind, state, language, texts, deadlineOn }: PostingHead) => ({
  id,
  kind,
  state,
  language,
  texts,
  deadlineOn,
});
