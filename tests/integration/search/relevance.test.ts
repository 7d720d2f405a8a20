import { describe, expect, test } from "vitest";
import { searchWords } from "#db/schema/index.ts";
import { judge } from "#tests/bench/relevance/judge.ts";
import { heldOutQueries, judgedQueries } from "#tests/bench/relevance/judged.ts";
import type { JudgedQuery } from "#tests/bench/relevance/judged.ts";
import { KEPT, rewriteWords } from "#tests/bench/relevance/without.ts";
import {
  foundNonsense,
  mistypedFacts,
  mistypedWords,
  unforgiven,
} from "#tests/bench/relevance/mistyped.ts";
import type { Database } from "#db/client.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import {
  dropIndexes,
  ownSearchServer,
  SETTLED_WITHIN_MS,
  settledSearch,
  startPublisher,
} from "#tests/support/search.ts";
import { POSTING_SETTINGS } from "#search/settings.ts";
import type { SearchServer } from "#search/client.server.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";

/**
 * The share of queries that are answered among the first three hits. The product promises 0.95, and 0.8 where PostgreSQL
 * answers, over the real files as well; over the seed it does better, and shall not do worse unnoticed.
 */
const GOOD = 0.98;
/** Of queries that search was never tuned to. */
const GOOD_UNSEEN = 0.95;

const isOfSeed = ({ group }: JudgedQuery) => group !== "imported";
const ofSeed = judgedQueries.filter(isOfSeed);
const unseen = heldOutQueries.filter(isOfSeed);
const ofGroup = (name: string) => ofSeed.filter(({ group }) => group === name);

/** So many queries of a group show what is lost without something. */
const ENOUGH = 8;

/** The share of queries of a group that have what is expected on the first page, by each engine. */
async function foundOf(engines: { db: Database; server: SearchServer }, group: string) {
  const shares: number[] = [];
  const queries = ofGroup(group).slice(0, ENOUGH);
  for (const server of [engines.server, null]) {
    const { missed } = await judge({ db: engines.db, server }, queries);
    const lost = missed.filter(({ place }) => place === null);
    shares.push(1 - lost.length / queries.length);
  }
  return shares;
}

/** Words of queries that stand in none of the postings' forms are found by their stems alone, those in other letters by their keys alone. */
async function expectNeeded(engines: { db: Database; server: SearchServer }) {
  await rewriteWords(engines, KEPT.whole);
  for (const group of ["inflected", "latin-typed"])
    for (const share of await foundOf(engines, group)) expect(share).toBeGreaterThan(0.8);
  await rewriteWords(engines, KEPT.withoutStems);
  for (const share of await foundOf(engines, "inflected")) expect(share).toBeLessThan(0.5);
  await rewriteWords(engines, KEPT.withoutLatin);
  // The vocabulary tells by Latin keys as well what a word may have meant.
  await engines.db.delete(searchWords);
  for (const share of await foundOf(engines, "latin-typed")) expect(share).toBeLessThan(0.3);
}

/** English is stemmed by the fields of stems alone. */
async function searchWithoutStems(server: SearchServer) {
  const searchableAttributes = POSTING_SETTINGS.searchableAttributes!.filter(
    (name) => !name.endsWith("_stems"),
  );
  await server.patient
    .index(server.uid("postings"))
    .updateSettings({ searchableAttributes })
    .waitTask({ timeout: SETTLED_WITHIN_MS });
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
        expect(fallback.top3, JSON.stringify(fallback.missed)).toBeGreaterThanOrEqual(GOOD);
        for (const engine of [server, null])
          expect((await judge({ db, server: engine }, unseen)).top3).toBeGreaterThanOrEqual(
            GOOD_UNSEEN,
          );
        const mistyped = await mistypedWords(db, 20);
        expect(mistyped).toHaveLength(20);
        const facts = await mistypedFacts({ db, server });
        expect(facts.length).toBeGreaterThan(8);
        for (const engine of [server, null]) {
          expect(await unforgiven({ db, server: engine }, mistyped)).toEqual([]);
          expect(await unforgiven({ db, server: engine }, facts)).toEqual([]);
          expect(await foundNonsense({ db, server: engine })).toEqual([]);
        }
        await searchWithoutStems(server);
        expect((await judge({ db, server }, ofGroup("english"))).top3).toBeLessThan(GOOD);
        await server.patient
          .index(server.uid("postings"))
          .updateSettings(POSTING_SETTINGS)
          .waitTask({ timeout: SETTLED_WITHIN_MS });
        await expectNeeded({ db, server });
      } finally {
        await publishing.stop();
        await dropIndexes(server);
      }
    }));
});
