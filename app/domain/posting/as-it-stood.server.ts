import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { mergedUses, skillMergers } from "#db/schema/index.ts";
import type { PostingKind } from "#db/codes.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { NotFound } from "#app/domain/errors.ts";
import { contentFrom } from "#app/domain/posting/content-of.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { readVersion } from "#app/domain/posting/read-version.server.ts";
import type { StoredVersion } from "#app/domain/posting/read-version.server.ts";
import { afterRevision, unmerged } from "#app/domain/skill/merged-uses.ts";
import type { IsLater, MergedUse } from "#app/domain/skill/merged-uses.ts";

/** What a merger did to one version of a posting: in a role, or in a module. */
export type MergedInVersion = MergedUse & {
  versionId: string;
  moduleId: string | null;
  role: string | null;
};

/** All that mergers have done to some versions since they were written, by the version, in one statement. */
export async function readMerged(
  db: Database,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, MergedInVersion[]>> {
  const { mergerId, versionId, moduleId, role, revision, went, stayed } = mergedUses;
  const { goneId: gone, staysId: stays, credits, at } = skillMergers;
  const rows = await db
    .select({
      merger: mergerId,
      gone,
      stays,
      credits,
      at,
      versionId,
      moduleId,
      role,
      revision,
      went,
      stayed,
    })
    .from(mergedUses)
    .innerJoin(skillMergers, eq(skillMergers.id, mergerId))
    .where(isAmong(versionId, versionIds));
  return groupBy(rows, (row) => row.versionId);
}

type Listed = Pick<StoredVersion, "version" | "skills" | "modules">;

/** A version with its skills as they stood at a moment: of what it says otherwise nothing ever changes. */
export function asItStood<Version extends Listed>(
  stored: Version,
  merged: ReadonlyMap<string, readonly MergedInVersion[]>,
  isLater: IsLater,
): Version {
  const all = merged.get(stored.version.id) ?? [];
  if (!all.some(isLater)) return stored;
  const placed = groupBy(all, ({ moduleId, role }) => moduleId ?? role!);
  const then = <Use extends { skillId: string }>(uses: readonly Use[], place: string) =>
    unmerged(uses, placed.get(place) ?? [], isLater);
  const roles = [...groupBy(stored.skills, ({ role }) => role)];
  return {
    ...stored,
    skills: roles.flatMap(([role, uses]) =>
      then(uses, role).toSorted((a, b) => a.position - b.position),
    ),
    modules: stored.modules.map((module) => ({
      ...module,
      skills: then(module.skills, module.id).toSorted((a, b) => compare(a.skillId, b.skillId)),
    })),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** A version with its skills as whoever wrote it named them. */
export async function asItWasWritten<Version extends Listed>(
  db: Database,
  stored: Version,
): Promise<Version> {
  return asItStood(stored, await readMerged(db, [stored.version.id]), () => true);
}

/** The content of a version with its skills as they stood at a moment. */
export async function contentThen(
  db: Database,
  { id, kind, versionNumber }: { id: string; kind: PostingKind; versionNumber: number },
  isLater: IsLater,
): Promise<PostingContent> {
  const stored = await readVersion(db, id, versionNumber);
  if (!stored) throw new NotFound();
  return contentFrom(kind, asItStood(stored, await readMerged(db, [stored.version.id]), isLater));
}

/**
 * Two versions of one posting as they stood when the later of the two was written: so nobody is shown as the author of what a
 * merger did.
 */
export async function asTheyStood(
  db: Database,
  before: StoredVersion,
  after: StoredVersion,
): Promise<[StoredVersion, StoredVersion]> {
  const merged = await readMerged(db, [before.version.id, after.version.id]);
  const isLater = afterRevision(after.version.revision);
  return [asItStood(before, merged, isLater), asItStood(after, merged, isLater)];
}
