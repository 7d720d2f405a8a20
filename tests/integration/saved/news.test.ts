import { expect, test } from "vitest";
import type { Person } from "#app/domain/actor.ts";
import { closePosting, revisePosting } from "#app/domain/posting/commands.server.ts";
import { saveSearch } from "#app/domain/saved/commands.server.ts";
import { listSavedSearches } from "#app/domain/saved/searches.server.ts";
import { noteSavedVisit } from "#app/domain/saved/visit.server.ts";
import { readFeed } from "#app/domain/search/feed.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { outbox, postings } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { finishCarried, park } from "#search/claim.server.ts";
import type { Engines } from "#search/find.server.ts";
import { sendParkedAgain } from "#search/state.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { at, makePerson, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const HOUR_MS = 60 * 60 * 1000;
/** A page knows of everything but what commands still under way may carry. */
const justBefore = (date: Date) => new Date(date.getTime() - 10_000);
const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);

const search = (query: string) => readSearch(new URLSearchParams(query)).search;

/** By both engines, which must agree. */
async function newsOf({ db, server }: SearchTest, person: Person, since: Date | null) {
  const told = async (engines: Engines) => {
    const { rows } = await listSavedSearches(person, since, 1, engines);
    const entries = rows.map(({ search: { q, kind }, news }) => [
      [q, ...kind].join(" "),
      news.postings.map(({ head, by }) => `${head.texts.en!.title}: ${by}`).toSorted(),
    ]);
    return Object.fromEntries(entries) as Record<string, string[]>;
  };
  const found = await told({ db, server });
  expect(await told({ db, server: null })).toEqual(found);
  return found;
}

async function revise({ db }: SearchTest, id: string, fields: Record<string, unknown>, now: Date) {
  const [{ revision } = { revision: 0 }] = await db
    .select({ revision: postings.revision })
    .from(postings)
    .where(eq(postings.id, id));
  await revisePosting(systemActor(now), id, contentFor("internship", fields), revision, db);
}

/** A student with two searches, and what they find before anything is new. */
async function watch(stage: SearchTest) {
  const { db, publish, settled } = stage;
  await publish("internship", { title: "Robots before" });
  const made = {
    reworded: await publish("internship", { title: "Robots and arms" }),
    turned: await publish("internship", { title: "Gardens" }),
    moved: await publish("internship", { title: "Robots at sea", mode: "on_site" }),
  };
  await settled();
  const student = await makePerson(db, "student");
  await saveSearch(at(student, hours(1)), search("q=robots"), db);
  await saveSearch(at(student, hours(1)), search("q=robots&mode=remote&kind=internship"), db);
  return { student, ...made };
}

const NOTHING = { robots: [], "robots internship": [] };

test("what a saved search newly finds was published since, or changed into it; nothing else", () =>
  withSearch(async (stage) => {
    const { db, publish, settled, publishing } = stage;
    const { student, reworded, turned, moved } = await watch(stage);
    expect(await newsOf(stage, at(student, hours(2)), null)).toEqual(NOTHING);
    await revise(stage, reworded, { title: "Robots and more arms" }, hours(3));
    await revise(stage, turned, { title: "Robots in gardens" }, hours(3));
    await revise(stage, moved, { title: "Robots at sea", mode: "remote" }, hours(3));
    const closed = await publish("internship", { title: "Robots, soon closed" }, hours(3));
    await publish("internship", { title: "Robots since" }, hours(3));
    await publish("programme", { title: "Weaving" }, hours(3));
    await settled();
    const left = ["Robots in gardens: change", "Robots since: publication"];
    expect(await newsOf(stage, at(student, hours(4)), null)).toEqual({
      robots: [...left, "Robots, soon closed: publication"],
      "robots internship": ["Robots at sea: change"],
    });
    expect(await newsOf(stage, at(student, hours(4)), hours(3.5))).toEqual(NOTHING);
    // The page reads anew what search still finds.
    await publishing.stop();
    await closePosting(systemActor(hours(4)), closed, { reason: "filled" }, db);
    expect((await newsOf(stage, at(student, hours(5)), null)).robots).toEqual(left);
  }));

