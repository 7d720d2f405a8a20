import { expect } from "vitest";
import type { Database } from "#db/client.server.ts";
import { openPostings } from "#db/schema/index.ts";
import { readChanges, readSeen } from "#app/domain/match-index/changes.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";
import { rankByIndex } from "#app/domain/matching/rank-by-index.server.ts";
import { rankBySql } from "#app/domain/matching/rank.server.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { findFirst } from "#app/domain/standing/first-places.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { shown, SHOWN } from "#tests/support/match-index.ts";

/** Every open posting's list by both ways, and as first tens are noted; answers how many matches there are in all. */
export async function expectAgreement(
  db: Database,
  narrowings: Narrowing[] = [{}],
): Promise<number> {
  const snapshot = await latestSnapshot(db);
  const open = await db.select().from(openPostings);
  const all = await loadFacts(db, open);
  const first = await findFirst(db, open, snapshot, NOW);
  let matches = 0;
  for (const facts of all.values())
    for (const narrowing of narrowings) {
      const byIndex = await rankByIndex(db, facts, snapshot, NOW, SHOWN, narrowing);
      const bySql = shown(await rankBySql(db, facts, snapshot, NOW, SHOWN, narrowing));
      expect(byIndex && shown(byIndex)).toEqual(bySql);
      if (Object.keys(narrowing).length === 0)
        expect(first.get(facts.id)).toEqual(
          bySql.matches.map(({ id: otherId, rank }) => ({ otherId, rank })),
        );
      matches += bySql.matches.length;
    }
  return matches;
}

/**
 * Compares lists by both ways while others write. Only those count between which nothing was committed: each way tells
 * what stands when it is asked.
 *
 * @param areOver whether the others have ended
 * @returns how many lists were compared
 */
export async function expectAgreementWhile(db: Database, areOver: () => boolean): Promise<number> {
  let compared = 0;
  while (!areOver())
    for (const row of await db.select().from(openPostings)) {
      const seen = await readSeen(db);
      const snapshot = await latestSnapshot(db);
      const facts = (await loadFacts(db, [row])).get(row.id);
      if (!facts) continue;
      const byIndex = await rankByIndex(db, facts, snapshot, NOW, SHOWN, {});
      const bySql = await rankBySql(db, facts, snapshot, NOW, SHOWN);
      const changes = await readChanges(db, seen);
      if (changes.ids.length > 0) continue;
      expect(byIndex && shown(byIndex)).toEqual(shown(bySql));
      compared++;
    }
  return compared;
}
