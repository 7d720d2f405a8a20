import { and, eq, inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";
import {
  events,
  organisations,
  outbox,
  postings,
  postingSearchTexts,
  postingTransitions,
} from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { submitEach } from "#app/domain/posting/many.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { withdrawPosting } from "#app/domain/posting/review.server.ts";
import { submitPostings } from "#app/domain/posting/submit.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Scene = { db: Database } & Awaited<ReturnType<typeof cast>>;

const scene = (play: (scene: Scene) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await play({ db, ...(await cast(db)) });
  });

const LATER = new Date(NOW.getTime() + 60_000);

const draft = async ({ db, system, company }: Scene, more: { deadlineOn?: string } = {}) =>
  (await createDraft(system, company.id, contentFor("internship", more), db)).id;

/** A draft of an internship that does not say where it is. */
const lackingDraft = async ({ db, system, company }: Scene) => {
  const content = contentFor("internship", { places: [] });
  return (await createDraft(system, company.id, content, db)).id;
};

/** After this the company's next postings need no review. */
const publishOne = async (s: Scene) => {
  const id = await draft(s);
  await submitPosting(s.system, id, s.db);
  return id;
};

/** All that a publication leaves, without what differs from posting to posting. */
async function leftBy(db: Database, id: string) {
  const [posting] = await db.select().from(postings).where(eq(postings.id, id));
  const moves = await db
    .select()
    .from(postingTransitions)
    .where(eq(postingTransitions.postingId, id));
  const transitions = moves.map((move) => move.id);
  const deeds = (await db.select().from(events).where(eq(events.subjectId, id))).map((deed) => {
    const { transition, ...details } = deed.details as { transition?: string };
    return { ...deed, details: { ...details, at: transitions.indexOf(transition ?? "") } };
  });
  const words = await db.select().from(outbox).where(eq(outbox.entityId, id));
  const texts = await db
    .select()
    .from(postingSearchTexts)
    .where(eq(postingSearchTexts.postingId, id));
  const plain = (rows: object[]) =>
    rows.map((row) => ({
      ...row,
      id: null,
      postingId: null,
      subjectId: null,
      entityId: null,
      writtenAt: null,
    }));
  return [[posting!], moves, deeds, words, texts].map(plain);
}

test("several drafts leave exactly the record that each of them leaves alone", () =>
  scene(async (s) => {
    const { db, recruiter } = s;
    await publishOne(s);
    const actor = at(recruiter, LATER);
    const alone = await draft(s, { deadlineOn: "2027-06-30" });
    const dated = await draft(s, { deadlineOn: "2027-06-30" });
    const undated = await draft(s, { deadlineOn: undefined });
    await submitPosting(actor, alone, db);
    const settled = await submitPostings(actor, [undated, dated], db);
    expect([...settled.keys()]).toEqual([undated, dated]);
    const told = await leftBy(db, alone);
    expect(await leftBy(db, dated)).toEqual(told);
    // State, a transition, the event of its beginning and that of its publication, a word to search, its search text.
    expect(told.map((rows) => rows.length)).toEqual([1, 1, 2, 1, 1]);
    expect(settled.get(dated)).toMatchObject({ state: "published", publishedAt: LATER });
    expect(settled.get(undated)).toMatchObject({
      expiresAt: new Date(LATER.getTime() + 180 * 24 * 60 * 60 * 1000),
    });
  }));

