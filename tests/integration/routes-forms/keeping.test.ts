import { beforeAll, expect, test } from "vitest";
import { cast, unique } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { buttonIn, entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import type { PostingKind } from "#db/codes.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { getPostingForm } from "#app/domain/posting/queries.server.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let author: Reader;
let reader: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  author = await readerOf(people.recruiter.personId);
  reader = await readerOf(people.coordinator.personId, "bg");
});

async function draftOf(kind: PostingKind, fields: Record<string, unknown> = {}) {
  const isUniversity = kind === "programme" || kind === "project_proposal";
  const [actor, organisation] = isUniversity
    ? ([people.coordinator, people.university] as const)
    : ([people.recruiter, people.company] as const);
  const content = contentFor(kind, {
    deadlineOn: undefined,
    title: unique("Draft"),
    ...fields,
  });
  const { id } = await createDraft(actor, organisation.id, content);
  const stored = async () => (await getPostingForm(actor, id)).content;
  return { id, edit: `/postings/${id}/edit`, stored };
}

test("what was typed stays when somebody else was quicker; only who has been shown what changed may overwrite it", async () => {
  const { edit, stored } = await draftOf("internship");
  const form = entriesIn((await author.open(edit)).html);
  const quicker = entriesIn((await author.open(edit)).html);
  quicker.set("texts.en.summary", "The quicker one");
  expect((await author.send(edit, quicker)).status).toBe(302);

  form.set("texts.en.summary", "The slower one");
  const refused = await author.send(edit, form);
  expect(refused.status).toBe(409);
  expect(text(refused.html)).toContain("Somebody else changed this posting");
  expect(text(refused.html)).toContain("The quicker one");
  const again = entriesIn(refused.html);
  expect(again.get("texts.en.summary")).toBe("The slower one");
  expect((await author.send(edit, form)).status).toBe(409);
  expect((await stored()).texts.en?.summary).toBe("The quicker one");
  expect((await author.send(edit, again)).status).toBe(302);
  expect((await stored()).texts.en?.summary).toBe("The slower one");
});

test("an unknown skill is refused at the row where it was typed", async () => {
  const { edit } = await draftOf("internship", { requires: [{ skill: "sql" }] });
  const form = entriesIn((await author.open(edit)).html);
  expect(form.get("requires[0].skill")).toBe("SQL");
  form.set("requires[2].skill", "alchemy");
  form.set("requires[2].level", "3");
  const refused = await author.send(edit, form);
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('href="#posting-requires%5B2%5D.skill"');
  expect(refused.html).toContain('id="posting-requires[2].skill-error"');
  expect(text(refused.html)).toContain("“alchemy” is not in the skills vocabulary.");
  const kept = entriesIn(refused.html);
  expect([kept.get("requires[2].skill"), kept.get("requires[2].level")]).toEqual(["alchemy", "3"]);
});

test("an unknown skill of a module is refused at that module, which stands open", async () => {
  const { edit } = await draftOf("programme");
  const form = entriesIn((await reader.open(edit)).html);
  form.set("modules[1].skills", "Python (2); алхимия");
  const refused = await reader.send(edit, form);
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('id="posting-modules[1].skills-error"');
  expect(refused.html).toMatch(/<details class="module-more" open="">/);
});

test("rows come and go by buttons that need no JavaScript", async () => {
  const { edit } = await draftOf("programme");
  const page = await reader.open(edit);
  const form = entriesIn(page.html);
  form.set("modules[2].texts.en.title", "Typed before");
  form.append(...buttonIn(page.html, /"insert".*"modules"/));
  const longer = await reader.send(edit, form);
  expect(longer.status).toBe(200);
  const more = entriesIn(longer.html);
  expect(more.has("modules[5].texts.en.title")).toBe(true);
  expect(more.get("modules[2].texts.en.title")).toBe("Typed before");

  more.append(...buttonIn(longer.html, /"remove".*"modules","index":0/));
  const shorter = entriesIn((await reader.send(edit, more)).html);
  expect(shorter.get("modules[0].texts.en.title")).toBe("Machine Learning");
  expect(shorter.get("modules[1].texts.en.title")).toBe("Typed before");
});

