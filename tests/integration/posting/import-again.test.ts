import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  openPostings,
  postings,
  postingTransitions,
  postingVersions,
} from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, revisePosting } from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { expirePostings } from "#app/domain/posting/expire.server.ts";
import { planImport } from "#app/domain/posting/import-plan.server.ts";
import { importPostings } from "#app/domain/posting/import-postings.server.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { readVersionAuthors } from "#app/domain/posting/version-authors.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

const SOURCE = "A board";
const after = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

/** The source lists one internship, on a day. Answers what the import made of it. */
async function list(db: Database, c: Cast, now: Date, deadlineOn?: string) {
  const requires = [{ skill: "sql" }];
  const content = contentFor("internship", { deadlineOn, requires });
  const incoming = [{ externalId: "1", organisationId: c.company.id, content }];
  const placeOf = await loadPlaceNames(db);
  const actor = systemActor(now);
  const options = { source: SOURCE, placeOf, isFinal: true };
  const planned = await planImport(db, actor, incoming, options);
  await importPostings(actor, planned, db);
  return planned[0]!.outcome;
}

const stored = async (db: Database) =>
  (await db.select().from(postings).where(eq(postings.source, SOURCE)))[0]!;

test("what has no deadline and is listed after its 180 days is open for 180 days more, from then on", () =>
  staged(async (db, c) => {
    expect(await list(db, c, NOW)).toBe("new");
    expect(await list(db, c, after(179))).toBe("unchanged");
    expect((await stored(db)).expiresAt).toEqual(after(180));
    await expirePostings(systemActor(after(181)), db);
    const { id, revision } = await stored(db);
    expect(await list(db, c, after(190))).toBe("reopened");
    expect(await stored(db)).toMatchObject({
      id,
      state: "published",
      closeReason: null,
      versionNumber: 1,
      publishedAt: after(190),
      expiresAt: after(370),
      revision: revision + 1,
    });
    expect(await db.select().from(openPostings).where(eq(openPostings.id, id))).toHaveLength(1);
    const moves = await db
      .select()
      .from(postingTransitions)
      .where(eq(postingTransitions.postingId, id))
      .orderBy(postingTransitions.at);
    expect(moves.map(({ fromState, toState }) => [fromState, toState])).toEqual([
      [null, "published"],
      ["published", "closed"],
      ["closed", "published"],
    ]);
    const imports = and(eq(events.subjectId, id), eq(events.verb, "imported"));
    expect(await db.select().from(events).where(imports)).toHaveLength(2);
    expect(await list(db, c, after(191))).toBe("unchanged");
  }));

test("the clock need not have closed it", () =>
  staged(async (db, c) => {
    await list(db, c, NOW);
    expect(await list(db, c, after(181))).toBe("reopened");
    expect(await stored(db)).toMatchObject({
      state: "published",
      publishedAt: after(181),
      expiresAt: after(361),
    });
    expect(await expirePostings(systemActor(after(181)), db)).toBe(0);
  }));

test("an editor may then go on without a deadline", () =>
  staged(async (db, c) => {
    await list(db, c, NOW);
    await list(db, c, after(181));
    const posting = await stored(db);
    const content = await contentOf(db, posting);
    const editor = at(c.editor, after(200));
    const revised = await revisePosting(editor, posting.id, content, posting.revision, db);
    expect(revised.expiresAt).toEqual(after(361));
  }));

test("what has passed its deadline stays closed", () =>
  staged(async (db, c) => {
    await list(db, c, NOW, "2027-04-30");
    await expirePostings(systemActor(after(100)), db);
    expect(await list(db, c, after(190), "2027-04-30")).toBe("unchanged");
    expect((await stored(db)).state).toBe("closed");
  }));

test.each(["filled", "withdrawn", "taken_down"] as const)("what is %s stays closed", (reason) =>
  staged(async (db, c) => {
    await list(db, c, NOW);
    const { id } = await stored(db);
    const actor = reason === "taken_down" ? c.staff : c.recruiter;
    await closePosting(at(actor, after(10)), id, { reason }, db);
    expect(await list(db, c, after(190))).toBe("unchanged");
    expect(await stored(db)).toMatchObject({ state: "closed", closeReason: reason });
  }),
);

test("what was edited here is not opened again by the source's old row", () =>
  staged(async (db, c) => {
    await list(db, c, NOW);
    const { id, revision } = await stored(db);
    const content = contentFor("internship", { deadlineOn: undefined, title: "Edited here" });
    const edited = await revisePosting(at(c.editor, after(10)), id, content, revision, db);
    expect(await list(db, c, after(10))).toBe("unchanged");
    await approvePosting(at(c.staff, after(10)), id, edited, db);
    await expirePostings(systemActor(after(191)), db);
    expect(await list(db, c, after(200))).toBe("unchanged");
    expect((await stored(db)).state).toBe("closed");
  }));

test("whose a version is: the import's that brought it, its organisation's whose member wrote it, nobody's by default", () =>
  staged(async (db, c) => {
    await list(db, c, NOW);
    const { id, revision } = await stored(db);
    const write = (actor: typeof c.recruiter | typeof c.system, days: number, title: string) =>
      revisePosting(
        at(actor, after(days)),
        id,
        contentFor("internship", { title, requires: [{ skill: "sql" }] }),
        revision + days - 1,
        db,
      );
    await write(c.system, 1, "By nobody");
    // What a member changes of it is read by staff first.
    await write(c.recruiter, 2, "By a member");
    const versions = await db
      .select({ id: postingVersions.id })
      .from(postingVersions)
      .where(eq(postingVersions.postingId, id))
      .orderBy(postingVersions.number);
    const ids = versions.map((version) => version.id);
    const authors = await readVersionAuthors(db, ids);
    expect(ids.map((one) => authors.get(one))).toEqual(["import", undefined, "organisation"]);
    expect(await readVersionAuthors(db, [])).toEqual(new Map());
  }));
