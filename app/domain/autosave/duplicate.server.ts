import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { formAutosaves } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { ofForm } from "#app/domain/autosave/queries.server.ts";
import { copyPosting } from "#app/domain/posting/copy.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/**
 * `copyPosting`, where the actor has typed something into the posting's form that it cannot take any more: it goes along and
 * waits in the form of the duplicate, as if it had been typed there.
 *
 * @throws NotFound and Forbidden as for duplicating the posting
 */
export const duplicateWithTyped = (
  actor: Person,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> =>
  db.transaction(async (tx) => {
    const copy = await copyPosting(actor, id, tx);
    // Asked for twice at once: the lock of the copying makes the second wait, and it finds the first duplicate and nothing to move.
    const [kept] = await tx.delete(formAutosaves).where(ofForm(actor, id)).returning();
    if (!kept) return copy;
    const { revision } = copy;
    const entries = kept.entries.map(([name, value]): [string, string] => [
      name,
      name === "revision" ? String(revision) : value,
    ]);
    const moved = { ...kept, form: copy.id, entries, revision, savedAt: actor.now };
    await tx
      .insert(formAutosaves)
      .values(moved)
      .onConflictDoUpdate({ target: [formAutosaves.personId, formAutosaves.form], set: moved });
    return copy;
  });
