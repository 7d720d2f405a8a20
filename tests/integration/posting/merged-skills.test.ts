import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mergedUses, modules, postings, postingVersions, skillMergers } from "#db/schema/index.ts";
import type { Me } from "#app/domain/account/export-areas.server.ts";
import { readVersions } from "#app/domain/account/read-written.server.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { getChangesSince } from "#app/domain/posting/changes-since.server.ts";
import { getHistory } from "#app/domain/posting/history.server.ts";
import { listMergedSince } from "#app/domain/posting/merged-meanwhile.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { getReviewed } from "#app/domain/posting/review-page.server.ts";
import { withdrawPosting } from "#app/domain/posting/review.server.ts";
import { getVersion, getVersionChanges } from "#app/domain/posting/version-page.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const reason = "They are the same.";
const LATER = new Date(NOW.getTime() + 3_600_000);

async function stage(db: Database) {
  await makeVocabulary(db);
  const c = await cast(db);
  const rowOf = async (id: string) =>
    (await db.select().from(postings).where(eq(postings.id, id)))[0]!;
  const begin = (kind: "programme" | "internship", fields: Record<string, unknown>) => {
    const [who, home] =
      kind === "programme" ? [c.coordinator, c.university] : [c.recruiter, c.company];
    return createDraft(who, home.id, contentFor(kind, fields), db);
  };
  const publish = async (kind: "programme" | "internship", fields: Record<string, unknown>) =>
    (await submitPosting(c.system, (await begin(kind, fields)).id, db)).id;
  const revise = async (id: string, fields: Record<string, unknown>) => {
    const { kind, revision } = await rowOf(id);
    const who = kind === "programme" ? c.coordinator : c.recruiter;
    await revisePosting(who, id, contentFor(kind, fields), revision, db);
  };
  const merge = (gone: string, into: string) =>
    mergeSkills(at(c.staff, LATER), gone, { into, reason }, db);
  return { ...c, rowOf, begin, publish, revise, merge };
}

const staged = (work: (db: Database, s: Awaited<ReturnType<typeof stage>>) => Promise<void>) =>
  inRolledBackTransaction(async (db) => work(db, await stage(db)));

const both = [
  { skill: "sql", importance: 2, level: 2 },
  { skill: "databases", importance: 1, level: 4 },
];

test("what a merger changed is nobody's change, stands in the history by itself, and versions are read as written", () =>
  staged(async (db, s) => {
    const id = await s.publish("internship", { requires: [both[1]] });
    const seen = (await s.rowOf(id)).revision;
    await s.revise(id, { requires: both });
    await s.merge("sql", "databases");
    const { differences } = await getVersionChanges(s.recruiter, id, "2", db);
    expect(differences.skills).toEqual([
      { role: "requires", skill: "sql", to: { importance: 2, level: 2 } },
    ]);
    const since = await getChangesSince(s.recruiter, id, seen, db);
    expect(since.differences!.skills).toEqual(differences.skills);
    const { posting, mergers } = await getVersion(s.recruiter, id, "2", db);
    expect(posting.skills.map(({ skillId }) => skillId)).toEqual(["sql", "databases"]);
    expect(posting.labels).toMatchObject({ sql: { en: "SQL" } });
    expect(mergers).toMatchObject([{ gone: { id: "sql" }, stays: { id: "databases" }, at: LATER }]);

    await s.revise(id, { requires: [{ skill: "databases", importance: 1 }] });
    const third = await getVersionChanges(s.recruiter, id, "3", db);
    expect(third.differences.skills).toMatchObject([
      { skill: "databases", from: { importance: 2, level: 4 }, to: { importance: 1 } },
    ]);
    const { entries } = await getHistory(s.recruiter, id, 1, db);
    const told = entries.map((entry) => [
      entry.type === "version" ? entry.number : entry.type,
      entry.changed,
    ]);
    const skills = { part: "skills", role: "requires", count: 1 };
    expect(told).toMatchObject([
      [3, [skills]],
      ["merger", null],
      [2, [skills]],
      ["move", null],
      [1, null],
    ]);
  }));

