import { beforeAll, describe, expect, test } from "vitest";
import { LIMITS } from "#db/limits.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { saveSearch } from "#app/domain/saved/commands.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { bg } from "#app/i18n/bg/index.ts";
import { en } from "#app/i18n/en/index.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
});

async function publish(title: string) {
  const content = contentFor("internship", { deadlineOn: undefined, title });
  const now = new Date();
  const system = { ...people.system, now };
  const { id } = await createDraft(system, people.company.id, content);
  return (await submitPosting(system, id)).id;
}

/** The action and the hidden entries of the form that keeps or drops what the page shows. */
function keepForm(html: string) {
  const whole = /<form[^>]*class="(?:actions )?keep"[^>]*>.*?<\/form>/s.exec(html)?.[0] ?? "";
  const action = /action="([^"]+)"/.exec(whole)?.[1] ?? "";
  const inputs = [...whole.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const entries = inputs.map(([, name, value]) => [name!, value!.replaceAll("&amp;", "&")]);
  return { action, entries: Object.fromEntries(entries) as Record<string, string> };
}

describe("a posting", () => {
  test("is saved and taken off the list by forms alone, and stays on it when it is closed", async () => {
    const id = await publish("Keeper of bees");
    const reader = await readerOf(people.student.personId);
    const page = `/postings/${id}`;
    const save = keepForm((await reader.open(page)).html);
    expect(save.action).toBe(`/saved/postings/${id}`);
    expect((await reader.send(save.action, save.entries)).location).toBe(page);
    const drop = keepForm((await reader.open(page)).html);
    expect(drop.action).toBe(`/saved/postings/${id}/removal`);
    await closePosting({ ...people.system, now: new Date() }, id, { reason: "filled" });
    const list = text((await reader.open("/saved")).html);
    expect(list).toContain("Keeper of bees");
    expect(list).toMatch(/New closed .*: filled/);
    expect((await reader.send(drop.action, drop.entries)).location).toBe(page);
    expect(keepForm((await reader.open(page)).html).action).toBe("");
    expect(text((await reader.open("/saved")).html)).toContain(en.saved.noPostings);
  });

  test("leads whoever has not signed in there and back", async () => {
    const id = await publish("Keeper of goats");
    const visitor = await readerOf(null);
    const { html } = await visitor.open(`/postings/${id}`);
    expect(html).toContain(`href="/sign-in?redirectTo=/postings/${id}"`);
  });
});

describe("a search", () => {
  test("is saved, named and taken off the list by forms alone", async () => {
    await publish("Keeper of 100% wool");
    const reader = await readerOf(people.outsider.personId);
    const address = "/search?q=100%25+wool&kind=internship&page=1";
    const save = keepForm((await reader.open(address)).html);
    expect(save).toEqual({
      action: "/saved/searches",
      entries: { search: "q=100%25+wool&kind=internship" },
    });
    const back = "/search?q=100%25+wool&kind=internship";
    expect((await reader.send(save.action, save.entries)).location).toBe(back);
    const list = await reader.open("/saved");
    expect(text(list.html)).toContain("“100% wool”, Internship");
    const naming = /href="(\/saved\/searches\/[0-9a-f-]+\/name)"/.exec(list.html)![1]!;
    expect((await reader.send(naming, { name: "  Warm things " })).location).toContain("named");
    expect(text((await reader.open("/saved")).html)).toContain("Warm things");
    const long = await reader.send(naming, { name: "x".repeat(LIMITS.savedSearchName + 1) });
    expect(long.status).toBe(400);
    expect(long.html).toContain("x".repeat(LIMITS.savedSearchName + 1));
    const drop = keepForm((await reader.open(address)).html);
    expect((await reader.send(drop.action, drop.entries)).location).toBe(back);
    expect((await reader.send(drop.action, drop.entries)).status).toBe(404);
  });

  test("that cannot be read is not offered to be saved", async () => {
    const reader = await readerOf(people.outsider.personId);
    expect(keepForm((await reader.open("/search?kind=nonsense")).html).action).toBe("");
  });

  test("that says more than is searched for is refused, and nothing is saved", async () => {
    const tooMany = Array.from(
      { length: 21 },
      (_, level) => `organisation=${people.company.id.slice(0, -2)}${10 + level}`,
    );
    for (const [language, said] of [
      ["en", "This was left out: Skills."],
      ["bg", "Пропуснато е: Умения."],
    ] as const) {
      const reader = await readerOf(people.outsider.personId, language);
      const before = (await reader.open("/saved")).html.split("/saved/searches/").length;
      const answer = await reader.send("/saved/searches", { search: "q=bees&skill=nothing" });
      expect(answer.status).toBe(400);
      expect(text(answer.html)).toContain(said);
      expect(answer.html).toContain('href="/search?q=bees"');
      for (const search of ["colour=red", "kind=nonsense", "near=Atlantis", tooMany.join("&")])
        expect((await reader.send("/saved/searches", { search })).status).toBe(400);
      const search = Array.from({ length: 21 }, (_, year) => `start=${2030 + year}-01`).join("&");
      const { status, html } = await reader.send("/saved/searches", { search });
      expect(status).toBe(400);
      // Where there are no filters, nothing is said to stand among them.
      expect(text(html)).toMatch(/(?:1 more was left out|още 1 е пропуснато)\./);
      expect(text(html)).not.toMatch(/among the filters|при филтрите/);
      const after = (await reader.open("/saved")).html.split("/saved/searches/").length;
      expect(after).toBe(before);
    }
  });

  test("leads whoever has not signed in there and back", async () => {
    const visitor = await readerOf(null);
    const { html } = await visitor.open("/search?q=keeper&kind=internship");
    const target = encodeURIComponent("/search?q=keeper&kind=internship");
    expect(html).toContain(`href="/sign-in?redirectTo=${target}"`);
  });

  test("that finds no place is refused in the reader's language, with the way back to it", async () => {
    const { editor } = people;
    for (let index = 0; index < LIMITS.savedSearches; index += 1)
      await saveSearch(editor, readSearch(new URLSearchParams(`q=word${index}`)).search);
    for (const [language, texts] of [
      ["en", en],
      ["bg", bg],
    ] as const) {
      const reader = await readerOf(editor.personId, language);
      const answer = await reader.send("/saved/searches", { search: "q=one+more&page=2" });
      expect([answer.status, answer.location, language]).toEqual([409, "", language]);
      const said = texts.errors.tooManySavedSearches.replace("{{max}}", "50");
      expect(text(answer.html)).toContain(said);
      expect(answer.html).toContain('href="/search?q=one+more&amp;page=2"');
      expect(answer.html).toContain('href="/saved"');
    }
  });
});
