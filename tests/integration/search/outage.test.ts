import { expect, test } from "vitest";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { searchServerAt } from "#search/client.server.ts";
import { visitor } from "#tests/support/cast.ts";
import { withOwnMeilisearch } from "#tests/support/meilisearch.ts";
import { until, withSearch } from "#tests/support/search.ts";

const search = (query: string) => readSearch(new URLSearchParams({ q: query })).search;

test("search killed while running: PostgreSQL answers and says so, publishing goes on, the index catches up", () =>
  withOwnMeilisearch(async ({ url, key, kill, start }) => {
    const server = searchServerAt({ url, key, prefix: "outage_" });
    await withSearch(async ({ db, publish, settled }) => {
      const before = await publish("internship", { title: "Falconry before the outage" });
      await settled();
      const ask = () => searchPostings(visitor(), search("falconry"), "en", { db, server });
      const idsOf = ({ hits }: Awaited<ReturnType<typeof ask>>) =>
        hits.map(({ id }) => id).toSorted();
      expect(await ask()).toMatchObject({ isFallback: false, total: 1 });

      await kill();
      const during = await publish("programme", { title: "Falconry during the outage" });
      const away = await ask();
      expect(away).toMatchObject({ isFallback: true, total: 2 });
      expect(idsOf(away)).toEqual([before, during].toSorted());

      await start();
      await settled();
      await until("the pause after a failure is over", async () => !(await ask()).isFallback);
      expect(idsOf(await ask())).toEqual([before, during].toSorted());
    }, server);
  }));

test("a search server that comes back empty is filled again, and PostgreSQL answers until it is", () =>
  withOwnMeilisearch(async ({ url, key, kill, start, wipe }) => {
    const server = searchServerAt({ url, key, prefix: "wiped_" });
    await withSearch(async ({ db, publish, settled }) => {
      const id = await publish("internship", { title: "Beekeeping for beginners" });
      await settled();
      await kill();
      wipe();
      await start();
      const ask = () => searchPostings(visitor(), search("beekeeping"), "en", { db, server });
      await until("Meilisearch answers again, and at no time is nothing found", async () => {
        const { hits, isFallback } = await ask();
        expect(hits.map((hit) => hit.id)).toEqual([id]);
        return !isFallback;
      });
      await settled();
    }, server);
  }));
