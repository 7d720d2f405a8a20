import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skillCredits } from "#db/schema/index.ts";
import { withNarrower } from "#search/broader-skills.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { tellPostings } from "#app/domain/skill/tell-postings.server.ts";
import { isLoaded, noteLoad, printOf } from "#app/domain/skill/vocabulary-load.server.ts";
import { lockVocabulary } from "#app/domain/skill/vocabulary-lock.server.ts";
import type { VocabularyEntry } from "#app/domain/skill/vocabulary-entry.ts";
import { writeEntries } from "#app/domain/skill/write-entries.server.ts";
import { writeEntryLinks } from "#app/domain/skill/write-entry-links.server.ts";

export type { VocabularyEntry } from "#app/domain/skill/vocabulary-entry.ts";

export type LoadedVocabulary = {
  skills: number;
  changedSkills: number;
  /** Postings that search has to hear of again, because labels or links of their skills have changed. */
  toldPostings: number;
  credits: number;
};

/**
 * Brings what the project says of the vocabulary up to the entries: new and changed skills, the links between them, and
 * the credits that follow. What is the same is not written, so loading twice announces nothing, and where the last load found
 * nothing to write and the vocabulary was not touched since, it is not even compared. Skills that the entries
 * do not name stay as they are, and so does what staff or ESCO say of those that they do.
 *
 * @throws Forbidden for anyone but staff and the system
 */
export async function loadVocabulary(
  actor: Actor,
  entries: readonly VocabularyEntry[],
  db: Database = database(),
): Promise<LoadedVocabulary> {
  if (actor.role !== "system" && actor.role !== "staff") throw new Forbidden();
  const print = printOf(entries);
  if (await isLoaded(db, print)) return unchanged(db, entries);
  return db.transaction(async (tx) => {
    await lockVocabulary(tx);
    const { changed, renamed, settled, isWritten } = await writeEntries(tx, entries);
    await announce(
      tx,
      changed.map(({ id, revision }) => ({ entity: "skill" as const, id, version: revision })),
      actor.now,
    );
    const relinked = await writeEntryLinks(tx, settled);
    // A filter by a broader skill includes its narrower ones: where a link has changed, so have all below it.
    const moved = await withNarrower(tx, relinked);
    const told = [...new Set([...renamed, ...moved])];
    const toldPostings = await tellPostings(tx, told, actor.now);
    const { credits, isChanged } = await renewCredits(tx, actor.now);
    if (changed.length > 0 || relinked.length > 0)
      await recordAll(tx, actor, [
        {
          verb: "loaded",
          subjectKind: "vocabulary",
          subjectId: "skills",
          details: { skills: entries.length, changed: changed.length },
        },
      ]);
    if (!isWritten && !isChanged && relinked.length === 0) await noteLoad(tx, print, actor.now);
    return { skills: entries.length, changedSkills: changed.length, toldPostings, credits };
  });
}

const unchanged = async (
  db: Database,
  entries: readonly VocabularyEntry[],
): Promise<LoadedVocabulary> => ({
  skills: entries.length,
  changedSkills: 0,
  toldPostings: 0,
  credits: await db.$count(skillCredits),
});
