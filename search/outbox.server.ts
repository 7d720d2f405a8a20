import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { OutboxEntity } from "#db/schema/index.ts";

export type Change = {
  entity: OutboxEntity;
  id: string;
  /** The entity's revision after the change. */
  version: number;
};

const ROWS_AT_ONCE = 1000;

/**
 * Notes, in the transaction of the change itself, that search has to hear of entities. One row an entity: a burst of
 * changes bumps the version of the same row. A parked row gets another chance, for what poisoned it may have gone.
 */
export async function announce(tx: Database, changes: readonly Change[], now: Date): Promise<void> {
  for (let start = 0; start < changes.length; start += ROWS_AT_ONCE) {
    const rows = changes.slice(start, start + ROWS_AT_ONCE).map((change) => ({
      entity: change.entity,
      entityId: change.id,
      version: change.version,
      changedAt: now,
      waitingSince: now,
    }));
    await insertAll(
      tx,
      outbox,
      rows,
      sql`on conflict (entity, entity_id) do update set
        version = greatest(outbox.version, excluded.version),
        state = 'waiting',
        attempts = 0,
        error = null,
        changed_at = excluded.changed_at,
        waiting_since = least(outbox.waiting_since, excluded.waiting_since)`,
    );
  }
}
