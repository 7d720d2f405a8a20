import { and, eq, getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
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

/**
 * Inserts rows as one parameter. With a parameter for each value, of which a statement takes 65,535, an import spent most
 * of its time on them.
 */
async function insertAll<T extends PgTable>(
  tx: Database,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const records = rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(([key, column]) => [column.name, valueOf(row[key], column)])),
  );
  await tx.execute(sql`
    insert into ${table}
    select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::text::jsonb)`);
}

function valueOf(value: unknown, { default: byDefault, name }: PgColumn): unknown {
  if (value !== undefined) return value;
  if (is(byDefault, SQL)) throw new Error(`A row without its ${name} can not be inserted.`);
  return byDefault ?? null;
}
