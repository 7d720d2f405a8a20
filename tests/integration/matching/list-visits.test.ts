import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { matchListVisits, organisations, postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { dismissMatch, readmitMatch } from "#app/domain/dismissal/commands.server.ts";
import { MatchListInput } from "#app/domain/matching/list-input.ts";
import { getMatchList } from "#app/domain/matching/match-list.server.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { expirePostings } from "#app/domain/posting/expire.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import {
  restoreOrganisation,
  suspendOrganisation,
} from "#app/domain/verification/commands.server.ts";
import { at, cast, NOW, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const HOUR_MS = 60 * 60 * 1000;
const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);

/** A programme, and three internships that fit it; everything is done an hour before the next. */
async function stage(db: Database) {
  await makeVocabulary(db);
  const c = await cast(db);
  const publish = async (kind: "programme" | "internship", title: string, now = NOW) => {
    const home = kind === "programme" ? c.university : c.company;
    const system = at(c.system, now);
    const { id } = await createDraft(system, home.id, contentFor(kind, { title }), db);
    return (await submitPosting(system, id, db)).id;
  };
  const own = await publish("programme", "Informatics");
  const ids = {
    near: await publish("internship", "Near"),
    other: await publish("internship", "Other"),
    third: await publish("internship", "Third"),
  };
  await takeSnapshots(c.system, db);
  const revise = async (id: string, now: Date, fields: Record<string, unknown>) => {
    const [row] = await db.select().from(postings).where(eq(postings.id, id));
    const kind = row!.kind as "programme" | "internship";
    await revisePosting(at(c.system, now), id, contentFor(kind, fields), row!.revision, db);
  };
  const open = (viewer: Viewer, hour: number, query: object = {}) =>
    getMatchList(at(viewer, hours(hour)), own, MatchListInput.parse(query), db);
  return { ...c, ...ids, own, publish, revise, open };
}

type Stage = Awaited<ReturnType<typeof stage>>;

const staged = (work: (db: Database, s: Stage) => Promise<void>) =>
  inRolledBackTransaction(async (db) => work(db, await stage(db)));

type Page = Awaited<ReturnType<typeof getMatchList>>;
const newsOf = ({ rows }: Page) =>
  Object.fromEntries(rows.map(({ side, news }) => [side.id, news]));
const said = (page: Page) =>
  Object.fromEntries(Object.entries(newsOf(page)).map(([id, news]) => [id, news?.what ?? null]));

test("the first visit tells nothing, and the next what is new, changed or gone, until it is over", () =>
  staged(async (db, s) => {
    for (const hour of [1, 1.9])
      expect(await s.open(s.coordinator, hour)).toMatchObject({ news: null, isFirst: true });
    const quiet = await s.open(s.coordinator, 4);
    expect(quiet.isFirst).toBe(false);
    expect(quiet.news).toMatchObject({
      since: hours(1.9).toISOString(),
      counts: { fresh: 0, changed: 0, moved: 0 },
      gone: { named: [], unnamed: 0 },
    });
    const fresh = await s.publish("internship", "Fresh", hours(5));
    const before = quiet.rows.find(({ side }) => side.id === s.other)!.score;
    await s.revise(s.near, hours(5), { title: "Near, a comma corrected" });
    await s.revise(s.other, hours(5), {
      title: "Other",
      requires: [{ skill: "sql", importance: 2 }],
    });
    await closePosting(at(s.recruiter, hours(5)), s.third, { reason: "filled" }, db);
    for (const hour of [6, 6.5]) {
      const page = await s.open(s.coordinator, hour);
      expect(said(page)).toEqual({
        [s.near]: "changed",
        [s.other]: "changed",
        [fresh]: "published",
      });
      const { [s.near]: near, [s.other]: other } = newsOf(page);
      const scoreOf = (id: string) => page.rows.find(({ side }) => side.id === id)!.score;
      expect(scoreOf(s.near)).toMatchObject(near!.before!);
      expect(other!.before).toEqual({ points: before.points, upper: before.upper });
      expect(scoreOf(s.other).points).not.toBe(before.points);
      expect(page.news).toMatchObject({
        since: hours(4).toISOString(),
        counts: { fresh: 1, changed: 2, moved: 0 },
        gone: { named: [{ id: s.third, why: "filled" }], unnamed: 0 },
      });
    }
    expect(new Set(Object.values(said(await s.open(s.coordinator, 9))))).toEqual(new Set([null]));
  }));

