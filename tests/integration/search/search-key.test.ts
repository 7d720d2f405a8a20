import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/index.ts";
import { searchServerAt } from "#search/client.server.ts";
import searchKey from "#search/search-key.json" with { type: "json" };
import { ensureSearchKey } from "#search/search-key.server.ts";
import { markReady } from "#search/set-up.server.ts";
import { indexStates } from "#search/state.server.ts";
import { answersReaders } from "#search/trusted.server.ts";
import { keepUp } from "#search/upkeep.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { withOwnMeilisearch } from "#tests/support/meilisearch.ts";
import { silentLog } from "#tests/support/search.ts";

test("the key for queries, known before it is made, searches and counts and writes nothing", () =>
  withOwnMeilisearch(async ({ url, key }) => {
    const worker = searchServerAt({ url, key });
    await ensureSearchKey(worker, silentLog);
    await ensureSearchKey(worker, silentLog);
    await worker.patient.createIndex("postings", { primaryKey: "id" }).waitTask();
    const derived = createHmac("sha256", key).update(searchKey.uid).digest("hex");
    const web = searchServerAt({ url, searchKey: derived });
    const { hits } = await web.quick.index("postings").search("");
    expect(hits).toEqual([]);
    await inRolledBackTransaction(async (db) => {
      expect((await indexStates(db, web)).reach).toBe("answers");
    });
    for (const client of [web.quick, web.patient])
      await expect(client.index("postings").addDocuments([{ id: "1" }])).rejects.toThrow(
        /api key|authorization/i,
      );
    await expect(web.quick.getKeys()).rejects.toThrow(/api key/i);
  }));

test("a key that is lost is told apart from a server that is away, and made anew by the upkeep", () =>
  withOwnMeilisearch(async ({ url, key, kill }) => {
    const derived = createHmac("sha256", key).update(searchKey.uid).digest("hex");
    const serverOf = () =>
      searchServerAt({ url, key, searchKey: derived, searchTimeoutMs: 20_000 });
    const server = serverOf();
    await inRolledBackTransaction(async (db) => {
      const place = { server, db, databaseUrl: "", log: silentLog, own: () => {} };
      const upkeep = await keepUp(place, null, NOW);
      await db.delete(outbox);
      await markReady(place, upkeep.sentinels);
      // Each time as a process that has not been refused before.
      const told = async () => {
        const { reach } = await indexStates(db, serverOf());
        return { reach, isReady: await answersReaders({ db, server: serverOf() }) };
      };
      expect(await told()).toEqual({ reach: "answers", isReady: true });
      await server.patient.deleteKey(searchKey.uid);
      expect(await told()).toEqual({ reach: "refuses", isReady: false });
      await keepUp(place, upkeep, NOW);
      expect(await told()).toEqual({ reach: "answers", isReady: true });
      await kill();
      expect(await told()).toEqual({ reach: "silent", isReady: false });
    });
  }));
