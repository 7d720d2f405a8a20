import type { Database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { joinSkills } from "#app/domain/skill/join-skills.server.ts";
import { lockUses } from "#app/domain/skill/move-uses.server.ts";
import { lockSkill } from "#app/domain/skill/skill-row.server.ts";
import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";
import type { Merger } from "#app/domain/vocabulary/skos/find-mergers.ts";
import { writeConcepts } from "#app/domain/vocabulary/skos/write-concepts.server.ts";

export type MergedAsSaid = {
  /** Skills that were in use here, and are others now. */
  merged: number;
  /** Postings, as they are, that named one of them. */
  moved: number;
  /** Skills that were joined, and those from which links came or went. */
  touched: string[];
};

/**
 * Merges skills as the office does, because a file says that they were: every use here names the other skill. The caller
 * holds the lock of the vocabulary, and takes in afterwards what the file says besides, renews labels and credits, and tells
 * search.
 */
export async function mergeAsSaid(
  tx: Database,
  actor: Actor,
  mergers: readonly Merger[],
): Promise<MergedAsSaid> {
  if (mergers.length === 0) return { merged: 0, moved: 0, touched: [] };
  // Postings before skills: in this order whoever saves a posting takes them, too.
  const used = await lockUses(
    tx,
    mergers.map(({ gone }) => gone.id),
  );
  const fresh = new Map(mergers.flatMap(({ into, isNew }) => (isNew ? [[into.id, into]] : [])));
  await writeConcepts(tx, { added: [...fresh.values()].map(bare), changed: [] });
  const touched = new Set<string>();
  for (const { gone, into } of mergers) {
    const postings = used.filter(({ names }) => names.includes(gone.id)).length;
    const links = await joinSkills(tx, actor, {
      gone: await lockSkill(tx, gone.id),
      stays: await lockSkill(tx, into.id),
      reason: gone.stateReason,
      postings,
    });
    for (const id of [gone.id, into.id, ...links.from]) touched.add(id);
  }
  // Frequencies are counted anew, or what is asked for so often would seem rare until the night.
  await takeSnapshots(actor, tx);
  return { merged: mergers.length, moved: used.length, touched: [...touched] };
}

/** A skill that only the file has yet, so that there is something to merge with: its concept and links may be another's still. */
const bare = (concept: Concept): Concept => ({
  ...concept,
  uri: null,
  state: "accepted",
  replacedBy: null,
  broader: [],
  related: [],
});
