import { and, eq, inArray, min, ne } from "drizzle-orm";
import { MeilisearchApiError } from "meilisearch";
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
  /** How many documents the index has; null while the search server does not tell. */
  documents: number | null;
};

/** Whether the search server tells readers anything: it does, does not know their key, or is away or slow. */
export type Reach = "answers" | "refuses" | "silent";

/**
 * How the indexes stand beside PostgreSQL. The search server is given a second; when it is away or there is none, only
 * what PostgreSQL knows is answered.
 */
export async function indexStates(
  db: Database,
  server: SearchServer | null,
): Promise<{ reach: Reach; indexes: IndexState[] }> {
  const [{ reach, documents }, rows] = await Promise.all([documentCounts(server), rowCounts(db)]);
  return {
    reach,
    indexes: COLLECTION_LIST.map(({ entity }) => ({
      entity,
      rows: rows[entity],
      documents: documents?.[entity] ?? null,
    })),
  };
}

type Told = { reach: Reach; documents?: Record<OutboxEntity, number | null> };

/** With the key that readers ask with. */
async function documentCounts(server: SearchServer | null): Promise<Told> {
  if (!server) return { reach: "silent" };
  try {
    const { indexes } = await server.quick.getStats();
    const counts = COLLECTION_LIST.map(({ entity, index }) => [
      entity,
      withoutSentinel(indexes[server.uid(index)]?.numberOfDocuments),
    ]);
    return { reach: "answers", documents: Object.fromEntries(counts) };
  } catch (error) {
    return { reach: isKeyRefused(error) ? "refuses" : "silent" };
  }
}

const KEY_REFUSED = [401, 403];
const isKeyRefused = (error: unknown) =>
  error instanceof MeilisearchApiError && KEY_REFUSED.includes(error.response.status);

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