test("skills that an import found keep where they were found, whoever edits in whatever language", async () => {
  const found = { skill: "databases", level: 3, source: "exact", span: "design of databases" };
  const modules = [{ texts: { en: { title: "Databases" } }, skills: [found] }];
  const { edit, stored } = await draftOf("programme", { modules });
  const form = entriesIn((await reader.open(edit)).html);
  expect(form.get("modules[0].skills")).toBe("бази данни (3)");
  form.set("modules[0].skills", "бази данни (4); Python");
  expect((await reader.send(edit, form)).status).toBe(302);
  expect(await stored()).toMatchObject({
    modules: [
      {
        skills: [
          { ...found, level: 4 },
          { skill: "python", source: "person" },
        ],
      },
    ],
  });
});

/** Choices are sets: the form sends them in its own order. */
const withSets = (content: object) =>
  JSON.parse(
    JSON.stringify(content, (_key, value: unknown) =>
      Array.isArray(value) && value.every((entry) => typeof entry === "string")
        ? value.toSorted()
        : value,
    ),
  ) as unknown;

test("a form that was opened and sent changes nothing", async () => {
  for (const kind of ["programme", "project_proposal"] as const) {
    const { edit, stored } = await draftOf(kind);
    const before = await stored();
    const form = entriesIn((await reader.open(edit)).html);
    expect((await reader.send(edit, form)).status).toBe(302);
    expect(withSets(await stored())).toEqual(withSets(before));
  }
  for (const kind of ["internship", "co_development_offer"] as const) {
    const { edit, stored } = await draftOf(kind);
    const before = await stored();
    const form = entriesIn((await author.open(edit)).html);
    expect((await author.send(edit, form)).status).toBe(302);
    expect(withSets(await stored())).toEqual(withSets(before));
  }
});

test("a deadline that has passed is shown at its field when the posting is to be published", async () => {
  const { id } = await draftOf("internship", { deadlineOn: "2020-01-01" });
  const { location } = await author.send(`/postings/${id}/publication`, {});
  const { html } = await author.open(location);
  expect(html).toContain('id="posting-deadlineOn-error"');
  expect(text(html)).toContain("The deadline has passed.");
});

test("rows numbered into the far are not taken", async () => {
  const { edit } = await draftOf("internship");
  const form = entriesIn((await author.open(edit)).html);
  form.set("requires[999999999].skill", "sql");
  const answer = await author.send(edit, form);
  expect(answer.status).toBe(400);
  expect(text(answer.html)).toContain("This could not be understood");
  expect(answer.html).not.toContain("Something broke on our side");
});

test.each([
  "{",
  "null",
  "[]",
  '"insert"',
  '{"type":"insert"}',
  '{"type":"insert","payload":null}',
  '{"type":"conquer","payload":{"name":"requires"}}',
  '{"type":"insert","payload":{"name":"requires[999999999]"}}',
  '{"type":"insert","payload":{"name":"requires","index":1e9}}',
  '{"type":"insert","payload":{"name":"requires","defaultValue":[1]}}',
  '{"type":"remove","payload":{"name":"requires"}}',
  '{"type":"insert","payload":{"name":"language"}}',
  '{"type":"insert","payload":{"name":"texts"}}',
  '{"type":"insert","payload":{"name":""}}',
  '{"type":"insert","payload":{"name":"__proto__"}}',
])("the intent %s, which no button of ours has, is refused as such", async (intent) => {
  const form = entriesIn((await author.open("/postings/new/internship")).html);
  form.set("__intent__", intent);
  const answer = await author.send("/postings/new/internship", form);
  expect(answer.status).toBe(400);
  expect(text(answer.html)).toContain("This could not be understood");
});

