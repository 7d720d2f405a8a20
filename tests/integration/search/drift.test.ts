import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { organisations, outbox, postings, skills } from "#db/schema/index.ts";
import { listChoices } from "#app/domain/search/choices.server.ts";
import { readFeed } from "#app/domain/search/feed.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { findDrift } from "#search/drift.server.ts";
import { findPostings } from "#search/find.server.ts";
import { announce } from "#search/outbox.server.ts";
import { readSentinels, writeSentinel } from "#search/sentinel.server.ts";
import { NOW, visitor } from "#tests/support/cast.ts";
import { SETTLED_WITHIN_MS, startPublisher, until, withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const driftOfPostings = async ({ server, db }: SearchTest, isToRepair: boolean) => {
  const drifts = await findDrift(server, db, NOW, isToRepair);
  return drifts.find(({ index }) => index === "postings")!;
};

test("a document that was deleted, one that is old and one that has no posting are found and put right", () =>
  withSearch(async (search) => {
    const { url, server, publish, settled, publishing } = search;
    const [kept, deleted, old] = [
      await publish("internship", { title: "Kept" }),
      await publish("internship", { title: "Deleted" }),
      await publish("internship", { title: "Old" }),
    ];
    await settled();
    const none = { missing: [], stale: [], orphaned: [] };
    expect(await driftOfPostings(search, false)).toMatchObject({ ...none, rows: 3, underWay: 0 });
    // A publisher would notice by itself.
    await publishing.stop();
    const index = server.patient.index(server.uid("postings"));
    const ghost = "2d1d2f5e-9999-4999-8999-999999999999";
    await index.deleteDocument(deleted!).waitTask();
    await index.updateDocuments([{ id: old, _version: 0 }]).waitTask();
    await index.addDocuments([{ id: ghost, _version: 1 }], { primaryKey: "id" }).waitTask();
    const drift = { missing: [deleted], stale: [old], orphaned: [ghost] };
    expect(await driftOfPostings(search, false)).toMatchObject(drift);
    expect(await driftOfPostings(search, true)).toMatchObject(drift);
    const again = startPublisher(server, url);
    await settled();
    await again.stop();
    expect(await driftOfPostings(search, false)).toMatchObject({ ...none, rows: 3 });
    expect(await index.getDocument(kept!)).toMatchObject({ id: kept });
  }));

/** What drifted, by index. */
const driftsOf = async ({ server, db }: SearchTest, isToRepair: boolean) => {
  const drifts = await findDrift(server, db, NOW, isToRepair);
  return Object.fromEntries(
    drifts.map(({ index, missing, stale, orphaned, underWay }) => [
      index,
      { missing, stale, orphaned, underWay },
    ]),
  );
};

test("a document that was altered under the same revision, and names that changed without one, are found and put right", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    const altered = await publish("programme", { title: "Altered by hand" });
    const ofRenamed = await publish("internship", { title: "Of an organisation that is renamed" });
    await settled();
    const none = { missing: [], stale: [], orphaned: [], underWay: 0 };
    // The test's organisations were never announced.
    await driftsOf(search, true);
    await settled();
    const inStep = { postings: none, organisations: none, skills: none };
    expect(await driftsOf(search, false)).toEqual(inStep);
    await publishing.stop();
    const index = server.patient.index(server.uid("postings"));
    await index.updateDocuments([{ id: altered, title_stems: ["something else"] }]).waitTask();
    const [company] = await db
      .update(organisations)
      .set({ name: "Renamed Behind Everybody" })
      .where(sql`id = (select organisation_id from postings where id = ${ofRenamed})`)
      .returning({ id: organisations.id });
    const [skill] = await db
      .update(skills)
      .set({ en: "Relabelled" })
      .where(sql`id = (select id from skills where state = 'accepted'
        and id not in (select skill_id from posting_skills) order by id limit 1)`)
      .returning({ id: skills.id });
    const stale = {
      postings: { ...none, stale: [altered, ofRenamed].toSorted() },
      organisations: { ...none, stale: [company!.id] },
      skills: { ...none, stale: [skill!.id] },
    };
    expect(await driftsOf(search, false)).toEqual(stale);
    expect(await driftsOf(search, true)).toEqual(stale);
    const again = startPublisher(server, url);
    await settled();
    await again.stop();
    expect(await driftsOf(search, false)).toEqual(inStep);
  }));

