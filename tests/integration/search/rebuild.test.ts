import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { closePosting, revisePosting } from "#app/domain/posting/commands.server.ts";
import { postings } from "#db/schema/index.ts";
import { COLLECTIONS } from "#search/documents.server.ts";
import { announceDifferences, differencesOf } from "#search/differences.server.ts";
import { findPostings } from "#search/find.server.ts";
import { rebuild } from "#search/rebuild.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withSearch } from "#tests/support/search.ts";
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

const noDifferences = { missing: [], stale: [], orphaned: [] };

test("changes made during a rebuild are not lost, and search is never empty", () =>
  withSearch(async (search) => {
    const { db, server, publish, settled } = search;
    const titles = ["Rebuilt and kept", "Rebuilt and revised", "Rebuilt and closed"];
    const [kept, revised, closed] = [
      await publish("internship", { title: titles[0] }),
      await publish("internship", { title: titles[1] }),
      await publish("internship", { title: titles[2] }),
    ];
    await settled();
    let added = "";
    const counts: number[] = [];
    await rebuild(server, db, NOW, async ({ index, step }) => {
      if (index !== "postings") return;
      counts.push((await findPostings({ db, server }, all)).total);
      if (step !== "swapping") return;
      // The new index is full and not yet swapped in: the publisher tells only the old one.
      added = await publish("internship", { title: "Rebuilt and added" });
      await revise(search, revised!, "Rebuilt and changed");
      await closePosting(systemActor(NOW), closed!, { reason: "filled" }, db);
      await settled();
    });
    await settled();
    const answer = await findPostings({ db, server }, all);
    expect(answer.engine).toBe("meilisearch");
    expect(answer.ids.toSorted()).toEqual([kept!, revised!, added].toSorted());
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(await differencesOf(server, db, COLLECTIONS.posting)).toMatchObject(noDifferences);
    const { results } = await server.patient.getRawIndexes({ limit: 1000 });
    expect(
      results.filter(({ uid }) => uid.endsWith("_new") && uid.startsWith(server.prefix)),
    ).toEqual([]);
  }));

test("a document deleted, aged or added by hand is found by comparison and repaired", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const [missing, stale] = [await publish("internship"), await publish("programme")];
    await settled();
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
    await settled();
    expect(await differencesOf(server, db, COLLECTIONS.posting)).toMatchObject(noDifferences);
  }));
