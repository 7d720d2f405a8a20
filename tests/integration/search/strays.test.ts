import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { organisations } from "#db/schema/index.ts";
import { canonical } from "#search/contents.server.ts";
import { COLLECTIONS } from "#search/documents.server.ts";
import { differencesOf } from "#search/differences.server.ts";
import { announce } from "#search/outbox.server.ts";
import { rebuild } from "#search/rebuild.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { startPublisher, until, withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

/** A posting that was closed, one that is open, and what undoes both: messages of before that arrive now. */
async function arriveLate({ db, server, publish, settled }: SearchTest) {
  const [closed, open] = [await publish("internship"), await publish("programme")];
  await settled();
  const index = server.patient.index(server.uid("postings"));
  const before = await index.getDocument(closed);
  await closePosting(systemActor(NOW), closed, { reason: "filled" }, db);
  await settled();
  return async () => {
    await index.addDocuments([before]).waitTask();
    await index.deleteDocuments([open]).waitTask();
  };
}

const inStep = async ({ server, db }: SearchTest) => {
  const { missing, stale, orphaned } = await differencesOf(server, db, COLLECTIONS.posting);
  return missing.length + stale.length + orphaned.length === 0;
};

test("what a dead publisher had sent and arrives after all is noticed and put right", () =>
  withSearch(async (search) => {
    const { db, server, publish, settled } = search;
    const renamed = await publish("internship");
    await settled();
    const index = server.patient.index(server.uid("postings"));
    const told = async () => canonical(await index.getDocument(renamed));
    const before = await index.getDocument(renamed);
    await db.update(organisations).set({ name: "Renamed" });
    await announce(db, [{ entity: "posting", id: renamed, version: before._version }], NOW);
    await settled();
    const now = await told();
    expect(now).not.toBe(canonical(before));
    const arrives = await arriveLate(search);
    await arrives();
    // Of names that have changed since no revision tells.
    await index.addDocuments([before]).waitTask();
    const isRight = async () => (await inStep(search)) && (await told()) === now;
    await until("the publisher has put it right", isRight);
  }));

test("what arrives while nobody publishes is put right by whoever begins to", () =>
  withSearch(async (search) => {
    const arrives = await arriveLate(search);
    await search.publishing.stop();
    await arrives();
    expect(await inStep(search)).toBe(false);
    const again = startPublisher(search.server, search.url);
    await until("the publisher has put it right", () => inStep(search));
    await again.stop();
  }));

test("the tasks of a rebuild are not taken for what somebody else has done for ever", () =>
  withSearch(async (search) => {
    const { server, db, url, publish, settled } = search;
    await publish("internship");
    await settled();
    await rebuild(server, { db, url }, NOW);
    const arrives = await arriveLate(search);
    await arrives();
    await until("the publisher has put it right", () => inStep(search));
  }));
