import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
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
  // One after the other: each table refers to those before it.
  await insertAll(tx, postingVersions, gather(list, "version"));
  await insertAll(tx, programmeVersions, gather(list, "programme"));
  await insertAll(tx, internshipVersions, gather(list, "internship"));
  await insertAll(tx, projectProposalVersions, gather(list, "proposal"));
  await insertAll(tx, coDevelopmentOfferVersions, gather(list, "offer"));
  await insertAll(tx, postingPlaces, gather(list, "places").flat());
  await insertAll(tx, postingSkills, gather(list, "skills").flat());
  await insertAll(tx, modules, gather(list, "modules").flat());
  await insertAll(tx, moduleSkills, gather(list, "moduleSkills").flat());
}

function gather<K extends keyof VersionRows>(list: readonly VersionRows[], key: K) {
  return list.flatMap((rows) => (rows[key] === undefined ? [] : [rows[key]])) as NonNullable<
    VersionRows[K]
  >[];
}

/** Drops a version that nobody but its authors has seen, so that a draft can be written anew. */
export async function dropVersion(tx: Database, postingId: string, number: number): Promise<void> {
  await tx
    .delete(postingVersions)
    .where(and(eq(postingVersions.postingId, postingId), eq(postingVersions.number, number)));
}
