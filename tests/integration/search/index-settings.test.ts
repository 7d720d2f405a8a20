import { expect, test } from "vitest";
import { findDrift } from "#search/drift.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import { findPostings } from "#search/find.server.ts";
import { readWrongSettings } from "#search/index-settings.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { startPublisher, until, withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const wrongOf = async ({ server }: SearchTest) =>
  Object.fromEntries(
    await Promise.all(
      COLLECTION_LIST.map(async (one) => [one.index, await readWrongSettings(server, one)]),
    ),
  );

const total = async ({ db, server }: SearchTest, text: string) => {
  const question = { text, filters: {}, sort: "best", page: 1, pageSize: 5, now: NOW } as const;
  return (await findPostings({ db, server }, question)).total;
};

/** What somebody may do to an index by hand, and what search would find then. */
async function spoil({ server }: SearchTest) {
  const index = server.patient.index(server.uid("postings"));
  await index.updateSearchableAttributes(["organisation_stems"]).waitTask();
  await index.updateStopWords(["anything"]).waitTask();
  await server.patient
    .index(server.uid("skills"))
    .updateTypoTolerance({ enabled: false })
    .waitTask();
}

const SAME = { postings: [], organisations: [], skills: [] };
const SPOILT = {
  ...SAME,
  postings: ["searchableAttributes", "stopWords"],
  skills: ["typoTolerance"],
};

test("settings that were changed by hand are found and put right, by the comparison and by the publisher", () =>
  withSearch(async (search) => {
    const { db, url, server, publish, settled, publishing } = search;
    await publish("internship", { title: "Quernstone dressing" });
    await settled();
    expect(await wrongOf(search)).toEqual(SAME);
    await publishing.stop();
    await spoil(search);
    expect(await total(search, "quernstone")).toBe(0);
    for (const isToRepair of [false, true]) {
      const drifts = await findDrift(server, db, NOW, isToRepair);
      expect(Object.fromEntries(drifts.map(({ index, settings }) => [index, settings]))).toEqual(
        SPOILT,
      );
    }
    expect(await wrongOf(search)).toEqual(SAME);
    expect(await total(search, "quernstone")).toBe(1);
    await spoil(search);
    const again = startPublisher(server, url);
    const isRight = async () => (await total(search, "quernstone")) === 1;
    await until("the publisher has put them right", isRight);
    await again.stop();
    expect(await wrongOf(search)).toEqual(SAME);
  }));