test("a broken state of a form, and a file in place of an intent, are refused as such", async () => {
  const { edit } = await draftOf("internship");
  const form = entriesIn((await author.open(edit)).html);
  form.set("__state__", "{");
  expect((await author.send(edit, form)).status).toBe(400);
  form.delete("__state__");
  form.set("__intent__", new File(["x"], "x"));
  expect((await author.send(edit, form)).status).toBe(400);
});

test("what cannot be stored is left out of texts, and days of other ages are refused", async () => {
  const { id, edit, stored } = await draftOf("internship");
  const form = entriesIn((await author.open(edit)).html);
  form.set("texts.en.title", "Data\u0000 \u202eengineer\u200b");
  form.set("texts.en.summary", "\u200b\u0000");
  form.set("places[0].place", "Sofia\u0000");
  form.set("applicationUrl", "https://tandem.example/\u0000");
  expect((await author.send(edit, form)).status).toBe(302);
  const { texts, applicationUrl } = await stored();
  expect(texts.en).toMatchObject({ title: "Data  engineer" });
  expect(texts.en?.summary).toBeUndefined();
  expect(applicationUrl).toBe("https://tandem.example/");

  form.set("startsOn", "0000-01-01");
  const refused = await author.send(edit, form);
  expect(refused.status).toBe(400);
  expect(text(refused.html)).toContain("Enter a date from the years 2000 to 2100.");

  await submitPosting(people.system, id);
  const closure = { reason: "filled", note: "Found\u0000 somebody" };
  expect((await author.send(`/postings/${id}/closure`, closure)).status).toBe(302);
});

test("skills are suggested in the reader's language, with the broader one", async () => {
  const { html } = await reader.open("/skill-suggestions?q=postgre");
  expect(JSON.parse(html)).toEqual({
    skills: [
      {
        id: "postgresql",
        label: "PostgreSQL",
        other: "PostgreSQL",
        broader: "бази данни",
        // What is picked is known by its id, whatever else is called so.
        source: "person",
      },
    ],
  });
  // In another form and script, and with a typing error.
  for (const typed of ["базите%20данни", "bazi%20danni", "postgerSQL"]) {
    const found = await reader.open(`/skill-suggestions?q=${typed}`);
    expect(JSON.parse(found.html).skills, typed).not.toEqual([]);
  }
  for (const nothing of ["", "%00", "%E2%80%8B"])
    expect(JSON.parse((await reader.open(`/skill-suggestions?q=${nothing}`)).html)).toEqual({
      skills: [],
    });
});

test("the workspace of each role says what can be done next", async () => {
  await draftOf("internship", { contactEmail: undefined, payKind: undefined, payFrom: undefined });
  const company = await author.open("/workspace");
  expect(text(company.html)).toContain(
    "still needed for publication: “E-mail address or link” and “Pay”",
  );
  expect(company.html).toContain('href="/postings/new/internship"');
  expect(company.html).not.toContain('href="/postings/new/programme"');

  const onlooker = await (await readerOf(people.onlooker.personId)).open("/workspace");
  expect(text(onlooker.html)).toContain("Its owners and editors publish.");
  expect(onlooker.html).not.toMatch(/\/postings\/new\/|\/edit/);

  const student = await (await readerOf(people.student.personId)).open("/workspace");
  expect(student.html).toContain('href="/search?kind=internship"');
  const staff = await (await readerOf(people.staff.personId)).open("/workspace");
  expect(text(staff.html)).toContain("Nothing is waiting for you.");
});

test("an open posting is not given a deadline that has passed", async () => {
  const { id, edit, stored } = await draftOf("internship");
  await submitPosting(people.system, id);
  const form = entriesIn((await author.open(edit)).html);
  form.set("deadlineOn", "2020-01-01");
  const refused = await author.send(edit, form);
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('id="posting-deadlineOn-error"');
  expect(text(refused.html)).toContain("This posting is public");
  expect((await stored()).deadlineOn).toBeUndefined();
});
