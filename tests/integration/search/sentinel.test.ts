import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { findDrift } from "#search/drift.server.ts";
import { countPostings, findPostings, listPostings } from "#search/find.server.ts";
import { indexStates } from "#search/state.server.ts";
import { SENTINEL_ID } from "#search/sentinel.server.ts";
import { NOW, visitor } from "#tests/support/cast.ts";
import { startPublisher, until, withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const asked = (text: string) =>
  ({ text, filters: {}, sort: "best", page: 1, pageSize: 5, now: NOW }) as const;

/** One page as a visitor gets it: found by whichever engine, or wrongly not at all. */
async function ask({ db, server }: Pick<SearchTest, "db" | "server">, q: string) {
  const { search } = readSearch(new URLSearchParams({ q }));
  const { hits, isFallback } = await searchPostings(visitor(), search, "en", { db, server });
  return { ids: hits.map(({ id }) => id), isFallback };
}

/** From the first instant on PostgreSQL answers, the index is filled by itself, and at no time is nothing found. */
async function isFilledAgain(search: SearchTest, q: string, id: string) {
  const again = startPublisher(search.server, search.url);
  await until("Meilisearch answers again, and at no time is nothing found", async () => {
    const { ids, isFallback } = await ask(search, q);
    expect(ids).toEqual([id]);
    return !isFallback;
  });
  await again.stop();
}

test("an index that is emptied answers nothing from the first instant on, and is filled again", () =>
  withSearch(async (search) => {
    const { db, server, publish, settled, publishing } = search;
    const id = await publish("internship", { title: "Beekeeping for beginners" });
    await settled();
    expect(await ask(search, "beekeeping")).toEqual({ ids: [id], isFallback: false });
    await publishing.stop();
    await server.patient.index(server.uid("skills")).deleteAllDocuments().waitTask();
    expect(await ask(search, "beekeeping")).toEqual({ ids: [id], isFallback: true });
    expect(await ask(search, "")).toEqual({ ids: [id], isFallback: false });
    const index = server.patient.index(server.uid("postings"));
    await index.deleteAllDocuments().waitTask();
    for (const q of ["beekeeping", "beginners", ""])
      expect(await ask(search, q)).toEqual({ ids: [id], isFallback: true });
    expect(await countPostings({ db, server }, [asked("beekeeping")])).toEqual([1]);
    const [list] = await listPostings({ db, server }, [{ ...asked("beekeeping"), most: 5 }]);
    expect(list).toEqual({ ids: [id], total: 1 });
    await isFilledAgain(search, "beekeeping", id);
  }));

test("the index of another instance is not believed, and gives way to the own one", () =>
  withSearch(async (other) => {
    await other.publish("programme", { title: "Falconry of somebody else" });
    await other.settled();
    await withSearch(async (search) => {
      const { server, publish, settled, publishing } = search;
      const id = await publish("internship", { title: "Falconry of our own" });
      await settled();
      await publishing.stop();
      await other.publishing.stop();
      const indexes: [string, string] = [server.uid("postings"), other.server.uid("postings")];
      await server.patient.swapIndexes([{ indexes, rename: false }]).waitTask();
      for (const q of ["falconry", ""])
        expect(await ask(search, q)).toEqual({ ids: [id], isFallback: true });
      await isFilledAgain(search, "falconry", id);
    });
  }));

test("a publisher that is at work notices within seconds that an index was emptied", () =>
  withSearch(async (search) => {
    const { server, publish, settled } = search;
    const id = await publish("internship", { title: "Glassblowing" });
    await settled();
    await server.patient.index(server.uid("postings")).deleteAllDocuments().waitTask();
    await until("Meilisearch answers again", async () => {
      const { ids, isFallback } = await ask(search, "glassblowing");
      expect(ids).toEqual([id]);
      return !isFallback;
    });
  }));

test("no query finds or counts the sentinel, whatever is written into it, and it is put right", () =>
  withSearch(async ({ db, server, url, publish, settled, publishing }) => {
    const id = await publish("internship", { title: "Glassblowing" });
    await settled();
    await publishing.stop();
    const index = server.patient.index(server.uid("postings"));
    const whole = await index.getDocument(SENTINEL_ID);
    const { id: _, ...fields } = await index.getDocument(id);
    const alter = () => index.updateDocuments([{ ...fields, id: SENTINEL_ID }]).waitTask();
    const isWhole = async () => isDeepStrictEqual(await index.getDocument(SENTINEL_ID), whole);
    const wrong = async (isToRepair: boolean) =>
      (await findDrift(server, db, NOW, isToRepair)).flatMap(({ settings }) => settings);
    await alter();
    for (const text of ["", "glassblowing", "sentinel", SENTINEL_ID]) {
      const answer = await findPostings({ db, server }, asked(text));
      expect(answer.engine).toBe("meilisearch");
      expect([id, undefined]).toContain(answer.ids[0]);
      expect(answer.ids.length).toBeLessThan(2);
      expect(answer.total).toBe(answer.ids.length);
      expect([...answer.organisationIds, ...answer.skillIds]).not.toContain(SENTINEL_ID);
    }
    const { indexes } = await indexStates(db, server);
    expect(indexes.map(({ rows, documents }) => documents === rows)).toEqual([true, true, true]);
    const filtered = { ...asked(""), filters: { kind: ["internship"] } };
    expect(await countPostings({ db, server }, [filtered])).toEqual([1]);
    for (const isToRepair of [false, true]) expect(await wrong(isToRepair)).toEqual(["sentinel"]);
    expect(await wrong(false)).toEqual([]);
    expect(await isWhole()).toBe(true);
    await alter();
    const again = startPublisher(server, url);
    await until("the publisher has written it anew", isWhole);
    await again.stop();
    expect((await ask({ db, server }, "glassblowing")).isFallback).toBe(false);
  }));
