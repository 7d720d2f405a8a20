import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { POSTING_KINDS, SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { openPostings, postings } from "#db/schema/index.ts";
import type { Snapshot } from "#matching/types.ts";
import { readChanges } from "#app/domain/match-index/changes.server.ts";
import { keepMatchIndex, matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { MatchIndex } from "#app/domain/match-index/match-index.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";
import { rankByIndex } from "#app/domain/matching/rank-by-index.server.ts";
import { rankBySql } from "#app/domain/matching/rank.server.ts";
import type { Ranking } from "#app/domain/matching/ranked.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { suspendOrganisation } from "#app/domain/verification/commands.server.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { VARIED_SKILLS } from "#tests/support/varied-skills.ts";

const OF_EACH_KIND = 3;
const ROUNDS = 2;
const SHOWN = 10;

type Stage = Awaited<ReturnType<typeof cast>> & { db: Database; url: string };

const quiet = { info: () => {}, warn: () => {} };

const published = (stage: Stage, kind: PostingKind, fields: Record<string, unknown> = {}) => {
  const home = SIDE_OF_KIND[kind] === "university" ? stage.university : stage.company;
  return createDraft(stage.system, home.id, contentFor(kind, fields), stage.db).then(({ id }) =>
    submitPosting(stage.system, id, stage.db),
  );
};

const varied = (kind: PostingKind, count: number, seed: number) =>
  fc.sample(VARIED_SKILLS[kind], { numRuns: count, seed });

/** A database with some postings of every kind. */
const staged = (work: (stage: Stage) => Promise<void>) =>
  withOwnDatabase(async ({ db, url }) => {
    await makeVocabulary(db);
    const stage = { ...(await cast(db)), db, url };
    for (const kind of POSTING_KINDS)
      for (const fields of varied(kind, OF_EACH_KIND, 2027)) await published(stage, kind, fields);
    await takeSnapshots(stage.system, db);
    await work(stage);
  });

/** Another process: connections of its own, and an index that is kept over them. */
async function asProcess(url: string, work: (db: Database) => Promise<void>) {
  const own = connect(url, { max: 4 });
  const stop = keepMatchIndex(quiet, own);
  try {
    await matchIndexOf(own.db)!.catchUp();
    await work(own.db);
  } finally {
    stop();
    await own.close();
  }
}

const shown = ({ matches, candidates }: Ranking) => ({
  candidates,
  matches: matches.map(({ candidate, match: { points, upper, rank } }) => ({
    id: candidate.id,
    versionId: candidate.versionId,
    points,
    upper,
    rank,
  })),
});

const NARROWINGS: Narrowing[] = [{}, { mode: "remote" }, { met: ["language"] }];

/** Every open posting's list by both ways; answers how many matches there are in all. */
async function expectAgreement(db: Database, narrowings: Narrowing[] = [{}]): Promise<number> {
  const snapshot = await latestSnapshot(db);
  const all = await loadFacts(db, await db.select().from(openPostings));
  let matches = 0;
  for (const facts of all.values())
    for (const narrowing of narrowings) {
      const byIndex = await rankByIndex(db, facts, snapshot, NOW, SHOWN, narrowing);
      const bySql = await rankBySql(db, facts, snapshot, NOW, SHOWN, narrowing);
      expect(byIndex && shown(byIndex)).toEqual(shown(bySql));
      matches += bySql.matches.length;
    }
  return matches;
}

/** The list of one posting by the index alone. */
async function idsByIndex(db: Database, id: string): Promise<string[]> {
  const open = await db.select().from(openPostings).where(eq(openPostings.id, id));
  const facts = (await loadFacts(db, open)).get(id);
  if (!facts) return [];
  const ranking = await rankByIndex(db, facts, await latestSnapshot(db), NOW, SHOWN, {});
  return ranking!.matches.map(({ candidate }) => candidate.id);
}

type Row = { id: string; kind: PostingKind };

/** Closes a posting, publishes another one of its kind, writes it anew, or leaves it. */
async function change(stage: Stage, { id, kind }: Row, place: number, round: number) {
  const { db, system } = stage;
  const [fields] = varied(kind, 1, round * 100 + place);
  if (place % 4 === 0) await closePosting(system, id, { reason: "filled" }, db);
  if (place % 4 === 1) await published(stage, kind, fields);
  if (place % 4 !== 2) return;
  const [row] = await db.select().from(postings).where(eq(postings.id, id));
  const content = contentFor(kind, { ...fields, mode: "remote" });
  await revisePosting(system, id, content, row!.revision, db);
}

test("both ways agree in two processes while postings are published, edited and closed in parallel", () =>
  staged((stage) =>
    asProcess(stage.url, (one) =>
      asProcess(stage.url, async (two) => {
        expect(await expectAgreement(one, NARROWINGS)).toBeGreaterThan(OF_EACH_KIND);
        for (let round = 0; round < ROUNDS; round++) {
          const open = await stage.db.select().from(openPostings);
          const changes = open.map((row, place) => change(stage, row, place, round));
          const asked = open.map(({ id }, place) => idsByIndex(place % 2 === 0 ? one : two, id));
          await Promise.all([...changes, ...asked]);
          await expectAgreement(round % 2 === 0 ? one : two);
        }
      }),
    ),
  ));

test("what nobody was notified of is found by the next question, after a lost connection as well", () =>
  staged((stage) =>
    asProcess(stage.url, async (db) => {
      const programme = await published(stage, "programme");
      await stage.db.execute(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`);
      const internship = await published(stage, "internship");
      expect(await idsByIndex(db, programme.id)).toContain(internship.id);
      await closePosting(stage.system, internship.id, { reason: "filled" }, stage.db);
      expect(await idsByIndex(db, programme.id)).not.toContain(internship.id);
    }),
  ));

test("changes are taken in without a question, those of an organisation and of a settlement as well", () =>
  staged((stage) =>
    asProcess(stage.url, async (db) => {
      const index = matchIndexOf(db)!;
      const before = index.size;
      await published(stage, "internship");
      await vi.waitFor(() => expect(index.size).toBe(before + 1), { timeout: 20_000 });
      await suspendOrganisation(stage.staff, stage.company.id, { reason: "Why" }, stage.db);
      await vi.waitFor(() => expect(index.size).toBeLessThan(before), { timeout: 20_000 });
      await stage.db.execute(`update settlements set latitude = latitude + 1`);
      await expectAgreement(db);
    }),
  ));

test("a transaction that ends after later ones were seen is seen", () =>
  staged((stage) =>
    asProcess(stage.url, async (db) => {
      const programme = await published(stage, "programme");
      const late = await published(stage, "internship");
      await stage.db.transaction(async (tx) => {
        await tx.execute(sql`update postings set state = 'archived' where id = ${late.id}`);
        const early = await published(stage, "internship");
        const meanwhile = await idsByIndex(db, programme.id);
        expect(meanwhile).toEqual(expect.arrayContaining([early.id, late.id]));
      });
      expect(await idsByIndex(db, programme.id)).not.toContain(late.id);
    }),
  ));

test("an index that is not built, of another snapshot or far behind leaves the question to PostgreSQL, and catches up", () =>
  staged(async ({ db, system, ...stage }) => {
    const snapshot = await latestSnapshot(db);
    const index = new MatchIndex(db, 2);
    const sizeFor = async (one: Snapshot) => (await index.current("internship", one))?.size ?? null;
    expect(await sizeFor(snapshot)).toBeNull();
    await index.catchUp();
    expect(await sizeFor(snapshot)).toBe(OF_EACH_KIND);
    for (let count = 0; count < 3; count++) await published({ ...stage, db, system }, "internship");
    expect(await sizeFor(snapshot)).toBeNull();
    await index.catchUp();
    expect(await sizeFor(snapshot)).toBe(OF_EACH_KIND + 3);
    await takeSnapshots(system, db);
    const next = await latestSnapshot(db);
    expect(await sizeFor(next)).toBeNull();
    await index.catchUp();
    expect(await sizeFor(next)).toBe(OF_EACH_KIND + 3);
    // Nothing of what a later database has seen is to be had from an earlier one, which was restored in its place.
    expect((await readChanges(db, "9000000000:9000000000:")).hasGoneBack).toBe(true);
    index.stop();
    expect(await sizeFor(next)).toBeNull();
  }));
