import { beforeAll, expect, test } from "vitest";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Answer, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { skills } from "#db/schema/index.ts";
import { answerButtons } from "#app/components/posting-form/from-text/answer-suggest.server.ts";
import { readTexts } from "#app/domain/skill-suggestion/reader.server.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { getPostingForm } from "#app/domain/posting/queries.server.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let recruiter: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  recruiter = await readerOf(people.recruiter.personId);
});

/** The names of the radio buttons about a skill of a list. */
function choiceAbout(html: string, skill: string): string {
  const row = html.split("<tr").find((part) => part.includes(`Your choice for ${skill}<`));
  return /name="(__choice-\d+)"/.exec(row ?? "")?.[1] ?? `no choice about ${skill}`;
}

async function press(reader: Reader, address: string, form: FormData, suggest: string) {
  form.set("suggest", suggest);
  return reader.send(address, form);
}

/** As if somebody had moved one module up and the other down. */
function exchangeRows(form: FormData, one: number, other: number, fields: readonly string[]) {
  for (const field of fields) {
    const names = [one, other].map((row) => `modules[${row}].${field}`);
    const [first, second] = names.map((name) => form.get(name) ?? "");
    form.set(names[0]!, second!);
    form.set(names[1]!, first!);
  }
}

const requiredIn = (form: FormData, row: number) =>
  ["skill", "importance"].map((field) => form.get(`requires[${row}].${field}`));

const AD_IN_BULGARIAN =
  "Стажант анализатор\n\nТърсим човек, който познава бази данни и Python.\nЩе работите в сплотен екип. SQL ще научите при нас.";
const NEW = "/postings/new/internship";

const postingIn = (answer: Answer) => /postings\/([0-9a-f-]+)/.exec(answer.location)![1]!;

test("an advertisement that is pasted finds its fields and is read; nothing is taken until somebody says so", async () => {
  const form = entriesIn((await recruiter.open(NEW)).html);
  form.set("advertisement", AD_IN_BULGARIAN);
  form.set("positions", "3");
  const shown = await press(recruiter, NEW, form, "pasted");
  expect(shown.status).toBe(200);
  const back = entriesIn(shown.html);
  expect(back.get("language")).toBe("bg");
  expect(back.get("texts.bg.title")).toBe("Стажант анализатор");
  expect(back.get("texts.bg.description")).toMatch(/^Търсим човек/);
  expect(back.get("advertisement")).toBe("");
  expect(back.get("positions")).toBe("3");
  expect(back.get("requires[0].skill")).toBe("");
  expect(shown.html).toContain("познава <mark>бази данни</mark> и Python");
  expect(text(shown.html)).toContain("Named word for word: 2");
  expect(text(shown.html)).toContain("Said in other words, perhaps: 1");

  back.set(choiceAbout(shown.html, "Python"), "requires-1");
  back.set(choiceAbout(shown.html, "teamwork"), "refuse");
  const taken = await press(recruiter, NEW, back, "chosen exact requires-2");
  const whole = entriesIn(taken.html);
  expect(text(taken.html)).toContain("2 skills were taken. 1 was refused");
  expect(text(taken.html)).toContain("2 skills that the text names are in the list already.");
  expect(requiredIn(whole, 0)).toEqual(["databases", "2"]);
  expect(requiredIn(whole, 1)).toEqual(["Python", "1"]);
  const saved = await recruiter.send(NEW, whole);
  expect(saved.status).toBe(302);
  const { content, refused } = await getPostingForm(people.recruiter, postingIn(saved));
  expect(content).toMatchObject({
    language: "bg",
    requires: [
      { skill: "databases", importance: 2, source: "exact", span: "бази данни" },
      { skill: "python", importance: 1, source: "exact", span: "Python" },
    ],
  });
  expect(refused).toEqual({ "": ["teamwork"] });
});

test("what was refused does not come back for that posting, in its form as in others' hands", async () => {
  const texts = { en: { title: "Data intern", description: "You know SQL and statistics." } };
  const content = contentFor("internship", { texts, requires: [] });
  const { id } = await createDraft(people.recruiter, people.company.id, content);
  const edit = `/postings/${id}/edit`;
  const form = entriesIn((await recruiter.open(edit)).html);
  const shown = await press(recruiter, edit, form, "read ");
  const refused = await press(recruiter, edit, entriesIn(shown.html), "chosen exact refuse");
  expect(text(refused.html)).toContain("Nothing else was found in the text.");
  expect((await recruiter.send(edit, entriesIn(refused.html))).status).toBe(302);
  const editor = await readerOf(people.editor.personId, "bg");
  const again = entriesIn((await editor.open(edit)).html);
  expect(text((await press(editor, edit, again, "read ")).html)).toContain(
    "В текста не е открито умение от речника.",
  );
});

test("in a project a skill is sought or brought by choice", async () => {
  const lab = await readerOf(people.coordinator.personId);
  const NEW_PROJECT = "/postings/new/project-proposal";
  const form = entriesIn((await lab.open(NEW_PROJECT)).html);
  form.set("texts.en.title", "Databases for statistics");
  const shown = await press(lab, NEW_PROJECT, form, "read ");
  const back = entriesIn(shown.html);
  back.set(choiceAbout(shown.html, "statistics"), "brings");
  const taken = entriesIn((await press(lab, NEW_PROJECT, back, "chosen exact wants-1")).html);
  expect(taken.get("wants[0].skill")).toBe("databases");
  expect(taken.get("wants[0].importance")).toBe("1");
  expect(taken.get("brings[0].skill")).toBe("statistics");
});

