import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, revisePosting } from "#app/domain/posting/commands.server.ts";
import { organisations, postings } from "#db/schema/index.ts";
import { COLLECTIONS } from "#search/documents.server.ts";
import { announceDifferences, differencesOf } from "#search/differences.server.ts";
import { findPostings } from "#search/find.server.ts";
import { announce } from "#search/outbox.server.ts";
import { rebuild } from "#search/rebuild.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { startPublisher, until, withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const all = {
  text: "rebuilt",
  filters: {},
  sort: "best",
  page: 1,
  pageSize: 20,
  now: NOW,
} as const;

async function revise({ db }: SearchTest, id: string, title: string) {
  const [row] = await db.select().from(postings).where(eq(postings.id, id));
  await revisePosting(systemActor(NOW), id, contentFor("internship", { title }), row!.revision, db);
}

/** A posting's organisation is called otherwise, and search told of it although the posting keeps its revision. */
async function rename({ db }: SearchTest, id: string) {
  const [row] = await db.select().from(postings).where(eq(postings.id, id));
  await db
    .update(organisations)
    .set({ name: "Renamed During The Rebuild" })
    .where(eq(organisations.id, row!.organisationId));
  await announce(db, [{ entity: "posting", id, version: row!.revision }], NOW);
}

/** Whether all that documents say is as it would be made now. */
const inStep = async ({ server, db }: SearchTest) => {
  const found = await differencesOf(server, db, COLLECTIONS.posting, "contents");
  expect(found).toMatchObject(noDifferences);
};

const noDifferences = { missing: [], stale: [], orphaned: [] };

async function draftsOf({ server }: SearchTest) {
  const { results } = await server.patient.getRawIndexes({ limit: 1000 });
  const isDraft = (uid: string) => uid.startsWith(server.prefix) && uid.endsWith("_new");
  return results.map(({ uid }) => uid).filter(isDraft);
}

test("changes made during a rebuild are not lost, and search is never empty", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled } = search;
    const titles = ["Rebuilt and kept", "Rebuilt and revised", "Rebuilt and closed"];
    const [kept, revised, closed] = [
      await publish("internship", { title: titles[0] }),
      await publish("internship", { title: titles[1] }),
      await publish("internship", { title: titles[2] }),
    ];
    await settled();
    let added = "";
    const counts: number[] = [];
    await rebuild(server, { db, url }, NOW, async ({ index, step }) => {
      if (index !== "postings") return;
      counts.push((await findPostings({ db, server }, all)).total);
      if (step !== "swapping") return;
      // The new index is full and not yet swapped in: the publisher tells only the old one.
      added = await publish("internship", { title: "Rebuilt and added" });
      await revise(search, revised!, "Rebuilt and changed");
      await closePosting(systemActor(NOW), closed!, { reason: "filled" }, db);
      await rename(search, kept!);
      await settled();
    });
    await settled();
    const answer = await findPostings({ db, server }, all);
    expect(answer.engine).toBe("meilisearch");
    expect(answer.ids.toSorted()).toEqual([kept!, revised!, added].toSorted());
    expect(Math.min(...counts)).toBeGreaterThan(0);
    await inStep(search);
    expect(await draftsOf(search)).toEqual([]);
  }));

test("a rebuild that dies right after the swap loses nothing: the publisher compares in its place", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    const revised = await publish("internship", { title: "Rebuilt and revised" });
    const closed = await publish("internship", { title: "Rebuilt and closed" });
    const kept = await publish("programme", { title: "Rebuilt and kept" });
    await settled();
    let added = "";
    const dying = rebuild(server, { db, url }, NOW, async ({ index, step }) => {
      if (index !== "postings") return;
      if (step === "comparing") throw new Error("killed");
      if (step !== "swapping") return;
      added = await publish("internship", { title: "Rebuilt and added" });
      await revise(search, revised, "Rebuilt and changed");
      await closePosting(systemActor(NOW), closed, { reason: "filled" }, db);
      await rename(search, kept);
      await settled();
    });
    await expect(dying).rejects.toThrow("killed");
    expect(await differencesOf(server, db, COLLECTIONS.posting)).toMatchObject({
      missing: [added],
      stale: [revised],
      orphaned: [closed],
    });
    await publishing.stop();
    const again = startPublisher(server, url);
    await until("the old index is gone", async () => (await draftsOf(search)).length === 0);
    await settled();
    await inStep(search);
    await again.stop();
  }));

test("a publisher that starts leaves the draft of a living rebuild alone, and there is but one rebuild", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    await publish("internship", { title: "Rebuilt in peace" });
    await settled();
    await publishing.stop();
    let second: unknown;
    let draftsKept: string[] = [];
    const rebuilt = await rebuild(server, { db, url }, NOW, async ({ index, step }) => {
      if (index !== "postings" || step !== "swapping") return;
      second = await rebuild(server, { db, url }, NOW);
      const again = startPublisher(server, url);
      await publish("internship", { title: "Published by a publisher that has looked around" });
      await settled();
      await again.stop();
      draftsKept = await draftsOf(search);
    });
    expect(second).toBeNull();
    expect(draftsKept).toEqual([`${server.uid("postings")}_new`]);
    expect(rebuilt).toMatchObject({ announced: 1 });
  }));

test("a rebuild that has lost its lock swaps nothing", () =>
  withSearch(async ({ db, url, server, publish, settled, publishing }) => {
    await publish("internship", { title: "Not rebuilt" });
    await settled();
    await publishing.stop();
    const orphan = "00000000-0000-4000-8000-000000000000";
    const index = server.patient.index(server.uid("postings"));
    await index.addDocuments([{ id: orphan, _version: 1 }]).waitTask();
    const cutOff = rebuild(server, { db, url }, NOW, async ({ index: name, step }) => {
      if (name !== "postings" || step !== "swapping") return;
      await db.execute(sql`select pg_terminate_backend(pid) from pg_locks
        join pg_database d on d.oid = database and d.datname = current_database()
        where locktype = 'advisory' and granted`);
    });
    await expect(cutOff).rejects.toThrow();
    const { orphaned } = await differencesOf(server, db, COLLECTIONS.posting);
    expect(orphaned).toEqual([orphan]);
  }));

test("a document deleted, aged or added by hand is found by comparison and repaired", () =>
  withSearch(async ({ db, url, server, publish, settled, publishing }) => {
    const [missing, stale] = [await publish("internship"), await publish("programme")];
    await settled();
    await publishing.stop();
    const index = server.patient.index(server.uid("postings"));
    const orphan = "00000000-0000-4000-8000-000000000000";
    await index.deleteDocument(missing!).waitTask();
    await index.updateDocuments([{ id: stale!, _version: 1 }]).waitTask();
    await index.addDocuments([{ id: orphan, _version: 1 }]).waitTask();
    expect(await differencesOf(server, db, COLLECTIONS.posting)).toMatchObject({
      missing: [missing],
      stale: [stale],
      orphaned: [orphan],
    });
    expect(await announceDifferences(server, db, COLLECTIONS.posting, NOW)).toBe(3);
    const again = startPublisher(server, url);
    await settled();
    await again.stop();
    expect(await differencesOf(server, db, COLLECTIONS.posting)).toMatchObject(noDifferences);
  }));
