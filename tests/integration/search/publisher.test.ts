import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, revisePosting } from "#app/domain/posting/commands.server.ts";
import { outbox, postings, skills } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { areReady, readSentinels } from "#search/sentinel.server.ts";
import { markReady } from "#search/set-up.server.ts";
import { keepUp } from "#search/upkeep.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { silentLog, startPublisher, until, withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const indexed = async ({ server }: SearchTest, id: string) => {
  const { results } = await server.patient
    .index(server.uid("postings"))
    .getDocuments({ ids: [id] });
  return results[0];
};

const rowOf = async ({ db }: SearchTest, entityId: string) =>
  (await db.select().from(outbox).where(eq(outbox.entityId, entityId)))[0];

/** Whether the index of postings, being filled with one, is taken for full; the one is announced again while it is filled. */
async function markedOnceFilled({ db, server }: SearchTest, id: string) {
  const sentinels = await readSentinels(server);
  const begun = new Date(NOW.getTime() + 1000).toISOString();
  const filling = { ...sentinels.posting!, ready: false, since: begun };
  await announce(db, [{ entity: "posting", id, version: 1 }], new Date(NOW.getTime() + 10_000));
  const place = { server, db, log: silentLog, own: () => {} };
  return async () => {
    const { posting } = await markReady(place, { ...sentinels, posting: filling });
    return posting!.ready;
  };
}

test("a burst of changes is one row, and the last of them is what is found", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    const id = await publish("internship", { title: "First title" });
    await settled();
    await publishing.stop();
    const actor = systemActor(NOW);
    for (const title of ["Second title", "Third title", "Fourth title"]) {
      const [row] = await db.select().from(postings).where(eq(postings.id, id));
      await revisePosting(actor, id, contentFor("internship", { title }), row!.revision, db);
    }
    const [row] = await db.select().from(postings).where(eq(postings.id, id));
    const waiting = await db.select().from(outbox).where(eq(outbox.entity, "posting"));
    expect(waiting).toMatchObject([{ entityId: id, version: row!.revision, state: "waiting" }]);
    const isMarked = await markedOnceFilled(search, id);
    expect(await isMarked()).toBe(false);
    const again = startPublisher(server, url);
    await settled();
    expect(await isMarked()).toBe(true);
    expect(await indexed(search, id)).toMatchObject({ id, _version: row!.revision });
    await again.stop();
  }));

test("a row that Meilisearch refuses is parked with its reason, its companions arrive, a change gives it another chance", () =>
  withSearch(async (search) => {
    const { db, server, settled } = search;
    await settled();
    const ids = Array.from({ length: 30 }, (_, index) => `skill-${index}`);
    const poison = "not an id for Meilisearch";
    const row = (id: string) => ({ id, en: id, bg: id, type: "knowledge" as const });
    await db.insert(skills).values([...ids, poison].map(row));
    const changes = [...ids, poison].map((id) => ({ entity: "skill" as const, id, version: 1 }));
    await announce(db, changes, NOW);
    await settled();
    expect(await rowOf(search, poison)).toMatchObject({ state: "parked" });
    expect((await rowOf(search, poison))!.error).toContain("invalid_document_id");
    const found = await server.patient
      .index(server.uid("skills"))
      .getDocuments({ ids, limit: 100 });
    expect(found.total).toBe(ids.length);

    await db.delete(skills).where(eq(skills.id, poison));
    await announce(db, [{ entity: "skill", id: poison, version: 2 }], NOW);
    await until("the row is done", async () => (await rowOf(search, poison)) === undefined);
  }));

test("what a killed publisher has claimed, or sent to a task that nobody knows, is sent again", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    await settled();
    await publishing.stop();
    const claimed = await publish("internship", { title: "Claimed, never sent" });
    const lost = await publish("programme", { title: "Sent to a server that was wiped" });
    await db.update(outbox).set({ state: "sent" }).where(eq(outbox.entityId, claimed));
    await db
      .update(outbox)
      .set({ state: "sent", taskUid: 4_000_000_000 })
      .where(eq(outbox.entityId, lost));
    const again = startPublisher(server, url);
    await settled();
    expect(await indexed(search, claimed)).toBeDefined();
    expect(await indexed(search, lost)).toBeDefined();
    await again.stop();
  }));

test("a row that another connection claimed and never sent is sent by the publisher that works", () =>
  withSearch(async (search) => {
    const { db, server, url: databaseUrl, settled } = search;
    await settled();
    await db.insert(outbox).values({
      entity: "skill",
      entityId: "sql",
      version: 1,
      state: "sent",
      changedAt: NOW,
      sentAt: new Date(Date.now() - 120_000),
    });
    // What the publisher does every ten seconds.
    const place = { server, db, databaseUrl, log: silentLog, own: () => {} };
    await keepUp(place, null, new Date());
    await settled();
    expect(await rowOf(search, "sql")).toBeUndefined();
  }));

test("a change made while its row is under way is not taken for done", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    const id = await publish("internship", { title: "Soon closed" });
    await settled();
    await publishing.stop();
    const { uid: taskUid } = await server.patient
      .index(server.uid("postings"))
      .addDocuments([(await indexed(search, id))!])
      .waitTask();
    // As a publisher leaves it that has sent the row and died; then the posting is closed.
    await announce(db, [{ entity: "posting", id, version: 1 }], NOW);
    await db.update(outbox).set({ state: "sent", taskUid }).where(eq(outbox.entityId, id));
    await closePosting(systemActor(NOW), id, { reason: "filled" }, db);
    const again = startPublisher(server, url);
    await settled();
    expect(await indexed(search, id)).toBeUndefined();
    await again.stop();
  }));

test("of several publishers one works at a time, and another takes over when it is cut off", () =>
  withSearch(async ({ db, url, server, publish, settled }) => {
    const second = startPublisher(server, url);
    await publish("internship", { title: "Under the first" });
    await settled();
    const holders = sql`select pid from pg_locks
      join pg_database d on d.oid = database and d.datname = current_database()
      where locktype = 'advisory' and granted`;
    const [first, ...others] = await db.execute(holders);
    expect(others).toEqual([]);
    await db.execute(sql`select pg_terminate_backend(${first!.pid})`);
    await publish("internship", { title: "Under whoever took over" });
    await settled();
    expect(areReady(await readSentinels(server))).toBe(true);
    await second.stop();
  }));
