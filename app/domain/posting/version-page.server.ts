import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { countIn } from "#app/domain/ids.ts";
import { asTheyStood } from "#app/domain/posting/as-it-stood.server.ts";
import { contentFrom } from "#app/domain/posting/content-of.server.ts";
import { areEqual, differencesBetween } from "#app/domain/posting/differences.ts";
import { doersOf } from "#app/domain/posting/doers.server.ts";
import { getHeadForHistory } from "#app/domain/posting/heads.server.ts";
import { listMergersIn } from "#app/domain/posting/mergers-in.server.ts";
import { namesIn } from "#app/domain/posting/names-in.server.ts";
import { getPostingAt } from "#app/domain/posting/queries.server.ts";
import { readVersion } from "#app/domain/posting/read-version.server.ts";
import { withParts } from "#app/domain/posting/with-parts.ts";

/**
 * A posting as it was written in one of its versions, and what the office has merged of its skills since.
 *
 * @throws NotFound for whoever does not see the posting, and for a version that it does not have
 * @throws Forbidden for whoever is not of its organisation, nor staff
 */
export async function getVersion(
  viewer: Viewer,
  id: string,
  asked: string,
  db: Database = database(),
) {
  const { versionNumber } = await getHeadForHistory(viewer, id, db);
  const number = numberFrom(asked);
  const posting = await getPostingAt(viewer, id, number, db);
  return {
    posting,
    number,
    current: versionNumber,
    who: await authorOf(db, viewer, posting),
    mergers: await listMergersIn(db, { id, versionId: posting.version.id }),
  };
}

/**
 * What a version says otherwise than the one before it, both as they stood when it was written.
 *
 * @throws NotFound also for the first version, before which there is none
 */
export async function getVersionChanges(
  viewer: Viewer,
  id: string,
  asked: string,
  db: Database = database(),
) {
  const head = await getHeadForHistory(viewer, id, db);
  const number = numberFrom(asked);
  const [before, after] = [
    await readVersion(db, id, number - 1),
    await readVersion(db, id, number),
  ];
  if (!before || !after) throw new NotFound();
  const then = await asTheyStood(db, before, after);
  const contents = [contentFrom(head.kind, then[0]), contentFrom(head.kind, then[1])] as const;
  const differences = differencesBetween(...contents);
  return {
    posting: head,
    number,
    at: after.version.createdAt,
    who: await authorOf(db, viewer, { id, version: after.version }),
    differences: withParts(differences),
    isEqual: areEqual(differences),
    names: await namesIn(db, contents),
  };
}

function numberFrom(asked: string): number {
  const number = countIn(asked);
  if (number === null) throw new NotFound();
  return number;
}

/** A version forgets its author together with the author's account; the record of the same instant does not. */
async function authorOf(
  db: Database,
  viewer: Viewer,
  { id, version }: { id: string; version: { createdAt: Date } },
) {
  const [deed] = await db
    .select({ personId: events.personId })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "posting"),
        eq(events.subjectId, id),
        eq(events.at, version.createdAt),
      ),
    )
    .limit(1);
  const personId = deed?.personId ?? null;
  return (await doersOf(db, viewer, [personId]))(personId);
}
