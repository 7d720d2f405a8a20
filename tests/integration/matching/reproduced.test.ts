import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { openPostings } from "#db/schema/index.ts";
import { vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import type { Facts, Match, Snapshot } from "#matching/types.ts";
import { NotFound } from "#app/domain/errors.ts";
import { getWholeCount } from "#app/domain/matching/counts.server.ts";
import { creditsOf, getCreditVersion } from "#app/domain/matching/credit-versions.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { getPair, listMatches } from "#app/domain/matching/queries.server.ts";
import type { RulesNamed } from "#app/domain/matching/credit-versions.server.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { asItStood, readMerged } from "#app/domain/posting/as-it-stood.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { readVersion } from "#app/domain/posting/read-version.server.ts";
import { deprecateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { afterCredits } from "#app/domain/skill/merged-uses.ts";
import { cast, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const reason = "It is tried.";
const ASKED = ["databases", "machine-learning", "sql"];
const TAUGHT = ["postgresql", "statistics", "sql", "databases"];

const entry = (id: string, links: { broader?: string[]; related?: string[] }) => ({
  id,
  en: id,
  bg: id,
  altEn: [],
  altBg: [],
  type: "knowledge",
  broader: [],
  related: [],
  ...links,
});

async function stage(db: Database) {
  await makeVocabulary(db);
  const people = await cast(db);
  const publish = async (kind: "programme" | "internship", fields: Record<string, unknown>) => {
    const home = kind === "programme" ? people.university : people.company;
    const draft = await createDraft(people.system, home.id, contentFor(kind, fields), db);
    return (await submitPosting(people.system, draft.id, db)).id;
  };
  const module = {
    texts: { en: { title: "Data" } },
    skills: TAUGHT.map((skill) => ({ skill })),
    isCompulsory: true,
    semester: 1,
  };
  const programme = await publish("programme", { modules: [module] });
  const requires = ASKED.map((skill) => ({ skill, importance: 2 }));
  const internship = await publish("internship", { requires });
  await takeSnapshots(people.system, db);
  return { ...people, programme, internship };
}

/** What a posting stated when a match of it was shown that names these credits, by what stands in it today. */
async function factsThen(db: Database, id: string, { vocabulary }: RulesNamed): Promise<Facts> {
  const [open] = await db.select().from(openPostings).where(eq(openPostings.id, id));
  const facts = (await loadFacts(db, [open!])).get(id)!;
  const merged = await readMerged(db, [open!.versionId]);
  const stored = (await readVersion(db, id, 1))!;
  const { skills, modules } = asItStood(stored, merged, afterCredits(vocabulary));
  if (facts.kind === "programme") {
    const taught = modules.map((one) =>
      one.skills.map(({ skillId: skill, level }) => ({ skill, level })),
    );
    const inModules = facts.modules.map((one, index) => ({ ...one, skills: taught[index]! }));
    return { ...facts, modules: inModules };
  }
  const asked = skills.map(({ skillId, importance, level }) => ({
    id: skillId,
    skill: skillId,
    importance,
    level,
  }));
  return { ...facts, requirements: asked } as Facts;
}

/** What anybody can work out who sees both sides as they were, from what is published under the numbers of a match. */
async function workedOut(db: Database, sides: [Facts, Facts], named: RulesNamed) {
  const { rows } = await getWholeCount(named.snapshot, db);
  const df = new Map(rows.map(({ skill, df: asking }) => [skill, asking]));
  const count: Snapshot = { id: named.snapshot, kinds: { internship: { n: rows[0]!.n, df } } };
  const version = await getCreditVersion(String(named.vocabulary), db);
  return match(...sides, vocabularyOf(await creditsOf(version, db)), count);
}

test("a match is worked out again from what it names, whatever the vocabulary and the demand have become", () =>
  inRolledBackTransaction(async (db) => {
    const { programme, internship, staff, system } = await stage(db);
    const relate = (other: string) =>
      loadVocabulary(
        system,
        [
          entry("statistics", { related: [other] }),
          entry("machine-learning", {}),
          entry("python", {}),
        ],
        db,
      );
    const changes = [
      () => relate("python"),
      () => deprecateSkill(staff, "statistics", { replacement: "python", reason }, db),
      () => mergeSkills(staff, "postgresql", { into: "python", reason }, db),
      // Both are asked for, and taught in one module.
      () => mergeSkills(staff, "sql", { into: "databases", reason }, db),
      () => mergeSkills(staff, "databases", { into: "python", reason }, db),
      () => relate("machine-learning"),
    ];
    const seen: { shown: Match | null; rules: RulesNamed }[] = [];
    for (const change of changes) {
      await change();
      const { match: shown, rules } = await getPair(visitor(), programme, internship, db);
      seen.push({ shown, rules: rules! });
      await takeSnapshots(system, db);
    }
    const linesOf = (one: (typeof seen)[number]) => JSON.stringify(one.shown!.reasons);
    expect(new Set(seen.map(linesOf)).size).toBeGreaterThanOrEqual(5);
    // What is deprecated earns what it did; whatever else happened has a version of its own.
    expect(new Set(seen.map(({ rules }) => rules.vocabulary)).size).toBe(5);
    for (const { shown, rules } of seen) {
      const sides = [await factsThen(db, programme, rules), await factsThen(db, internship, rules)];
      expect(await workedOut(db, sides as [Facts, Facts], rules)).toEqual(shown);
    }
    const list = await listMatches(visitor(), internship, 10, db);
    expect(list.vocabulary).toBe(seen.at(-1)!.rules.vocabulary);
  }));

test("a version that there never was is not found", () =>
  inRolledBackTransaction(async (db) => {
    for (const number of ["0", "999999", "99999999999", "x"])
      await expect(getCreditVersion(number, db)).rejects.toThrow(NotFound);
  }));