test("each is decided on its own, and says why it is as it was", () =>
  scene(async (s) => {
    const { db, recruiter, outsider, elsewhere, system } = s;
    const published = await publishOne(s);
    const [good, lacking] = [await draft(s), await lackingDraft(s)];
    const past = await draft(s, { deadlineOn: "2027-02-01" });
    const foreign = (await createDraft(outsider, elsewhere.id, contentFor("internship"), db)).id;
    const theirs = (await createDraft(system, elsewhere.id, contentFor("internship"), db)).id;
    await submitPosting(system, theirs, db);
    const gone = crypto.randomUUID();
    const ids = [lacking, gone, past, "no id", theirs, good, foreign, published];
    const answers = await submitEach(recruiter, ids, db);
    const codes = answers.map((one) =>
      one.answer === "refused" ? one.refusals.map(({ code }) => code) : one.answer,
    );
    expect(codes).toEqual([
      ["placeToPublish"],
      "notFound",
      ["deadlinePassed"],
      "notFound",
      "forbidden",
      "done",
      "notFound",
      ["notWhile.published"],
    ]);
    expect(answers.map(({ id, head }) => [id, head?.id ?? null])).toEqual(
      ids.map((id) => [id, id === gone || id === "no id" || id === foreign ? null : id]),
    );
    const drafts = and(
      inArray(postings.id, [lacking, past, foreign, good]),
      eq(postings.state, "draft"),
    );
    expect(await db.$count(postings, drafts)).toBe(3);
  }));

test("whoever only views may not, and whoever belongs elsewhere finds nothing", () =>
  scene(async (s) => {
    const { db, onlooker, outsider, staff } = s;
    const ids = [await draft(s), await draft(s)];
    const answers = async (actor: Actor) =>
      (await submitEach(actor, ids, db)).map(({ answer }) => answer);
    expect(await answers(onlooker)).toEqual(["forbidden", "forbidden"]);
    expect(await answers(staff)).toEqual(["forbidden", "forbidden"]);
    expect(await answers(outsider)).toEqual(["notFound", "notFound"]);
  }));

test("of an organisation that has published nothing all go to review, and so does what comes after a take-down", () =>
  scene(async (s) => {
    const { db, recruiter, staff, company } = s;
    const states = async (ids: string[]) =>
      [...(await submitPostings(recruiter, ids, db)).values()].map((one) =>
        one instanceof Error ? one.message : one.state,
      );
    expect(await states([await draft(s), await draft(s)])).toEqual(["in_review", "in_review"]);
    const bad = await publishOne(s);
    await closePosting(staff, bad, { reason: "taken_down" }, db);
    await reopenPosting(recruiter, bad, {}, db);
    await withdrawPosting(recruiter, bad, db);
    expect(await states([bad, await draft(s)])).toEqual(["in_review", "in_review"]);
    await db
      .update(organisations)
      .set({ state: "suspended" })
      .where(eq(organisations.id, company.id));
    expect(await states([await draft(s)])).toEqual(["organisationSuspendedNow"]);
  }));

test("sets that overlap, taken at the same instant, publish each draft once and wait for nobody for ever", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const s = { db, ...(await cast(db)) };
    await publishOne(s);
    for (let round = 0; round < 5; round++) {
      const ids: string[] = [];
      for (let n = 0; n < 6; n++) ids.push(await draft(s));
      const sets = [ids, ids.toReversed(), ids.slice(2)];
      const answers = await Promise.all(sets.map((set) => submitPostings(s.recruiter, set, db)));
      for (const id of ids) {
        const told = answers.flatMap((settled) => settled.get(id) ?? []);
        const won = told.filter((one) => !(one instanceof Error));
        expect(won).toHaveLength(1);
        for (const one of told.filter((other) => other instanceof Refused))
          expect(one.message).toBe("notWhile.published");
        const moves = await db.$count(postingTransitions, eq(postingTransitions.postingId, id));
        expect(moves).toBe(1);
      }
    }
  }));

test("a set takes as many statements as a single draft", () =>
  withOwnDatabase(async ({ db, sql }) => {
    await makeVocabulary(db);
    const s = { db, ...(await cast(db)) };
    await publishOne(s);
    const statements: string[] = [];
    const logger = { logQuery: (text: string) => void statements.push(text) };
    const told = drizzle(sql, { schema, logger });
    const statementsFor = async (count: number) => {
      const ids: string[] = [];
      for (let n = 0; n < count; n++) ids.push(await draft(s));
      statements.length = 0;
      await submitPostings(s.recruiter, ids, told);
      return [...statements];
    };
    const one = await statementsFor(1);
    expect(one.some((text) => text.startsWith("update"))).toBe(true);
    expect(await statementsFor(20)).toHaveLength(one.length);
  }));
