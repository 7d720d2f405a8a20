import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { systemActor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { listWaiting } from "#app/domain/posting/waiting.server.ts";
import { noteFirstTens } from "#app/domain/standing/commands.server.ts";
import { latestCoverage } from "#app/domain/standing/coverage.server.ts";
import { findHelp } from "#app/domain/standing/help.server.ts";
import { findUnseen, listUnseen } from "#app/domain/standing/queries.server.ts";
import { renewFirstTens } from "#jobs/renew-first-tens.ts";
import { at, cast, NOW, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const MOST = 100;
const LATER = new Date(NOW.getTime() + 3_600_000);

type Stage = Awaited<ReturnType<typeof stage>>;

/** A programme, ten internships that fit it, and one that fits less for its place alone. */
async function stage(db: Database) {
  await makeVocabulary(db);
  const c = await cast(db);
  const publish = async (kind: PostingKind, fields: Record<string, unknown>, system = c.system) => {
    const home = kind === "programme" ? c.university : c.company;
    const draft = await createDraft(system, home.id, contentFor(kind, fields), db);
    return (await submitPosting(system, draft.id, db)).id;
  };
  const programme = await publish("programme", {});
  const near: string[] = [];
  for (let index = 0; index < 9; index++)
    near.push(await publish("internship", { title: `Near ${index}`, mode: "remote" }));
  near.push(await publish("internship", { mode: "hybrid", places: [{ place: "plovdiv" }] }));
  const far = await publish("internship", { title: "Far away", places: [{ place: "plovdiv" }] });
  await takeSnapshots(c.system, db);
  return { ...c, publish, programme, near, far };
}

const staged = (work: (db: Database, s: Stage) => Promise<void>) =>
  inRolledBackTransaction(async (db) => work(db, await stage(db)));

test("who stands in whose first ten is noted, list by list, and kept as a share of each kind", () =>
  staged(async (db, s) => {
    expect(await noteFirstTens(s.system, 5, db)).toBe(5);
    expect(await latestCoverage(db)).toBeNull();
    expect(
      await findUnseen(s.recruiter, { id: s.far, organisationId: s.company.id }, db),
    ).toBeNull();
    expect(await renewFirstTens(db, NOW)).toBe(7);
    expect(await renewFirstTens(db, NOW)).toBe(0);
    const coverage = await latestCoverage(db);
    const sharesOf = (kinds: NonNullable<typeof coverage>["kinds"]) =>
      Object.fromEntries(kinds.map(({ kind, open, standing }) => [kind, [standing, open]]));
    expect(sharesOf(coverage!.kinds)).toEqual({
      programme: [1, 1],
      internship: [10, 11],
      project_proposal: [0, 0],
      co_development_offer: [0, 0],
    });
    await closePosting(s.recruiter, s.near[0]!, { reason: "filled" }, db);
    await takeSnapshots(s.system, db);
    // As many as there are: that these were the last, the next time finds.
    for (const noted of [11, 0, 0]) expect(await noteFirstTens(s.system, 11, db)).toBe(noted);
    expect(sharesOf((await latestCoverage(db))!.kinds).internship).toEqual([10, 10]);
    const own = { id: s.far, organisationId: s.company.id };
    expect(await findUnseen(s.recruiter, own, db)).toBeNull();
  }));

test("its organisation and the office are told that a posting stands in nobody's first ten, and nobody else", () =>
  staged(async (db, s) => {
    await noteFirstTens(s.system, MOST, db);
    const far = { id: s.far, organisationId: s.company.id };
    for (const insider of [s.recruiter, s.onlooker, s.staff])
      expect(await findUnseen(insider, far, db)).toEqual(NOW);
    for (const stranger of [s.outsider, s.coordinator, s.student, visitor()]) {
      expect(await findUnseen(stranger, far, db)).toBeNull();
      expect(await findHelp(stranger, s.far, db)).toBeNull();
    }
    expect((await listWaiting(s.recruiter, db)).unseen.map(({ id }) => id)).toEqual([s.far]);
    expect((await listWaiting(s.outsider, db)).unseen).toEqual([]);
    const { unseen, coverage } = await listUnseen(s.staff, 1, db);
    expect(unseen.rows.map(({ id }) => id)).toEqual([s.far]);
    expect(coverage?.countedAt).toEqual(NOW);
    const queue = (await listQueues(s.staff, db)).find(({ name }) => name === "unseen");
    expect(queue).toEqual({ name: "unseen", waiting: 1, oldest: null });
    await expect(listUnseen(s.recruiter, 1, db)).rejects.toThrow(Forbidden);
  }));

test("the owner reads which change would lead into a first ten, and what is not stated", () =>
  staged(async (db, s) => {
    await noteFirstTens(s.system, MOST, db);
    const help = await findHelp(s.recruiter, s.far, db);
    expect(help).toMatchObject({ stands: 0, notStated: [] });
    expect(help!.changes[0]).toMatchObject({
      action: { type: "allow_remote" },
      lists: 1,
      nearest: { id: s.programme },
    });
    expect(await findHelp(s.recruiter, s.near[0]!, db)).toBeNull();
  }));

test("of what is published since the lists were noted nothing is said yet", () =>
  staged(async (db, s) => {
    await noteFirstTens(s.system, MOST, db);
    const system = systemActor(LATER);
    const id = await s.publish("internship", { places: [{ place: "plovdiv" }] }, system);
    expect(await noteFirstTens(system, MOST, db)).toBe(1);
    const recruiter = at(s.recruiter, LATER);
    expect(await findUnseen(recruiter, { id, organisationId: s.company.id }, db)).toBeNull();
    await takeSnapshots(system, db);
    await noteFirstTens(system, MOST, db);
    expect(await findUnseen(recruiter, { id, organisationId: s.company.id }, db)).toEqual(LATER);
  }));
