import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { transact } from "#db/transact.server.ts";
import { formAutosaves } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import type { AutosaveEntries } from "#app/domain/autosave/input.ts";
import { admitToForm } from "#app/domain/autosave/policy.server.ts";
import { ofForm } from "#app/domain/autosave/queries.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { createDraft, revisePosting } from "#app/domain/posting/commands.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { findTwinDraft } from "#app/domain/posting/twin-draft.server.ts";
import type { RefusedSkills } from "#app/domain/skill-suggestion/input.ts";
import { writeRefusals } from "#app/domain/skill-suggestion/refusals.server.ts";

/**
 * Keeps what stands in a form that somebody is filling in, in place of what was kept of it before. The posting itself is
 * untouched, and nobody else is shown it; so no event is written.
 *
 * @param form the id of a posting, or the kind of a new one
 * @throws NotFound and Forbidden as for writing the posting
 */
export async function keepAutosave(
  actor: Person,
  form: string,
  entries: AutosaveEntries,
  db: Database = database(),
): Promise<{ savedAt: Date }> {
  await admitToForm(actor, form, db);
  const kept = { entries, revision: revisionIn(entries), savedAt: actor.now };
  // The primary key decides between two windows that send at once: the later one stays.
  await db
    .insert(formAutosaves)
    .values({ ...kept, personId: actor.personId, form })
    .onConflictDoUpdate({ target: [formAutosaves.personId, formAutosaves.form], set: kept });
  return { savedAt: actor.now };
}

/** The revision that the form says it was opened on; a new posting has none. */
function revisionIn(entries: AutosaveEntries): number | null {
  const said = Number(entries.find(([name]) => name === "revision")?.[1]);
  return Number.isSafeInteger(said) && said > 0 ? said : null;
}

/**
 * Forgets what was typed into a form; says nothing when there was nothing.
 *
 * @throws NotFound and Forbidden as for writing the posting
 */
export async function discardAutosave(
  actor: Person,
  form: string,
  db: Database = database(),
): Promise<void> {
  await admitToForm(actor, form, db);
  await forget(actor, form, db);
}

const forget = (actor: Person, form: string, db: Database) =>
  db.delete(formAutosaves).where(ofForm(actor, form));

/**
 * `createDraft` by the form of a new posting: what was kept of it is forgotten with the saving, or neither happens. A form
 * that is sent twice makes one draft.
 *
 * @param refused skills of its texts that are not to be suggested again
 * @throws Refused at the organisation for what can be nobody's id
 */
export const createFromForm = (
  actor: Person,
  organisationId: string,
  content: PostingContent,
  refused: RefusedSkills,
  db: Database = database(),
) =>
  transact(db, async (tx) => {
    if (!isId(organisationId)) throw new Refused({ field: "organisation", code: "unknownChoice" });
    const twin = await findTwinDraft(tx, actor, organisationId, content);
    const draft = twin ?? (await createDraft(actor, organisationId, content, tx));
    await writeRefusals(tx, draft.id, refused);
    await forget(actor, content.kind, tx);
    return draft;
  });

/** `revisePosting` by the posting's form, likewise. */
export const reviseFromForm = (
  actor: Person,
  id: string,
  content: PostingContent,
  seenRevision: number,
  refused: RefusedSkills,
  db: Database = database(),
) =>
  transact(db, async (tx) => {
    const posting = await revisePosting(actor, id, content, seenRevision, tx);
    await writeRefusals(tx, id, refused);
    await forget(actor, id, tx);
    return posting;
  });