test("an index that is lost beside its sentinel is made again with its settings, and filled", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    const id = await publish("internship", { title: "Lost and found" });
    await settled();
    await publishing.stop();
    await server.patient.deleteIndex(server.uid("postings")).waitTask();
    expect(await driftOfPostings(search, false)).toMatchObject({ missing: [id], rows: 1 });
    const again = startPublisher(server, url);
    const question = {
      text: "lost",
      filters: {},
      sort: "best",
      page: 1,
      pageSize: 5,
      now: NOW,
    } as const;
    await until(
      "the search server answers again",
      async () => {
        const { engine, total, facets } = await findPostings({ db, server }, question);
        return engine === "meilisearch" && total === 1 && facets.kind.length === 1;
      },
      50_000,
    );
    await again.stop();
  }));

test("what is on its way has not drifted", () =>
  withSearch(async (search) => {
    const { db, publish, settled, publishing } = search;
    const [closed, revised] = [await publish("internship"), await publish("internship")];
    await settled();
    await publishing.stop();
    await closePosting(systemActor(NOW), closed!, { reason: "filled" }, db);
    await db
      .update(postings)
      .set({ revision: sql`${postings.revision} + 1` })
      .where(eq(postings.id, revised!));
    expect(await driftOfPostings(search, true)).toMatchObject({
      orphaned: [],
      stale: [revised],
      underWay: 1,
    });
  }));

const FUTURE = 9_999_999_999;

/** What somebody has put into the indexes that the product never would: ids, and values of every facet. */
async function foul({ server }: SearchTest, altered: string) {
  const put = (index: "postings" | "organisations", documents: object[], isWhole = true) => {
    const live = server.patient.index(server.uid(index));
    const task = isWhole ? live.addDocuments(documents) : live.updateDocuments(documents);
    return task.waitTask({ timeout: SETTLED_WITHIN_MS });
  };
  const words = { title_stems: ["lacquer"], title_latin: ["lacquer"] };
  const names = { name_stems: ["lacquer"], name_latin: ["lacquer"] };
  await put("postings", [
    { id: "garbage1", _version: 1, side: "company", expires_at: FUTURE, ...words },
    { id: 7, _version: 1, side: "elsewhere", expires_at: FUTURE, ...words },
  ]);
  await put("organisations", [{ id: "garbageorg", _version: 1, ...names }]);
  const strange = { languages: ["?!"], start_month: "soon", field: "__proto__", levels: ["x"] };
  const places = { organisation_id: "acme", skill_ids: ["\u0000"], place_ids: ["\u0000"] };
  const codes = { kind: "riddle", mode: "astral", paid: "maybe", pay_steps: ["1"] };
  await put("postings", [{ id: altered, ...strange, ...places, ...codes }], false);
}

test("documents and values that are none of ours turn nothing off, break no page, and go; nothing of them is parked", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    const ids = [await publish("internship", { title: "Lacquer work" })];
    ids.push(await publish("internship", { title: "More lacquer work" }));
    await settled();
    await driftsOf(search, true);
    await settled();
    await publishing.stop();
    await foul(search, ids[0]!);
    const parked = { entity: "posting" as const, entityId: "garbage1", version: 1, changedAt: NOW };
    await db.insert(outbox).values({ ...parked, state: "parked", attempts: 4, error: "22P02" });
    await announce(db, [{ entity: "posting", id: "7", version: 1 }], NOW);
    const engines = { db, server };
    const read = (query: string) => readSearch(new URLSearchParams(query)).search;
    for (const query of ["q=lacquer", "skill=sql&q=lacquer", "q=lacquer&sort=newest"]) {
      const page = await searchPostings(visitor(), read(query), "en", engines);
      expect(page.isFallback).toBe(false);
      expect(page.hits.map(({ id }) => id).toSorted()).toEqual(
        query.includes("skill") ? [ids[1]] : ids.toSorted(),
      );
      expect(page.total).toBe(page.hits.length);
      expect(page.organisations).toEqual([]);
    }
    const { choices } = await listChoices(visitor(), read(""), "organisation", engines);
    expect(choices).toMatchObject([{ count: 1 }]);
    expect((await readFeed(visitor(), read("q=lacquer"), engines)).found).toHaveLength(2);
    await driftsOf(search, true);
    const sentinel = { ...(await readSentinels(server)).skill!, ready: false, since: "soon" };
    await writeSentinel(server, server.uid("skills"), sentinel);
    const again = startPublisher(server, url);
    await settled();
    await again.stop();
    const none = { missing: [], stale: [], orphaned: [], underWay: 0 };
    const inStep = { postings: none, organisations: none, skills: none };
    expect(await driftsOf(search, false)).toEqual(inStep);
    expect(await db.$count(outbox)).toBe(0);
  }));