test("what changes in the first visit is told on a reload and until it is over, also where its first page was not kept", () =>
  staged(async (db, s) => {
    await s.open(s.coordinator, 1);
    await s.revise(s.near, hours(1.2), { title: "Near, and better" });
    for (const hour of [1.4, 2.3, 3.2]) {
      const page = await s.open(s.coordinator, hour);
      expect(page).toMatchObject({ isFirst: false, news: { since: hours(1).toISOString() } });
      expect(said(page)).toMatchObject({ [s.near]: "changed", [s.other]: null });
    }
    expect((await s.open(s.coordinator, 5)).news).toMatchObject({ counts: { changed: 0 } });
    await db.update(matchListVisits).set({ previousAt: null, seenBefore: null });
    await s.revise(s.near, hours(5.2), { title: "Near, and best" });
    const { news } = await s.open(s.coordinator, 5.5);
    expect(news).toMatchObject({ since: hours(5).toISOString(), counts: { changed: 1 } });
  }));

test("what is open again was there before, and what has expired is gone", () =>
  staged(async (db, s) => {
    await s.open(s.coordinator, 1);
    await closePosting(at(s.recruiter, hours(2)), s.near, { reason: "withdrawn" }, db);
    await reopenPosting(at(s.recruiter, hours(3)), s.near, {}, db);
    await closePosting(at(s.recruiter, hours(2)), s.other, { reason: "filled" }, db);
    await db
      .update(postings)
      .set({ expiresAt: hours(3) })
      .where(eq(postings.id, s.third));
    const page = await s.open(s.coordinator, 4);
    expect(said(page)).toEqual({ [s.near]: "reopened" });
    await expirePostings(at(s.system, hours(4)), db);
    const told = (await s.open(s.coordinator, 4.1)).news!.gone.named;
    expect(told.map(({ id, why }) => [id, why]).toSorted()).toEqual(
      [
        [s.other, "filled"],
        [s.third, "expired"],
      ].toSorted(),
    );
    expect(page.news!.gone.named.map(({ why }) => why).toSorted()).toEqual(["expired", "filled"]);
    await reopenPosting(at(s.recruiter, hours(5)), s.other, {}, db);
    expect(said(await s.open(s.coordinator, 6))).toEqual({ [s.near]: null, [s.other]: "reopened" });
  }));

test("what moves the whole list is told with its cause, and what one hid oneself is no news", () =>
  staged(async (db, s) => {
    await s.open(s.coordinator, 1);
    await s.revise(s.own, hours(2), { title: "Informatics", languages: ["en"] });
    await takeSnapshots(at(s.system, hours(2)), db);
    await dismissMatch(at(s.coordinator, hours(2)), s.own, s.near, { reason: "place" }, db);
    const page = await s.open(s.coordinator, 3);
    expect(page.news).toMatchObject({
      causes: ["yours", "count"],
      gone: { named: [], unnamed: 0 },
    });
    for (const news of Object.values(newsOf(page)))
      if (news) expect(news).toMatchObject({ what: "moved", causes: ["yours", "count"] });
    await readmitMatch(at(s.coordinator, hours(4)), s.own, s.near, db);
    expect(said(await s.open(s.coordinator, 5))).toMatchObject({ [s.near]: null });
  }));

test("a merger is told as what it is, of either side, and a skill that touches nothing in the list moves nothing", () =>
  staged(async (db, s) => {
    const requires = [{ skill: "statistics", importance: 1 }, { skill: "sql" }];
    await s.revise(s.near, hours(0.5), { title: "Near", requires });
    await s.open(s.coordinator, 1);
    const merge = (gone: string, into: string) =>
      mergeSkills(at(s.staff, hours(2)), gone, { into, reason: "They are the same." }, db);
    const blank = { altEn: [], altBg: [], type: "knowledge", broader: [], related: [] };
    const isolated = { ...blank, id: "x", en: "Merge trains", bg: "Влакове" };
    await loadVocabulary(at(s.system, hours(2)), [isolated], db);
    await takeSnapshots(at(s.system, hours(2)), db);
    expect((await s.open(s.coordinator, 3)).news!.causes).toEqual(["count"]);
    await merge("teamwork", "statistics");
    await merge("statistics", "databases");
    const page = await s.open(s.coordinator, 6);
    expect(page.news!.causes).toEqual(["count", "skills"]);
    const { [s.near]: near, [s.other]: other } = newsOf(page);
    expect(near).toMatchObject({ what: "moved", causes: expect.arrayContaining(["otherMerged"]) });
    expect(other?.causes ?? []).not.toContain("otherMerged");
    await merge("sql", "databases");
    const { news, rows } = await s.open(s.coordinator, 9);
    expect(news!.causes).toContain("merged");
    expect(rows.some((row) => row.news?.causes.includes("merged"))).toBe(true);
  }));

