import { describe, expect, test } from "vitest";
import { judge } from "#tests/bench/relevance/judge.ts";
import { judgedQueries } from "#tests/bench/relevance/judged.ts";
import { NOW } from "#tests/support/cast.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import {
  dropIndexes,
  ownSearchServer,
  settledSearch,
  startPublisher,
} from "#tests/support/search.ts";
import { POSTING_SETTINGS } from "#search/settings.ts";
import type { SearchServer } from "#search/client.server.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";

/** The shares of queries that the product promises to answer among the first three hits. */
const GOOD = 0.95;
const GOOD_ENOUGH = 0.8;

const ofSeed = judgedQueries.filter(({ group }) => group !== "imported");
const ofGroup = (name: string) => ofSeed.filter(({ group }) => group === name);

/** Lets queries search in the fields that are not of one sort. */
async function searchWithout(server: SearchServer, ending: "_stems" | "_latin") {
  const searchableAttributes = POSTING_SETTINGS.searchableAttributes!.filter(
    (name) => !name.endsWith(ending),
  );
  await server.patient
    .index(server.uid("postings"))
    .updateSettings({ searchableAttributes })
    .waitTask({ timeout: 50_000 });
}

describe("the judged queries over the seed", () => {
  test("have what is expected among the first three hits, by both engines, and need stems and Latin keys for it", () =>
    withOwnDatabase(async ({ db, url }) => {
      await seedDatabase(db, { now: NOW, demo: true });
      const server = ownSearchServer();
      const publishing = startPublisher(server, url);
      try {
        await settledSearch(db, server);
        const whole = await judge({ db, server }, ofSeed);
        expect(whole.top3, JSON.stringify(whole.missed)).toBeGreaterThanOrEqual(GOOD);
        expect(whole.missed.filter(({ group }) => group === "english")).toEqual([]);
        const fallback = await judge({ db, server: null }, ofSeed);
        expect(fallback.top3, JSON.stringify(fallback.missed)).toBeGreaterThanOrEqual(GOOD_ENOUGH);
        await searchWithout(server, "_latin");
        expect((await judge({ db, server }, ofGroup("latin-typed"))).top3).toBeLessThan(0.5);
        // Latin keys are keys of stems, so that Bulgarian is found by them as well; English words are not all told apart.
        await searchWithout(server, "_stems");
        expect((await judge({ db, server }, ofGroup("english"))).top3).toBeLessThan(GOOD);
      } finally {
        await publishing.stop();
        await dropIndexes(server);
      }
    }));
});
