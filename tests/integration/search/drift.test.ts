import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { organisations, postings, skills } from "#db/schema/index.ts";
import { findDrift } from "#search/drift.server.ts";
import { findPostings } from "#search/find.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { startPublisher, until, withSearch } from "#tests/support/search.ts";
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
