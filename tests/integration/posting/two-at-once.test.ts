import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postings, postingTransitions, postingVersions } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const POSTINGS = 10;
const ROUNDS_EACH = 20;

type Deed = "edit" | "publish" | "close" | "reopen";
/** What was acknowledged: by its number in the order of the lock, with what its author had seen. */
type Done = { deed: Deed; revision: number; state: string; seen: number; title: string };

/** Chance that is the same in every run (mulberry32). */
function chance(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const content = (title: string) => contentFor("internship", { title, deadlineOn: undefined });

const take = (deed: Deed, actor: Person, id: string, seen: number, title: string, db: Database) =>
  ({
    edit: () => revisePosting(actor, id, content(title), seen, db),
    publish: () => submitPosting(actor, id, db),
    close: () => closePosting(actor, id, { reason: "filled" }, db),
    reopen: () => reopenPosting(actor, id, {}, db),
  })[deed]() as Promise<LockedPosting>;

const LIKELY: Record<string, Deed[]> = {
  draft: ["edit", "edit", "publish"],
  published: ["edit", "edit", "close"],
  closed: ["reopen", "edit"],
};

const rowOf = async (db: Database, id: string) =>
  (await db.select().from(postings).where(eq(postings.id, id)))[0]!;

/** Two people at one posting, round after round at the same instant; each looks again only now and then. */
async function live(db: Database, two: [Person, Person], draft: LockedPosting, seed: number) {
  const random = chance(seed);
  const seen = [draft, draft];
  const [done, refused]: [Done[], string[]] = [[], []];
  for (let round = 0; round < ROUNDS_EACH; round++) {
    const attempts = two.map(async (actor, person) => {
      if (random() < 0.6) seen[person] = await rowOf(db, draft.id);
      const { state, revision } = seen[person]!;
      const likely = LIKELY[state]!;
      const deed = likely[Math.floor(random() * likely.length)]!;
      const title = `Round ${round} of ${person}`;
      const answer = await take(deed, actor, draft.id, revision, title, db).catch((error) => {
        if (!(error instanceof Refused)) throw error;
        return error;
      });
      if (answer instanceof Refused) return void refused.push(answer.message);
      seen[person] = answer;
      done.push({ deed, revision: answer.revision, state: answer.state, seen: revision, title });
    });
    await Promise.all(attempts);
  }
  return { done: done.toSorted((a, b) => a.revision - b.revision), refused };
}

/** Every acknowledged move stands in the record once, and each begins where the one before ended. */
async function expectOneHistory(db: Database, id: string, done: Done[]) {
  const moves = await db
    .select()
    .from(postingTransitions)
    .where(eq(postingTransitions.postingId, id))
    .orderBy(asc(postingTransitions.revision));
  const acknowledged = done.filter(({ deed }) => deed !== "edit");
  expect(moves.map(({ revision, toState }) => [revision, toState])).toEqual(
    acknowledged.map(({ revision, state }) => [revision, state]),
  );
  expect(moves.map(({ fromState }) => fromState)).toEqual(
    ["draft", ...moves.map(({ toState }) => toState)].slice(0, moves.length),
  );
  const { state, revision } = await rowOf(db, id);
  expect(moves.at(-1)?.toState ?? "draft").toBe(state);
  // Nothing moved the posting on that nobody was told of, and no two were told the same.
  expect(done.map((one) => one.revision)).toEqual(done.map((_one, index) => index + 2));
  expect(revision).toBe(done.length + 1);
}

/** Whoever wrote over somebody had seen what that one wrote; what was public is kept as a version. */
async function expectNoLostEdit(db: Database, id: string, done: Done[]) {
  const edits = done.filter(({ deed }) => deed === "edit");
  edits.slice(1).forEach((edit, before) => {
    expect(edit.seen).toBeGreaterThanOrEqual(edits[before]!.revision);
  });
  const versions = await db.select().from(postingVersions).where(eq(postingVersions.postingId, id));
  const kept = new Map(versions.map(({ revision, texts }) => [revision, texts.en!.title]));
  for (const { revision, title } of edits.filter(({ state }) => state === "published"))
    expect(kept.get(revision)).toBe(title);
  const last = edits.at(-1);
  if (last) expect((await contentOf(db, await rowOf(db, id))).texts.en?.title).toBe(last.title);
}

test(`${POSTINGS * ROUNDS_EACH} rounds of two people who write, publish, close and open again at the same instant`, () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const c = await cast(db);
    const first = await createDraft(c.system, c.company.id, content("The first"), db);
    await submitPosting(c.system, first.id, db);
    const lives = Array.from({ length: POSTINGS }, async (_none, seed) => {
      const draft = await createDraft(c.recruiter, c.company.id, content("A draft"), db);
      return { id: draft.id, ...(await live(db, [c.recruiter, c.editor], draft, seed)) };
    });
    const all = await Promise.all(lives);
    for (const { id, done } of all) {
      await expectOneHistory(db, id, done);
      await expectNoLostEdit(db, id, done);
    }
    const refusals = all.flatMap(({ refused }) => refused);
    const deeds = new Set(all.flatMap(({ done }) => done.map(({ deed }) => deed)));
    // Neither side of the question may be missing, or nothing was tried.
    expect(deeds).toEqual(new Set(["edit", "publish", "close", "reopen"]));
    expect(refusals).toContain("changedMeanwhile");
    expect(refusals.some((code) => code.startsWith("notWhile."))).toBe(true);
    expect(all.flatMap(({ done }) => done).length).toBeGreaterThan(POSTINGS * ROUNDS_EACH * 0.5);
  }));
