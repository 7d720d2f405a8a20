import type { Worker } from "node:worker_threads";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connection } from "#db/client.server.ts";
import { skillKeys, skills } from "#db/schema/index.ts";
import { askingFinder } from "#app/domain/import/asking-finder.server.ts";
import { loadSkillFinder } from "#app/domain/import/vocabulary.server.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { getPostingForm } from "#app/domain/posting/queries.server.ts";
import { deprecateSkill, reinstateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { findNames } from "#app/domain/skill/find-names.server.ts";
import { renewSkillKeys } from "#app/domain/skill/keys.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { keepReader } from "#app/domain/skill-suggestion/keep.server.ts";
import { suggestSkills } from "#app/domain/skill-suggestion/suggest-skills.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
const reason = "It is tried.";
const patient = { timeout: 20_000, interval: 50 };

/** Threads that were started and those that live, of this process. */
const threads = { started: 0, living: 0, most: 0 };
const count = (thread: Worker) => {
  threads.started += 1;
  threads.most = Math.max(threads.most, (threads.living += 1));
  thread.once("exit", () => (threads.living -= 1));
};

let people: Awaited<ReturnType<typeof cast>>;
let end: () => void = () => {};

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  process.on("worker", count);
});
afterAll(() => {
  end();
  process.off("worker", count);
});

async function suggested(text = "You know SQL, Python and statistics."): Promise<string[]> {
  const places = [{ place: "", texts: [{ field: "text", text }], chosen: [], refused: [] }];
  return (await suggestSkills(places, "internship")).found.map(({ skill }) => skill.id);
}

const isStill = () => expect.poll(() => threads.living, patient).toBe(1);

test("those who ask at once wait for one preparation, in a thread", async () => {
  end = keepReader({ warn: (what, words) => console.error(words, what) }, connection());
  const answers = await Promise.all([suggested(), suggested(), suggested(), suggested()]);
  for (const ids of answers) expect(ids).toEqual(["sql", "python", "statistics"]);
  expect(threads).toEqual({ started: 1, living: 1, most: 1 });
});

test("what was deprecated or merged is not offered by the first answer after that", async () => {
  await deprecateSkill(people.staff, "python", { replacement: undefined, reason });
  expect(await suggested()).toEqual(["sql", "statistics"]);
  await mergeSkills(people.staff, "sql", { into: "databases", reason });
  expect(await suggested("SQL, and databases")).toEqual(["databases"]);
  await isStill();
});

test("the vocabulary is prepared when it changes and not when somebody asks; the former thread ends", async () => {
  const before = threads.started;
  await reinstateSkill(people.staff, "python");
  await expect.poll(() => threads.started, patient).toBe(before + 1);
  await isStill();
  expect(await suggested("You know Python.")).toEqual(["python"]);
  expect(threads.started).toBe(before + 1);
  // One that reads and one that prepares, however many changes there were.
  expect(threads.most).toBe(2);
});

test("a posting is saved by the vocabulary of that moment, which nobody prepares for it", async () => {
  const before = threads.started;
  const db = database();
  const required = async (skill: string, source?: "person") => {
    const content = contentFor("internship", { requires: [{ skill, source, importance: 2 }] });
    const { id } = await createDraft(people.recruiter, people.company.id, content);
    const form = await getPostingForm(people.recruiter, id);
    return (form.content as { requires: { skill: string }[] }).requires.map(({ skill }) => skill);
  };
  await renewSkillKeys(db);
  await db.insert(skills).values({ id: "power-bi", type: "skill", en: "Power BI", bg: "Пауър Би" });
  expect(await required("powerbi")).toEqual(["power-bi"]);
  expect(await renewSkillKeys(db)).toBe(1);
  expect(await renewSkillKeys(db)).toBe(0);
  expect(await required("power-bi ")).toEqual(["power-bi"]);
  expect(await required("mashinno obuchenie")).toEqual(["machine-learning"]);
  expect(await required("SQL")).toEqual(["databases"]);
  const label = { en: "SQL", source: "esco" as const };
  await db.insert(skills).values({ id: "esco-sql", type: "skill", ...label });
  expect(await required("SQL")).toEqual(["esco-sql"]);
  // Whoever types a name means what is called so; whoever has chosen the skill with that id means the skill.
  await db
    .insert(skills)
    .values({ id: "esco-pg", type: "skill", en: "statistics", source: "esco" });
  await db.update(skills).set({ en: "inference", bg: null }).where(eq(skills.id, "statistics"));
  expect(await required("statistics")).toEqual(["esco-pg"]);
  expect(await required("statistics", "person")).toEqual(["statistics"]);
  await db.update(skills).set({ en: "Fabric", revision: 2 }).where(eq(skills.id, "power-bi"));
  const find = await findNames(db, ["fabric", "power bi", "пауър би", "python"]);
  expect(["fabric", "power bi", "пауър би", "python"].map((name) => find(name))).toEqual([
    "power-bi",
    [],
    "power-bi",
    "python",
  ]);
  expect(threads.started - before).toBeLessThanOrEqual(2);
  expect(await db.$count(skillKeys)).toBe(await db.$count(skills));
});

test("an import asks the thread for what texts say; nothing prepares the vocabulary within the process", async () => {
  const { byLabel, inText, learn } = askingFinder("company", true);
  const asked = () => [byLabel("Fabric"), byLabel("none such"), inText("We use Fabric.")];
  expect(asked()).toEqual([null, null, []]);
  expect(await learn(database())).toBe(true);
  const found = { skill: "power-bi", tier: "exact", span: "Fabric", start: 7 };
  expect(asked()).toEqual(["power-bi", null, [found]]);
  expect(await learn(database())).toBe(false);
  await expect(
    loadSkillFinder(database(), { taken: "none", shown: 0, by: "company" }),
  ).rejects.toThrow();
  await isStill();
});
