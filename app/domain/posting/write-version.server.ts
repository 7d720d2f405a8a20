import { and, eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import {
  coDevelopmentOfferVersions,
  internshipVersions,
  modules,
  moduleSkills,
  postingPlaces,
  postingSkills,
  postingVersions,
  programmeVersions,
  projectProposalVersions,
} from "#db/schema/index.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { versionRows } from "#app/domain/posting/version-rows.server.ts";
import type { VersionFrame, VersionRows } from "#app/domain/posting/version-rows.server.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { resolveSkills } from "#app/domain/skill/resolve.server.ts";

/** PostgreSQL takes at most 65,535 values in one statement. */
const ROWS_AT_ONCE = 1500;

/**
 * Writes one version of a posting.
 *
 * @throws Refused at the field where a skill is not one of the vocabulary
 */
export async function writeVersion(
  tx: Database,
  content: PostingContent,
  frame: Omit<VersionFrame, "versionId">,
): Promise<void> {
  const resolved = await resolveSkills(tx, content);
  const placeOf = await loadPlaceNames(tx);
  await insertVersions(tx, [
    versionRows(resolved, { ...frame, versionId: crypto.randomUUID() }, placeOf),
  ]);
}

/** Inserts the rows of any number of versions, with a few statements for all of them. */
export async function insertVersions(tx: Database, list: readonly VersionRows[]): Promise<void> {
  const each = <T>(pick: (rows: VersionRows) => T | readonly T[] | undefined) =>
    list.flatMap((rows): T[] => {
      const picked = pick(rows);
      return picked === undefined ? [] : Array.isArray(picked) ? [...picked] : [picked as T];
    });
  const insertions = [
    () =>
      insertAll(
        tx,
        postingVersions,
        each((rows) => rows.version),
      ),
    () =>
      insertAll(
        tx,
        programmeVersions,
        each((rows) => rows.programme),
      ),
    () =>
      insertAll(
        tx,
        internshipVersions,
        each((rows) => rows.internship),
      ),
    () =>
      insertAll(
        tx,
        projectProposalVersions,
        each((rows) => rows.proposal),
      ),
    () =>
      insertAll(
        tx,
        coDevelopmentOfferVersions,
        each((rows) => rows.offer),
      ),
    () =>
      insertAll(
        tx,
        postingPlaces,
        each((rows) => rows.places),
      ),
    () =>
      insertAll(
        tx,
        postingSkills,
        each((rows) => rows.skills),
      ),
    () =>
      insertAll(
        tx,
        modules,
        each((rows) => rows.modules),
      ),
    () =>
      insertAll(
        tx,
        moduleSkills,
        each((rows) => rows.moduleSkills),
      ),
  ];
  // One after the other: each table refers to those before it.
  for (const insert of insertions) await insert();
}

/** Drops a version that nobody but its authors has seen, so that a draft can be written anew. */
export async function dropVersion(tx: Database, postingId: string, number: number): Promise<void> {
  await tx
    .delete(postingVersions)
    .where(and(eq(postingVersions.postingId, postingId), eq(postingVersions.number, number)));
}

async function insertAll<T extends PgTable>(
  tx: Database,
  table: T,
  rows: T["$inferInsert"][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx.insert(table).values(rows.slice(start, start + ROWS_AT_ONCE));
}
