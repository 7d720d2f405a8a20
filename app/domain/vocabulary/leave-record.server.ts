import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills, vocabularyReleases } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { ReadParts } from "#app/domain/vocabulary/read-release.server.ts";
import type { WrittenSkills } from "#app/domain/vocabulary/write-skills.server.ts";

/** Writes down which release was imported, by whom, and what it has changed. */
export async function leaveRecord(
  tx: Database,
  actor: Actor,
  { version, parts }: { version: string; parts: ReadParts },
  written: WrittenSkills,
): Promise<void> {
  const known = await tx.$count(skills, sql`${skills.escoVersion} = ${version}`);
  await tx.insert(vocabularyReleases).values({
    version,
    languages: parts.languages,
    skills: known,
    importedAt: actor.now,
  });
  const { added, deprecated } = written;
  await recordAll(tx, actor, [
    {
      verb: "imported",
      subjectKind: "vocabulary",
      subjectId: "esco",
      details: { version, added: added.length, deprecated: deprecated.length },
    },
  ]);
}
