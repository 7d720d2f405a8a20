import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { searchServerAt } from "#search/client.server.ts";
import searchKey from "#search/search-key.json" with { type: "json" };
import { ensureSearchKey } from "#search/search-key.server.ts";
import { indexStates } from "#search/state.server.ts";
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
      expect((await indexStates(db, web)).isReachable).toBe(true);
    });
    for (const client of [web.quick, web.patient])
      await expect(client.index("postings").addDocuments([{ id: "1" }])).rejects.toThrow(
        /api key|authorization/i,
      );
    await expect(web.quick.getKeys()).rejects.toThrow(/api key/i);
  }));