test("news and feeds are of the words as they stand, never of others that may have been meant", () =>
  withSearch(async (stage) => {
    const { db, publish, settled } = stage;
    const student = await makePerson(db, "student");
    await saveSearch(student, search("q=rusts"), db);
    await saveSearch(student, search("q=robots"), db);
    await publish("internship", { title: "Trusts for robotsmiths" }, hours(1));
    const turned = await publish("internship", { title: "Gardens" }, hours(-1));
    await settled();
    await revise(stage, turned, { title: "Gardens of trusts" }, hours(1));
    await renewWords(db, null);
    await settled();
    expect(await newsOf(stage, at(student, hours(2)), null)).toEqual({ rusts: [], robots: [] });
    for (const server of [stage.server, null]) {
      const page = await searchPostings(at(student, hours(2)), search("q=rusts"), "en", {
        db,
        server,
      });
      expect(page.readAs).toEqual([{ typed: "rusts", read: "trusts" }]);
      const { found } = await readFeed(at(student, hours(2)), search("q=rusts"), { db, server });
      expect(found).toEqual([]);
    }
    await publish("internship", { title: "Rusts of wheat" }, hours(2));
    await settled();
    expect(await newsOf(stage, at(student, hours(3)), null)).toEqual({
      rusts: ["Rusts of wheat: publication"],
      robots: [],
    });
  }));

test("what search had not heard of at the last visit is new at the next", () =>
  withSearch(async (stage) => {
    const { db, publish, settled } = stage;
    const student = await makePerson(db, "student");
    await settled();
    await saveSearch(student, search("q=robots"), db);
    await stage.publishing.stop();
    const id = await publish("internship", { title: "Robots unheard of" }, hours(1));
    expect(await noteSavedVisit(at(student, hours(2)), db)).toBeNull();
    const since = await noteSavedVisit(at(student, hours(9)), db);
    expect(since).toEqual(hours(1));
    const { rows } = await listSavedSearches(at(student, hours(9)), since, 1, { db, server: null });
    expect(rows[0]!.news.postings.map(({ head }) => head.texts.en!.title)).toEqual([
      "Robots unheard of",
    ]);
    // Parked, nobody waits for it; sent again, it is new to whoever was here in between, also in the midst of a visit.
    await db.update(outbox).set({ state: "sent" });
    await park(db, "posting", [id], "No document can be made");
    await noteSavedVisit(at(student, hours(10)), db);
    expect(await noteSavedVisit(at(student, hours(19)), db)).toEqual(justBefore(hours(10)));
    await saveSearch(at(student, hours(19)), search("q=robots&kind=internship"), db);
    expect(await sendParkedAgain(db, "posting", id)).toBe(true);
    await db.update(outbox).set({ state: "sent", taskUid: 7 });
    expect(await finishCarried(db, 7)).toBeGreaterThan(0);
    const again = await noteSavedVisit(at(student, hours(19.1)), db);
    expect(again).toEqual(hours(1));
    const later = await listSavedSearches(at(student, hours(20)), again, 1, { db, server: null });
    expect(later.rows.map(({ news }) => news.count)).toEqual([1, 1]);
  }));

test("more than is looked at one by one is said to be more, and a page shows the newest", () =>
  withSearch(async (stage) => {
    const { db, server, publish, settled } = stage;
    const student = await makePerson(db, "student");
    await saveSearch(student, search("q=robots"), db);
    for (let index = 0; index < 22; index += 1)
      await publish("internship", { title: `Robots ${index}` }, hours(1 + index / 100));
    await settled();
    for (const engine of [server, null]) {
      const engines = { db, server: engine };
      const { rows } = await listSavedSearches(at(student, hours(3)), null, 1, engines);
      const { count, isMore, postings: shown } = rows[0]!.news;
      expect({ count, isMore }).toEqual({ count: 20, isMore: true });
      expect(shown.map(({ head }) => head.texts.en!.title)).toEqual(
        [21, 20, 19, 18, 17].map((index) => `Robots ${index}`),
      );
    }
  }));
