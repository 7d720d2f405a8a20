import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { systemActor } from "#app/domain/actor.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import type { VocabularyEntry } from "#app/domain/skill/load-vocabulary.server.ts";
import type { Database } from "#db/client.server.ts";
import { outbox, postings, skills } from "#db/schema/index.ts";
import { findPostings } from "#search/find.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const question = (text: string) =>
  ({ text, filters: {}, sort: "best", page: 1, pageSize: 20, now: NOW }) as const;

async function load(db: Database, id: string, change: Partial<VocabularyEntry>) {
  const [stored] = await db.select().from(skills).where(eq(skills.id, id));
  const entry = {
    ...stored!,
    bg: stored!.bg!,
    uri: undefined,
    broader: [],
    related: [],
    ...change,
  };
  return loadVocabulary(systemActor(NOW), [entry], db);
}

async function foundByBoth({ db, server }: SearchTest, text: string): Promise<string[]> {
  const [search, fallback] = await Promise.all([
    findPostings({ db, server }, question(text)),
    findPostings({ db, server: null }, question(text)),
  ]);
  expect([search.engine, fallback.engine]).toEqual(["meilisearch", "postgresql"]);
  expect(search.ids.toSorted()).toEqual(fallback.ids.toSorted());
  return search.ids.toSorted();
}

test("a skill that gets another name is found by it in every posting that names it, itself or in a module", () =>
  withSearch(async (search) => {
    const { db, publish, settled } = search;
    const asking = await publish("internship", { requires: [{ skill: "sql" }] });
    const teaching = await publish("programme");
    const other = await publish("internship", { requires: [{ skill: "teamwork" }] });
    await settled();
    expect(await foundByBoth(search, "quernstone")).toEqual([]);
    const revisions = () =>
      db
        .select({ id: postings.id, revision: postings.revision, updatedAt: postings.updatedAt })
        .from(postings)
        .where(inArray(postings.id, [asking, teaching, other]));
    const before = new Map((await revisions()).map((row) => [row.id, row]));

    const loaded = await load(db, "sql", { bg: "воденичен камък", altEn: ["quernstone"] });
    expect(loaded).toMatchObject({ changedSkills: 1, toldPostings: 2 });
    await settled();
    const both = [asking, teaching].toSorted();
    expect(await foundByBoth(search, "quernstone")).toEqual(both);
    expect(await foundByBoth(search, "воденичен")).toEqual(both);
    for (const { id, revision, updatedAt } of await revisions()) {
      const told = id === other ? 0 : 1;
      expect(revision).toBe(before.get(id)!.revision + told);
      expect(updatedAt).toEqual(before.get(id)!.updatedAt);
    }
  }));

test("loading the same again, or what no posting says, announces no posting", () =>
  withSearch(async ({ db, publish, settled, publishing }) => {
    await publish("internship", { requires: [{ skill: "sql" }] });
    await settled();
    await publishing.stop();
    expect(await load(db, "sql", {})).toMatchObject({ changedSkills: 0, toldPostings: 0 });
    expect(await load(db, "sql", { tagOnly: ["S"] })).toMatchObject({
      changedSkills: 1,
      toldPostings: 0,
    });
    expect(await load(db, "python", { altEn: ["pythonic"] })).toMatchObject({ toldPostings: 0 });
    expect(await db.select().from(outbox).where(eq(outbox.entity, "posting"))).toEqual([]);
  }));
