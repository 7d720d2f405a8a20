import { and, eq, inArray, min, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import { openPostings, organisations, outbox, skills } from "#db/schema/index.ts";
import type { OutboxEntity } from "#db/schema/index.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";

export type IndexState = {
  entity: OutboxEntity;
  /** How many rows of PostgreSQL belong in the index. */
  rows: number;
  /** How many documents the index has; null while the search server does not answer. */
  documents: number | null;
};

/**
 * How the indexes stand beside PostgreSQL. The search server is given a second; when it is away or there is none, only
 * what PostgreSQL knows is answered.
 */
export async function indexStates(
  db: Database,
  server: SearchServer | null,
): Promise<{ isReachable: boolean; indexes: IndexState[] }> {
  const [documents, rows] = await Promise.all([documentCounts(server), rowCounts(db)]);
  return {
    isReachable: documents !== null,
    indexes: COLLECTION_LIST.map(({ entity }) => ({
      entity,
      rows: rows[entity],
      documents: documents?.[entity] ?? null,
    })),
  };
}

async function documentCounts(
  server: SearchServer | null,
): Promise<Record<OutboxEntity, number | null> | null> {
  if (!server) return null;
  try {
    const { indexes } = await server.quick.getStats();
    const counts = COLLECTION_LIST.map(({ entity, index }) => [
      entity,
      withoutSentinel(indexes[server.uid(index)]?.numberOfDocuments),
    ]);
    return Object.fromEntries(counts) as Record<OutboxEntity, number | null>;
  } catch {
    // Away, slow or without its key: staff are told that it does not answer.
    return null;
  }
}

const withoutSentinel = (documents?: number) =>
  documents === undefined ? null : Math.max(0, documents - 1);

async function rowCounts(db: Database): Promise<Record<OutboxEntity, number>> {
  const [posting, organisation, skill] = await Promise.all([
    db.$count(openPostings),
    db.$count(organisations, inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES])),
    db.$count(skills, eq(skills.state, "accepted")),
  ]);
  return { posting, organisation, skill };
}

const PARKED_SHOWN = 50;

/** What has yet to be put into search and since when, and what could not be, the longest parked first. */
export async function outboxState(db: Database) {
  const isUnderWay = ne(outbox.state, "parked");
  const isParked = eq(outbox.state, "parked");
  const [oldest] = await db
    .select({ at: min(outbox.waitingSince) })
    .from(outbox)
    .where(isUnderWay);
  const parked = await db
    .select({
      entity: outbox.entity,
      id: outbox.entityId,
      error: outbox.error,
      changedAt: outbox.changedAt,
    })
    .from(outbox)
    .where(isParked)
    .orderBy(outbox.changedAt)
    .limit(PARKED_SHOWN);
  return {
    waiting: await db.$count(outbox, isUnderWay),
    oldest: oldest!.at,
    parked,
    parkedCount: await db.$count(outbox, isParked),
  };
}

/** Lets a parked row wait again, as if it were new. Answers whether there was one. */
export async function sendParkedAgain(
  tx: Database,
  entity: OutboxEntity,
  id: string,
): Promise<boolean> {
  const rows = await tx
    .update(outbox)
    .set({ state: "waiting", attempts: 0, error: null, taskUid: null })
    .where(and(eq(outbox.state, "parked"), eq(outbox.entity, entity), eq(outbox.entityId, id)))
    .returning({ id: outbox.entityId });
  return rows.length > 0;
}
