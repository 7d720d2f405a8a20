import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { skillProposals } from "#db/schema/index.ts";
import { cast, makePerson } from "#tests/support/cast.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

type Role =
  | "editor"
  | "recruiter"
  | "outsider"
  | "onlooker"
  | "student"
  | "staff"
  | "visitor"
  | "bulgarian";
const readers = {} as Record<Role, Reader>;

beforeAll(async () => {
  const db = database();
  await makeVocabulary(db);
  const people = await cast(db);
  for (const role of ["editor", "recruiter", "outsider", "onlooker", "student", "staff"] as const)
    readers[role] = await readerOf(people[role].personId);
  readers.visitor = await readerOf(null);
  readers.bulgarian = await readerOf((await makePerson(db, "staff")).personId, "bg");
});

const words = "We teach it.";

async function proposed(en: string): Promise<string> {
  const sent = await readers.editor.send("/skill-proposals/new", { en, words });
  expect(sent.location).toBe("/skill-proposals?done=sent");
  const [row] = await database().select().from(skillProposals).where(eq(skillProposals.en, en));
  return row!.id;
}

test("nothing is proposed before the vocabulary was looked through", async () => {
  const { editor } = readers;
  const first = await editor.open("/skill-proposals/new");
  expect(first.html).not.toContain('name="words"');
  const known = await editor.open("/skill-proposals/new?name=postgresql");
  expect(text(known.html)).toContain("The vocabulary has this skill already: PostgreSQL");
  expect(known.html).not.toContain('name="words"');
  const similar = await editor.open("/skill-proposals/new?name=Postgre");
  expect(similar.html).toContain('href="/skills/postgresql"');
  expect(similar.html).toContain('name="words"');
  const none = await editor.send("/skill-proposals/new?name=x", { words });
  expect(none.status).toBe(400);
  expect(text(none.html)).toContain("Name the skill in at least one language.");
  const same = await editor.send("/skill-proposals/new?name=x", { en: "sql", words });
  expect(same.status).toBe(409);
  expect(text(same.html)).toContain("The vocabulary has this skill already: SQL");
});

test("of a skill that is offered no more it says so, and what to use instead", async () => {
  const { editor, staff } = readers;
  const said = async () => text((await editor.open("/skill-proposals/new?name=python")).html);
  const path = "/staff/skills/python/deprecation";
  await staff.send(path, { replacement: "sql", reason: "Too narrow." });
  expect(await said()).toContain(
    "The vocabulary has this skill, but offers it no more: Python. Use instead: SQL.",
  );
  await staff.send("/staff/skills/python/reinstatement", {});
  await staff.send(path, { replacement: "", reason: "Too narrow." });
  expect(await said()).toContain("Python. Name another skill in new postings.");
  expect(await said()).not.toContain("Your postings can name it");
  const sent = entriesIn((await readers.recruiter.open("/postings/new/internship")).html);
  sent.set("texts.en.title", "Data intern");
  sent.set("requires[0].skill", "python");
  const refused = await readers.recruiter.send("/postings/new/internship", sent);
  expect(refused.status).toBe(409);
  expect(text(refused.html)).toContain("“python” is no longer offered. Choose another skill.");
  await staff.send("/staff/skills/python/reinstatement", {});
  const saved = await readers.recruiter.send("/postings/new/internship", sent);
  await staff.send(path, { replacement: "", reason: "Too narrow." });
  const draft = await readers.recruiter.open(saved.location);
  expect(text(draft.html)).toMatch(/Skills that are no longer offered.*Python/);
});

test("proposing is for who writes for an organisation; everybody sees their own proposals alone", async () => {
  await proposed("Heraldry");
  for (const role of ["onlooker", "student", "staff"] as const) {
    expect((await readers[role].open("/skill-proposals/new")).status).toBe(403);
    const sent = await readers[role].send("/skill-proposals/new", { en: "Mine", words });
    expect(sent.status).toBe(403);
  }
  expect(text((await readers.editor.open("/skill-proposals")).html)).toContain("Heraldry");
  expect(text((await readers.outsider.open("/skill-proposals")).html)).not.toContain("Heraldry");
  expect((await readers.visitor.open("/skill-proposals")).location).toContain("/sign-in");
});

test("staff accept, answer and refuse by forms, and the proposer reads what became of it", async () => {
  const { staff, editor, student, bulgarian } = readers;
  const ids = { acceptance: await proposed("Falconry"), answer: await proposed("Querying") };
  const forms = {
    acceptance: { en: "Falconry", bg: "Соколарство", type: "skill", broader: "" },
    answer: { skill: "sql", reason: "This is it." },
    refusal: { reason: "Too rare." },
  };
  const all = { ...ids, refusal: await proposed("Juggling") };
  expect(text((await staff.open("/staff")).html)).toContain("Skills proposed by members");
  expect(text((await staff.open("/staff/skill-proposals")).html)).toContain("Juggling");
  expect((await bulgarian.open("/staff/skill-proposals")).html).not.toContain("⟦");
  for (const noun of ["acceptance", "answer", "refusal"] as const) {
    const path = `/staff/skill-proposals/${all[noun]}/${noun}`;
    expect((await student.open(path)).status).toBe(403);
    expect((await editor.send(path, forms[noun])).status).toBe(403);
    expect((await bulgarian.open(path)).html).not.toContain("⟦");
    expect((await staff.send(path, {})).status).toBe(400);
    expect((await staff.send(path, forms[noun])).location).toContain("?done=proposal");
    expect((await staff.send(path, forms[noun])).status).toBe(409);
  }
  const own = await editor.open("/skill-proposals");
  expect(own.html).toContain('href="/skills/falconry"');
  for (const told of ["This is it.", "Too rare.", "There is a skill for it already: SQL"])
    expect(text(own.html)).toContain(told);
  expect(text((await staff.open("/staff/log")).html)).toContain("refused a proposed skill");
});
