import type { Database } from "#db/client.server.ts";
import { skills, vocabularyReleases } from "#db/schema/index.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";
import { compareVersions } from "#app/domain/vocabulary/version.ts";

/**
 * Refuses a release that is older than what the vocabulary has.
 *
 * @throws UnreadableRelease
 */
export async function refuseOlder(tx: Database, version: string): Promise<void> {
  const releases = await tx
    .select({ version: vocabularyReleases.version })
    .from(vocabularyReleases);
  // A vocabulary that came as SKOS has skills of a release that was never imported here.
  const ofSkills = await tx.selectDistinct({ version: skills.escoVersion }).from(skills);
  const known = [...releases, ...ofSkills].flatMap(({ version: one }) => one ?? []);
  const newer = known.find((one) => compareVersions(version, one) < 0);
  if (newer)
    throw new UnreadableRelease(
      `The vocabulary is at ESCO ${newer}; going back to ${version} would take skills away.`,
    );
}
