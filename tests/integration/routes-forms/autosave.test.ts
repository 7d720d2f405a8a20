import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { LIMITS } from "#db/limits.ts";
import { bg } from "#app/i18n/bg/index.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { addressOfForm } from "#app/components/posting-form/kind-address.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
const readers = {} as Record<
  "coordinator" | "recruiter" | "editor" | "onlooker" | "outsider",
  Reader
>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  for (const who of ["coordinator", "recruiter", "editor", "onlooker", "outsider"] as const)
    readers[who] = await readerOf(people[who].personId, "bg");
});

const { unsaved } = bg.forms;
const saysUnsaved = (html: string) => text(html).includes(unsaved.title);

async function draftOf(kind: PostingKind) {
  const isCampus = kind === "programme" || kind === "project_proposal";
  const [writer, organisation] = isCampus
    ? (["coordinator", people.university] as const)
    : (["recruiter", people.company] as const);
  const content = contentFor(kind, { deadlineOn: undefined });
  const { id } = await createDraft(people[writer], organisation.id, content);
  return { id, reader: readers[writer] };
}

const listed = (form: FormData) => [...form] as [string, string][];

describe("a form as it stands is no unsaved change", () => {
  for (const kind of [
    "programme",
    "project_proposal",
    "internship",
    "co_development_offer",
  ] as const)
    test(kind, async () => {
      const { id, reader } = await draftOf(kind);
      for (const form of [id, kind]) {
        const page = addressOfForm(form);
        const entries = listed(entriesIn((await reader.open(page)).html));
        expect(entries.length).toBeGreaterThan(10);
        expect((await reader.tell(`/autosaves/${form}`, entries)).status).toBe(200);
        expect(saysUnsaved((await reader.open(page)).html)).toBe(false);
        const title = entries.find(([name]) => name === "texts.en.title")!;
        title[1] = "Друго";
        expect((await reader.tell(`/autosaves/${form}`, entries)).status).toBe(200);
        expect(saysUnsaved((await reader.open(page)).html)).toBe(true);
      }
    });
});

test("what was typed is offered, restored, and saved; then it is no longer offered", async () => {
  const { id, reader } = await draftOf("internship");
  const page = addressOfForm(id);
  const form = entriesIn((await reader.open(page)).html);
  form.set("texts.en.title", 'Half a "title"\0');
  form.set("places[1].place", "Пловдив");
  const kept = await reader.tell(`/autosaves/${id}`, listed(form));
  expect(Date.parse((JSON.parse(kept.html) as { savedAt: string }).savedAt)).toBeGreaterThan(0);
  expect(saysUnsaved((await readers.editor.open(page)).html)).toBe(false);
  const restored = await reader.open(`${page}?restore=1`);
  expect(text(restored.html)).toContain("отново е във формуляра");
  const again = entriesIn(restored.html);
  expect(again.get("texts.en.title")).toBe('Half a "title"');
  expect(again.get("places[1].place")).toBe("Пловдив");
  expect((await reader.send(`${page}?restore=1`, again)).status).toBe(302);
  expect(saysUnsaved((await reader.open(page)).html)).toBe(false);
});

test("whoever restores what was typed before somebody else's change is told so, and replaces nothing unseen", async () => {
  const { id, reader } = await draftOf("internship");
  const page = addressOfForm(id);
  const form = entriesIn((await reader.open(page)).html);
  form.set("texts.en.title", "Mine");
  await reader.tell(`/autosaves/${id}`, listed(form));
  form.set("texts.en.title", "Theirs");
  expect((await readers.editor.send(page, form)).status).toBe(302);
  const restored = await reader.open(`${page}?restore=1`);
  expect(text(restored.html)).toContain(unsaved.isOld);
  expect((await reader.send(page, entriesIn(restored.html))).status).toBe(409);
});

test("what was typed is discarded by a button", async () => {
  const reader = readers.recruiter;
  const page = addressOfForm("internship");
  const form = entriesIn((await reader.open(page)).html);
  form.set("texts.en.title", "Half");
  await reader.tell("/autosaves/internship", listed(form));
  expect(saysUnsaved((await reader.open(page)).html)).toBe(true);
  const sent = await reader.send("/autosaves/internship/removal", {});
  expect([sent.status, sent.location]).toEqual([302, page]);
  expect(saysUnsaved((await reader.open(page)).html)).toBe(false);
});

test("others than the writers of a posting are refused", async () => {
  const { id } = await draftOf("internship");
  for (const [who, status] of [
    ["outsider", 404],
    ["coordinator", 404],
    ["onlooker", 403],
  ] as const) {
    expect((await readers[who].tell(`/autosaves/${id}`, [])).status).toBe(status);
    expect((await readers[who].send(`/autosaves/${id}/removal`, {})).status).toBe(status);
  }
});

test("what is no form of ours, or too much, is refused and not kept", async () => {
  const { id, reader } = await draftOf("internship");
  const tooLong = "я".repeat(LIMITS.autosaveCharacters);
  const tooMany = Array.from({ length: LIMITS.autosaveEntries + 1 }, () => ["a", ""]);
  const wrong = ["text", { a: "b" }, [["a"]], [["a", 1]], [["modules[99999].code", "x"]]];
  for (const told of [...wrong, [["texts.en.title", tooLong]], tooMany])
    expect((await reader.tell(`/autosaves/${id}`, told)).status).toBe(400);
  expect((await reader.send(`/autosaves/${id}`, { a: "b" })).status).toBe(400);
  expect(saysUnsaved((await reader.open(addressOfForm(id))).html)).toBe(false);
});
