import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { formAutosaves, postings } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { admitToForm } from "#app/domain/autosave/policy.server.ts";
import { canTake, codeAgainst } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";

/** The row of one person's form. */
export const ofForm = (actor: Person, form: string) =>
  and(eq(formAutosaves.personId, actor.personId), eq(formAutosaves.form, form));

/**
 * What the actor has typed into a form and not saved, or null. Nobody finds what somebody else has typed.
 *
 * @param form the id of a posting, or the kind of a new one
 * @throws NotFound and Forbidden as for writing the posting
 */
export async function findAutosave(actor: Person, form: string, db: Database = database()) {
  await admitToForm(actor, form, db);
  const [row] = await db
    .select({
      entries: formAutosaves.entries,
      revision: formAutosaves.revision,
      savedAt: formAutosaves.savedAt,
    })
    .from(formAutosaves)
    .where(ofForm(actor, form));
  return row ?? null;
}

/**
 * Postings of whose form the actor has typed something that it does not take as they stand by now: in review, over, put away,
 * of a suspended organisation. No form of theirs would offer it. The last changed first.
 */
export async function listHeldAutosaves(actor: Person, db: Database = database()) {
  const typed = sql`exists (select from ${formAutosaves} where ${formAutosaves.personId} = ${actor.personId}
    and ${formAutosaves.form} = ${postings.id}::text)`;
  const rows = await heads(db).where(typed).orderBy(desc(postings.updatedAt), postings.id);
  return rows.filter(
    (head) => canTake("revise", actor, head) && codeAgainst("revise", head, actor.now) !== null,
  );
}
