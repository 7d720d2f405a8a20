import fc from "fast-check";
import { max } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  creditVersions,
  skillCredits,
  skillRelations,
  skills,
  skillTexts,
} from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { creditsOf, getCreditVersion } from "#app/domain/matching/credit-versions.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { addSkill } from "#app/domain/skill-proposal/add-skill.server.ts";
import { renewLabels } from "#app/domain/vocabulary/renew-labels.server.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
/** Several write the same word differently, and several skills are called alike. */
const label: fc.Arbitrary<string> = fc.constantFrom(
  "Rust",
  "rust ",
  "ＲＵＳＴ",
  "Straße",
  "İzmir",
  "ΟΔΟΣ",
  "оπ",
  "Ёлка",
  "и́",
  "x\ny",
  "go",
  "Go!",
);
const lists = (of: fc.Arbitrary<string>) => fc.uniqueArray(of, { maxLength: 3 });
const text = fc.record({
  skillId: fc.constantFrom(...IDS),
  lang: fc.constantFrom("en", "bg"),
  source: fc.constantFrom("esco" as const, "esco" as const, "project" as const, "staff" as const),
  label: fc.option(label, { nil: null }),
  alternatives: lists(label),
});
const link = fc.record({
  fromId: fc.constantFrom(...IDS),
  toId: fc.constantFrom(...IDS),
  kind: fc.constantFrom("broader" as const, "broader" as const, "related" as const),
  isCredited: fc.constantFrom(true, true, true, false),
});
const vocabulary = fc.record({
  texts: fc.uniqueArray(text, {
    maxLength: 16,
    selector: (one) => `${one.skillId} ${one.lang} ${one.source}`,
  }),
  links: fc.uniqueArray(link, {
    maxLength: 14,
    selector: ({ fromId, toId }) => [fromId, toId].toSorted().join(),
  }),
  mergers: fc.uniqueArray(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), {
    maxLength: 3,
    selector: ([gone]) => gone,
  }),
});

const said = (skillId: (typeof IDS)[number], alternative: string) => ({
  skillId,
  lang: "en" as const,
  source: "esco" as const,
  label: `skill ${skillId}`,
  alternatives: [alternative],
});
/** What is two links below the skill that goes has its credits by it, and another one loses an alternative label. */
const FAR = {
  texts: [said("d", "Rust"), said("b", "rust ")],
  links: (["a", "c"] as const).map((fromId, at) => ({
    fromId,
    toId: (["c", "d"] as const)[at]!,
    kind: "broader" as const,
    isCredited: true,
  })),
  mergers: [["d", "f"]] as ["d", "f"][],
};

/** A skill that no source but ESCO names, and that shares with another what ESCO calls it besides. */
const SHARED = {
  texts: [{ ...said("a", "Rust"), label: null }, said("h", "Rust")],
  links: [],
  mergers: [["d", "a"]] as ["d", "a"][],
};

type Text = typeof skillTexts.$inferInsert;
type Link = typeof skillRelations.$inferInsert;

/** Links lead upwards in the order of ids, so that none is broader than itself; what is related is so both ways. */
const settled = (links: Link[]) =>
  links.flatMap((one) => {
    if (one.fromId === one.toId) return [];
    if (one.kind === "related") return [one, { ...one, fromId: one.toId, toId: one.fromId }];
    return [one.fromId < one.toId ? one : { ...one, fromId: one.toId, toId: one.fromId }];
  });

const credits = async (db: Database) =>
  (await db.select().from(skillCredits)).map((row) => JSON.stringify(row)).toSorted();

/** The newest version of credits, and the credits that are there; what is published under that number has to be these for ever. */
async function versionNow(db: Database) {
  const [row] = await db.select({ newest: max(creditVersions.id) }).from(creditVersions);
  const number = String(row!.newest);
  const stored = (await db.select().from(skillCredits)).map(
    ({ fromId: from, toId: to, credit, relation, steps }) =>
      JSON.stringify({ from, to, credit, relation, steps }),
  );
  return { number, stored: stored.toSorted() };
}

async function published(db: Database, number: string) {
  const rows = await creditsOf(await getCreditVersion(number, db), db);
  return rows.map((row) => JSON.stringify(row)).toSorted();
}

/** What whoever renews everything would still change. */
async function leftOver(db: Database) {
  const before = await credits(db);
  const labels = await renewLabels(db);
  await renewCredits(db, NOW);
  return { labels, credits: { before, after: await credits(db) } };
}

/** One vocabulary after the other in the same database: each is taken back. */
async function takenBack(db: Database, work: (tx: Database) => Promise<void>): Promise<void> {
  const back = new Error("taken back");
  const done = db.transaction(async (tx) => {
    await work(tx);
    throw back;
  });
  await expect(done).rejects.toBe(back);
}

async function make(db: Database, texts: Text[], links: Link[]): Promise<void> {
  const sourceOf = (at: number) => (at % 2 ? ("esco" as const) : ("project" as const));
  await db.insert(skills).values(
    IDS.map((id, at) => ({
      id,
      en: `skill ${id}`,
      type: "skill" as const,
      source: sourceOf(at),
    })),
  );
  if (texts.length > 0) await db.insert(skillTexts).values(texts);
  const all = settled(links);
  if (all.length > 0) await db.insert(skillRelations).values(all);
  await renewLabels(db);
  await renewCredits(db, NOW);
}

async function mergeAndAdd(db: Database, staff: Actor, mergers: [string, string][]): Promise<void> {
  const gone = new Set<string>();
  const versions = [await versionNow(db)];
  for (const [id, into] of mergers) {
    if (id === into || gone.has(id) || gone.has(into)) continue;
    await mergeSkills(staff, id, { into, reason: "The same." }, db);
    gone.add(id);
    versions.push(await versionNow(db));
    const left = await leftOver(db);
    expect(left.labels).toEqual([]);
    expect(left.credits.before).toEqual(left.credits.after);
  }
  const broader = IDS.find((id) => !gone.has(id))!;
  await addSkill(db, staff, { en: "new here", bg: "нов тук", type: "skill", broader });
  const left = await leftOver(db);
  expect(left.credits.before).toEqual(left.credits.after);
  for (const { number, stored } of versions) expect(await published(db, number)).toEqual(stored);
}

test("what a merger or a new skill renews is what renewing the whole vocabulary would", () =>
  inRolledBackTransaction(async (db) => {
    const { staff } = await cast(db);
    const property = fc.asyncProperty(vocabulary, ({ texts, links, mergers }) =>
      takenBack(db, async (tx) => {
        await make(tx, texts, links);
        await mergeAndAdd(tx, staff, mergers);
      }),
    );
    await fc.assert(property, { numRuns: 12, examples: [[FAR], [SHARED]] });
  }));
