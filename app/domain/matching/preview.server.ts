import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { listCandidates } from "#app/domain/matching/candidates.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { canReadHistory } from "#app/domain/posting/policy.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";

/**
 * A posting as others will see it once it is public, with the number of open postings that it will be compared with.
 *
 * @throws Forbidden for whoever is not of its organisation, nor staff
 */
export async function getPreview(viewer: Viewer, id: string, db: Database = database()) {
  const posting = await getPosting(viewer, id, db);
  if (!canReadHistory(viewer, posting)) throw new Forbidden();
  const versionId = posting.version.id;
  const facts = (await loadFacts(db, [{ id, kind: posting.kind, versionId }])).get(id)!;
  const candidates = await listCandidates(db, facts, await latestSnapshot(db), viewer.now);
  return {
    posting: { ...posting, isOpen: true },
    isPublic: posting.state === "published" || posting.state === "closed",
    candidates: candidates.length,
  };
}