test("what an organisation says that it brings is not sought with all the rest, whatever ends its lines", async () => {
  const offer = "/postings/new/co-development-offer";
  const form = entriesIn((await recruiter.open(offer)).html);
  const lines = [
    "What we seek",
    "- SQL",
    "",
    "What we bring",
    "- Python",
    "",
    "Not required",
    "- Docker",
  ];
  form.set("texts.en.description", lines.join("\r\n"));
  const shown = await press(recruiter, offer, form, "read");
  expect(text(shown.html)).toContain("named as what you bring");
  expect(text(shown.html)).toContain("Named word for word: 2");
  const taken = await press(recruiter, offer, entriesIn(shown.html), "chosen exact wants-2");
  const back = entriesIn(taken.html);
  expect([back.get("wants[0].skill"), back.get("wants[1].skill")]).toEqual(["SQL", ""]);
  expect(back.get("brings[0].skill")).toBe("Python");
});

test("skills of all modules are taken into their modules with one button, and of one module alone", async () => {
  const modules = [
    { texts: { en: { title: "Databases", outcomes: "Students will learn SQL." } }, skills: [] },
    { texts: { en: { title: "Statistics" } }, skills: [{ skill: "python", source: "person" }] },
  ];
  const content = contentFor("programme", { deadlineOn: undefined, modules });
  const { id } = await createDraft(people.coordinator, people.university.id, content);
  const edit = `/postings/${id}/edit`;
  const coordinator = await readerOf(people.coordinator.personId);
  const form = entriesIn((await coordinator.open(edit)).html);
  const one = await press(coordinator, edit, form, "read modules[1]");
  expect(text(one.html)).toContain("Named word for word: 1");
  const all = await press(coordinator, edit, entriesIn(one.html), "read modules");
  expect(text(all.html)).toContain("Named word for word: 3");
  const back = entriesIn(all.html);
  back.set(choiceAbout(all.html, "SQL"), "refuse");
  // A row that was moved meanwhile is found by its title.
  exchangeRows(back, 0, 1, ["texts.en.title", "texts.en.outcomes", "skills", "known"]);
  const taken = await press(coordinator, edit, back, "chosen exact skills");
  expect((await coordinator.send(edit, entriesIn(taken.html))).status).toBe(302);
  const stored = await getPostingForm(people.coordinator, id);
  expect(stored.content).toMatchObject({
    modules: [
      {
        texts: { en: { title: "Statistics" } },
        skills: [
          { skill: "python", source: "person" },
          { skill: "statistics", source: "exact", span: "Statistics" },
        ],
      },
      { texts: { en: { title: "Databases" } }, skills: [{ skill: "databases", source: "exact" }] },
    ],
  });
  expect(stored.refused).toEqual({ Databases: ["sql"] });
});

test("only what a list has shown is taken, and who may not write the posting is shown nothing", async () => {
  const texts = { en: { title: "Python", description: "Python." } };
  const content = contentFor("internship", { texts, requires: [] });
  const { id } = await createDraft(people.recruiter, people.company.id, content);
  const edit = `/postings/${id}/edit`;
  const form = entriesIn((await recruiter.open(edit)).html);
  form.set("__shown", "[{]");
  const nothing = await press(recruiter, edit, form, "chosen exact requires-2");
  expect(entriesIn(nothing.html).get("requires[0].skill")).toBe("");
  const answers = { outsider: 404, student: 404, onlooker: 403 } as const;
  for (const [name, status] of Object.entries(answers)) {
    const reader = await readerOf(people[name as keyof typeof answers].personId);
    expect((await press(reader, edit, entriesIn(nothing.html), "read ")).status).toBe(status);
    expect((await press(reader, NEW, entriesIn(nothing.html), "read ")).status).toBe(
      name === "outsider" ? 200 : 403,
    );
  }
});

test("a text that takes too long is given up, is told, and costs nobody else an answer", async () => {
  const endless = "You know SQL, databases and Python in many ways. ".repeat(20_000);
  const short = "You know SQL.";
  const [long, beside] = await Promise.all([
    readTexts([endless], "company", database(), { withinMs: 50 }),
    readTexts([short, short], "company", database()),
  ]);
  expect(long).toEqual([null]);
  expect(beside).toHaveLength(2);
  for (const finds of beside)
    expect(finds).toEqual([{ skill: "sql", tier: "exact", start: 9, end: 12 }]);
  const pressed = new FormData();
  pressed.set("suggest", "read ");
  const told = await answerButtons("internship", "bg", async () => ({ found: [], unread: 1 })).show(
    pressed,
  );
  expect(text((told as { suggested: string }).suggested)).toContain(
    "1 текст не може да бъде прочетен за умения: отне твърде дълго.",
  );
});

test("after a change of the vocabulary texts are read by the former one until the new one is prepared", async () => {
  const db = database();
  const read = async () =>
    (await readTexts(["Plain heraldry."], "company", db))[0]!.map(({ skill }) => skill);
  expect(await read()).toEqual([]);
  await db.insert(skills).values({ id: "heraldry", type: "skill", en: "heraldry" });
  expect(await read()).toEqual([]);
  await expect.poll(read, { timeout: 10_000 }).toEqual(["heraldry"]);
});