test("the workspace tells an organisation what mergers have made of its public postings, until it writes them anew", () =>
  staged(async (db, s) => {
    const id = await s.publish("internship", { requires: both });
    const other = await s.publish("internship", { requires: [both[0]] });
    await s.begin("internship", { requires: both });
    await s.merge("sql", "databases");
    const told = await listMergedSince(s.recruiter, NOW, db);
    const names = { gone: { id: "sql" }, stays: { id: "databases" } };
    expect(new Map(told.map((one) => [one.id, one]))).toMatchObject(
      new Map([
        [id, { isRaised: true, ...names }],
        [other, { isRaised: false, ...names }],
      ]),
    );
    expect(told).toHaveLength(2);
    expect(await listMergedSince(s.coordinator, NOW, db)).toEqual([]);
    expect(await listMergedSince(s.recruiter, LATER, db)).toEqual([]);
    await s.revise(id, { requires: [both[1]] });
    expect((await listMergedSince(s.recruiter, NOW, db)).map((one) => one.id)).toEqual([other]);
  }));

test("staff who read a change see what its author changed, and whoever wrote a version has what mergers found in it exported", () =>
  staged(async (db, s) => {
    const id = await s.publish("internship", { requires: [both[1]] });
    await closePosting(s.staff, id, { reason: "taken_down", note: "It is not true." }, db);
    await reopenPosting(s.recruiter, id, { deadlineOn: contentFor("internship").deadlineOn }, db);
    await withdrawPosting(s.recruiter, id, db);
    await s.revise(id, { requires: both });
    await submitPosting(s.recruiter, id, db);
    await s.merge("sql", "databases");
    const { since } = await getReviewed("approve", s.staff, id, db);
    expect(since!.differences.skills).toMatchObject([{ skill: "sql", to: { level: 2 } }]);
    const exported = await readVersions(db, { personId: s.recruiter.personId } as Me);
    const { versions } = exported as { versions: Record<string, unknown>[] };
    expect(versions.flatMap((version) => version["before_mergers_of_skills"] ?? [])).toMatchObject([
      { gone: "sql", stays: "databases", stayed: { level: 4 } },
    ]);
  }));

test("modules and chains of mergers are undone, and what goes with a version is let go with it alone", () =>
  staged(async (db, s) => {
    const module = { texts: { en: { title: "Data" } }, isCompulsory: true };
    const skills = [{ skill: "sql", level: 3 }, { skill: "postgresql" }];
    const id = await s.publish("programme", { modules: [{ ...module, skills: [skills[0]] }] });
    await s.revise(id, { modules: [{ ...module, skills }] });
    const draft = await s.begin("internship", { requires: both });
    await s.merge("postgresql", "sql");
    await s.merge("sql", "databases");
    const { differences } = await getVersionChanges(s.coordinator, id, "2", db);
    expect(differences.modules!.changed.map((one) => one.skills)).toEqual([
      [{ skill: "postgresql", to: {} }],
    ]);
    expect(await db.$count(skillMergers)).toBe(2);
    const ofDraft = async () => {
      const rows = await db
        .select({ went: mergedUses.went, stayed: mergedUses.stayed })
        .from(mergedUses)
        .innerJoin(postingVersions, eq(postingVersions.id, mergedUses.versionId))
        .where(eq(postingVersions.postingId, draft.id));
      return rows;
    };
    expect(await ofDraft()).toMatchObject([{ went: { level: 2 }, stayed: { level: 4 } }]);
    await s.revise(draft.id, { requires: both.slice(1) });
    expect(await ofDraft()).toEqual([]);
    for (const table of [mergedUses, modules]) {
      const refused = db.transaction((tx) => tx.delete(table));
      await expect(refused).rejects.toMatchObject({ cause: { code: "23001" } });
    }
  }));
