import { beforeAll, expect, test } from "vitest";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { buttonIn, entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { getPostingForm } from "#app/domain/posting/queries.server.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let reader: Reader;
let outsider: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  reader = await readerOf(people.coordinator.personId, "bg");
  outsider = await readerOf(people.outsider.personId);
});

async function programmeWith(...titles: string[]) {
  const modules = titles.map((title) => ({ texts: { en: { title } }, skills: [] }));
  const content = contentFor("programme", { deadlineOn: undefined, modules });
  const { id } = await createDraft(people.coordinator, people.university.id, content);
  const stored = async () => (await getPostingForm(people.coordinator, id)).content;
  return { edit: `/postings/${id}/edit`, stored };
}

test("rows of a spreadsheet become modules; a line that cannot stays where it was pasted", async () => {
  const { edit, stored } = await programmeWith("Machine Learning");
  expect((await outsider.open(edit)).status).toBe(404);
  const form = entriesIn((await reader.open(edit)).html);
  form.set("pasted", "Semester\tTitle\tECTS\tType\n1\tLogic\t4,5\tз\nfirst\tAlgebra\t6\tз");
  form.set("paste", "modules");
  const refused = await reader.send(edit, form);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('id="posting-pasted-error"');
  expect(text(refused.html)).toContain("Добавена е 1 дисциплина");
  const again = entriesIn(refused.html);
  expect(again.get("pasted")).toBe("first\tAlgebra\t6\tз");
  expect(again.get("modules[1].texts.en.title")).toBe("Logic");
  again.set("pasted", "2\tALG\tAlgebra\t6\tз");
  again.set("paste", "modules");
  const taken = await reader.send(edit, again);
  expect(taken.status).toBe(200);
  const whole = entriesIn(taken.html);
  expect((await reader.send(edit, whole)).status).toBe(302);
  expect(await stored()).toMatchObject({
    modules: [
      { texts: { en: { title: "Machine Learning" } } },
      { texts: { en: { title: "Logic" } }, semester: 1, ects: 4.5, isCompulsory: true },
      { texts: { en: { title: "Algebra" } }, code: "ALG", semester: 2, isCompulsory: true },
    ],
  });
});

test("rows are moved by buttons that need no JavaScript", async () => {
  const { edit } = await programmeWith("First", "Second");
  const page = await reader.open(edit);
  const form = entriesIn(page.html);
  form.append(...buttonIn(page.html, /"reorder".*"from":1,"to":0/));
  const moved = entriesIn((await reader.send(edit, form)).html);
  expect(moved.get("modules[0].texts.en.title")).toBe("Second");
  expect(moved.get("modules[1].texts.en.title")).toBe("First");
});