test("a list is narrowed to its news in every order, and whatever is asked for the whole is noted", () =>
  staged(async (db, s) => {
    const unknown = await s.open(s.coordinator, 1, { news: "fresh", band: "partial" });
    expect(unknown).toMatchObject({ query: { news: undefined }, leftOut: { news: true } });
    const [visit] = await db.select().from(matchListVisits);
    expect(visit!.seen.matches.map(([id]) => id).toSorted()).toEqual(
      [s.near, s.other, s.third].toSorted(),
    );
    await s.revise(s.near, hours(2), { title: "Near, and better" });
    await s.open(s.coordinator, 3, { mode: "remote" });
    for (const sort of ["best", "possible", "newest"]) {
      const page = await s.open(s.coordinator, 3, { news: "fresh", sort });
      expect(page).toMatchObject({ total: 1, isNarrowed: true, leftOut: { news: false } });
      expect(page.rows.map(({ side }) => side.id)).toEqual([s.near]);
    }
    expect((await s.open(s.coordinator, 3, { news: "fresh", mode: "remote" })).total).toBe(0);
  }));

test("of nobody but the members of the posting's organisation anything is noted or told", () =>
  staged(async (db, s) => {
    for (const hour of [1, 5])
      for (const viewer of [s.recruiter, s.outsider, s.student, s.staff, s.system, visitor()])
        expect(await s.open(viewer, hour, { news: "all" })).toMatchObject({
          news: null,
          query: { news: undefined },
        });
    expect(await db.$count(matchListVisits)).toBe(0);
    await s.open(s.coordinator, 1);
    await closePosting(at(s.coordinator, hours(2)), s.own, { reason: "withdrawn" }, db);
    expect((await s.open(s.coordinator, 5)).news).toBeNull();
    const [visit] = await db.select().from(matchListVisits);
    expect(visit).toMatchObject({ personId: s.coordinator.personId, lastAt: hours(1) });
  }));

test("what the viewer may not see any more is counted and not named", () =>
  staged(async (db, s) => {
    await s.open(s.coordinator, 1);
    await db.update(postings).set({ state: "in_review" }).where(eq(postings.id, s.near));
    expect((await s.open(s.coordinator, 3)).news!.gone).toEqual({ named: [], unnamed: 1 });
  }));

test("what was suspended is told once as not public, and when it is restored as shown again, with the points that it had", () =>
  staged(async (db, s) => {
    const before = await s.open(s.coordinator, 1);
    const { id } = s.company;
    await suspendOrganisation(at(s.staff, hours(2)), id, { reason: "A question is open." }, db);
    const all = { counts: { fresh: 0, shown: 0 }, gone: { named: [], unnamed: 3 } };
    expect((await s.open(s.coordinator, 3)).news).toMatchObject(all);
    const none = { counts: { fresh: 0, shown: 0 }, gone: { named: [], unnamed: 0 } };
    expect((await s.open(s.coordinator, 6)).news).toMatchObject(none);
    const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
    const lifted = { reason: "It was answered.", revision: row!.revision };
    await restoreOrganisation(at(s.staff, hours(7)), id, lifted, db);
    const again = await s.open(s.coordinator, 9);
    expect(again.news).toMatchObject({ counts: { fresh: 0, changed: 0, shown: 3, moved: 0 } });
    for (const { side, news } of again.rows) {
      const { points, upper } = before.rows.find((one) => one.side.id === side.id)!.score;
      expect(news).toMatchObject({ what: "shown", before: { points, upper } });
    }
    expect((await s.open(s.coordinator, 11)).news).toMatchObject({ counts: { shown: 0 } });
  }));

test("two tabs at once agree, and while the database takes no changes the list and its news are shown", () =>
  withOwnDatabase(async ({ db, url }) => {
    const s = await stage(db);
    const first = await Promise.all([s.open(s.coordinator, 1), s.open(s.coordinator, 1.001)]);
    expect(first.map(({ news }) => news)).toEqual([null, null]);
    await s.revise(s.near, hours(2), { title: "Near, and better" });
    const tabs = await Promise.all([4, 4.001, 4.002].map((hour) => s.open(s.coordinator, hour)));
    for (const page of tabs)
      expect(page.news).toMatchObject({
        since: hours(1.001).toISOString(),
        counts: { changed: 1 },
      });
    const [visit] = await db.select().from(matchListVisits);
    expect(visit).toMatchObject({ lastAt: hours(4.002), previousAt: hours(1.001) });
    const still = connect(`${url}?default_transaction_read_only=on`, { max: 1 });
    try {
      const read = (hour: number) =>
        getMatchList(at(s.coordinator, hours(hour)), s.own, MatchListInput.parse({}), still.db);
      expect((await read(4.5)).news).toEqual(tabs[0]!.news);
      expect((await read(9)).news).toMatchObject({
        since: hours(4.002).toISOString(),
        counts: { changed: 0 },
      });
    } finally {
      await still.close();
    }
    expect(await db.select().from(matchListVisits)).toEqual([visit]);
  }));
