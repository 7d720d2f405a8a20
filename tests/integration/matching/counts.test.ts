import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  matchSnapshotKinds,
  matchSnapshots,
  matchSnapshotSkills,
  openPostings,
  skills,
} from "#db/schema/index.ts";
import { meanWeight } from "#matching/weights.ts";
import { NotFound } from "#app/domain/errors.ts";
import { getCount, getWholeCount } from "#app/domain/matching/counts.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { rankMatches } from "#app/domain/matching/rank.server.ts";
import {
  latestSnapshot,
  readSnapshot,
  takeSnapshots,
} from "#app/domain/matching/snapshots.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const ASKS = [
  { skill: "sql", importance: 2 },
  { skill: "databases", importance: 1 },
];

/** A programme, an internship that asks for two skills, and one that asks for the first of them. */
async function stage(db: Database) {
  await makeVocabulary(db);
  const c = await cast(db);
  const publish = async (kind: "programme" | "internship", fields: object = {}) => {
    const home = kind === "programme" ? c.university : c.company;
    const draft = await createDraft(c.system, home.id, contentFor(kind, { ...fields }), db);
    return (await submitPosting(c.system, draft.id, db)).id;
  };
  const programme = await publish("programme");
  const internship = await publish("internship", { requires: ASKS });
  await publish("internship", { requires: ASKS.slice(0, 1) });
  return { programme, internship, number: String(await takeSnapshots(c.system, db)) };
}

test("the numbers of a count give the points of every line of a match that names it", () =>
  inRolledBackTransaction(async (db) => {
    const { programme, internship, number } = await stage(db);
    const { rows } = await getWholeCount(number, db);
    expect(rows).toMatchObject([
      { skill: "sql", kind: "internship", n: 2, df: 2 },
      { skill: "databases", kind: "internship", n: 2, df: 1 },
    ]);
    const all = await loadFacts(db, await db.select().from(openPostings));
    const snapshot = await latestSnapshot(db);
    const { matches } = await rankMatches(db, all.get(programme)!, snapshot, NOW, 10);
    const { match } = matches.find(({ candidate }) => candidate.id === internship)!;
    expect(match.snapshotId).toBe(number);
    const weights = ASKS.map(({ skill, importance }) => {
      const row = rows.find((one) => one.skill === skill)!;
      return importance === 2 ? row.required : row.preferred;
    });
    const total = weights[0]! + weights[1]!;
    const lines = match.reasons.filter(({ factor }) => factor === "skills");
    // Sixty points are shared out by weight, rounded down.
    for (const [place, { skill }] of ASKS.entries()) {
      const line = lines.find(({ subject }) => "skill" in subject && subject.skill === skill)!;
      expect(line.possible).toBe(Math.floor((6000 * weights[place]!) / total));
    }
  }));

test("a count is read page by page, the most wanted first, and what is no number of one is not found", () =>
  inRolledBackTransaction(async (db) => {
    const { number } = await stage(db);
    const count = await getCount(number, 1, db);
    // Two postings ask for a skill of 693 and one for a skill of 916, together: (2 · 693 + 916) ÷ 2.
    expect(count.kinds).toEqual([{ kind: "internship", n: 2, usual: 1151 }]);
    expect(count.asked).toMatchObject({ total: 2, page: 1, pages: 1 });
    expect(count.asked.rows.map(({ skill, df }) => [skill, df])).toEqual([
      ["sql", 2],
      ["databases", 1],
    ]);
    expect(count.labels["sql"]).toBeDefined();
    for (const no of ["0", "1.5", "nothing", "99999999999", "2147483647", "-1"]) {
      await expect(getCount(no, 1, db)).rejects.toThrow(NotFound);
      await expect(getWholeCount(no, db)).rejects.toThrow(NotFound);
    }
  }));

test("what is usual by a count is on its page what ranks are measured by, for every kind that it counted", () =>
  inRolledBackTransaction(async (db) => {
    const [taken] = await db.insert(matchSnapshots).values({ takenAt: NOW }).returning();
    const snapshotId = taken!.id;
    await db.insert(matchSnapshotKinds).values([
      { snapshotId, kind: "internship", n: 97 },
      { snapshotId, kind: "project_proposal", n: 4 },
      { snapshotId, kind: "co_development_offer", n: 0 },
    ]);
    const asked = Array.from({ length: 120 }, (_, place) => `skill-${place}`);
    await db
      .insert(skills)
      .values(asked.map((id) => ({ id, en: id, bg: id, type: "knowledge" as const })));
    await db.insert(matchSnapshotSkills).values([
      ...asked.map((skillId, place) => ({
        snapshotId,
        kind: "internship" as const,
        skillId,
        df: 1 + ((place * place) % 31),
      })),
      { snapshotId, kind: "project_proposal", skillId: "skill-1", df: 3 },
    ]);
    const { kinds } = await getCount(String(snapshotId), 1, db);
    const whole = await readSnapshot(db, snapshotId);
    expect(kinds.map(({ kind, usual }) => [kind, usual])).toEqual(
      kinds.map(({ kind }) => [kind, meanWeight(whole.kinds[kind])]),
    );
    expect(kinds.map(({ usual }) => usual > 0)).toEqual([false, true, true]);
  }));
