import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { files, imports, postings } from "#db/schema/index.ts";
import { LIMITS } from "#db/limits.ts";
import { systemActor } from "#app/domain/actor.ts";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import { submitPosting } from "#app/domain/posting/commands.server.ts";
import { csv, findImportRow, line, work } from "#tests/support/browser-import.ts";
import { cast } from "#tests/support/cast.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let member: Reader;
let bulgarian: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  member = await readerOf(people.recruiter.personId);
  bulgarian = await readerOf(people.recruiter.personId, "bg");
});

const TEXT = csv(line(1), line(2, { until: "soon", title: "=1+1" }), line(3, { link: "" }));

function uploadOf(content: string | Uint8Array, name: string, kind = "internship") {
  const entries = new FormData();
  entries.set("kind", kind);
  entries.set("organisation", people.company.id);
  entries.set("file", new File([content as BlobPart], name, { type: "text/csv" }));
  return entries;
}

async function upload(reader: Reader, content: string | Uint8Array, name = "rows.csv") {
  const sent = await reader.send("/imports/new", uploadOf(content, name));
  expect(sent.status, text(sent.html)).toBe(302);
  return /imports\/([0-9a-f-]{36})\/mapping/.exec(sent.location)![1]!;
}

/** Opens a page that must be whole, in words. */
async function open(reader: Reader, address: string) {
  const page = await reader.open(address);
  expect(page.status, address).toBe(200);
  expect(page.html).not.toContain("⟦");
  return page.html;
}

async function check(reader: Reader, id: string) {
  const entries = entriesIn(await open(reader, `/imports/${id}/mapping`), "mapping");
  entries.set("step", "check");
  const sent = await reader.send(`/imports/${id}/mapping`, entries);
  expect(sent.location).toBe(`/imports/${id}/progress`);
  await open(reader, `/imports/${id}/progress`);
  await work(database(), id, { now: new Date() });
}

test.each(["en", "bg"])("the whole way by forms, in %s", async (language) => {
  const reader = language === "en" ? member : bulgarian;
  await open(reader, "/imports");
  await open(reader, "/imports/new");
  const id = await upload(reader, TEXT, "Стажове 2027.csv");
  expect((await reader.open(`/imports/${id}`)).location).toBe(`/imports/${id}/mapping`);
  await check(reader, id);
  const result = await open(reader, `/imports/${id}`);
  expect(text(result)).toContain("Стажове 2027.csv");
  expect((await reader.open(`/imports/${id}/progress`)).location).toBe(`/imports/${id}`);
  await open(reader, `/imports/${id}?state=refused`);
  const row = await open(reader, `/imports/${id}/rows/2`);
  expect(row).toContain('id="cells[5]-error"');
  const cells = entriesIn(row, "row");
  expect(cells.get("cells[5]")).toBe("soon");
  cells.set("cells[5]", "2027-06-30");
  const mended = await reader.send(`/imports/${id}/rows/2`, cells);
  expect(mended.location).toBe(`/imports/${id}/rows/2?done=mended`);
  await open(reader, mended.location);
  const commitment = entriesIn(await open(reader, `/imports/${id}`), "commitment");
  const committed = await reader.send(`/imports/${id}/commitment`, commitment);
  expect(committed.location).toBe(`/imports/${id}/progress`);
  await work(database(), id, { now: new Date() });
  await open(reader, `/imports/${id}`);
  await open(reader, `/imports/${id}/rows/1`);
  await open(reader, "/imports");
  await open(reader, "/workspace");
  const found = await findImportRow(database(), id);
  // The second time the same file changes nothing.
  const counts = language === "en" ? { written: 3 } : { untouched: 3 };
  expect(found).toMatchObject({ state: "done", counts });
  const [file] = await database().select().from(files).where(eq(files.id, found.fileId));
  expect(file).toMatchObject({ purpose: "import", name: "Стажове 2027.csv" });
  await database().delete(imports);
});

test("what is wrong with a file stands at its field, in words", async () => {
  const wrong: [content: string | Uint8Array, name: string, words: RegExp][] = [
    ['id,title\n1,"x\n', "a.csv", /begins on line 2 is never closed/],
    [Uint8Array.from([0x50, 0x4b, 3, 4]), "a.xlsx", /This is a workbook/],
    ["id\n1\n", "a.doc", /has to end in \.csv/],
    ["id\n", "a.csv", /no rows under it/],
    ["", "a.csv", /Choose a file/],
    ["x".repeat(LIMITS.importFile + 1), "a.csv", /larger than 10 MB/],
  ];
  for (const [content, name, words] of wrong) {
    const answer = await member.send("/imports/new", uploadOf(content, name));
    expect([400, 409]).toContain(answer.status);
    expect(answer.html).toContain('id="upload-file-error"');
    expect(text(answer.html)).toMatch(words);
    expect(answer.html).not.toContain("⟦");
  }
  const other = await member.send("/imports/new", uploadOf(TEXT, "a.csv", "programme"));
  expect(text(other.html)).toContain("does not publish postings of this kind");
  const nothing = await member.send("/imports/new", { kind: "internship" });
  expect(nothing.status).toBe(400);
});

test("a reading that cannot be is told at its columns and keeps what was chosen", async () => {
  const id = await upload(member, TEXT);
  const address = `/imports/${id}/mapping`;
  const entries = entriesIn(await open(member, address), "mapping");
  entries.set("columns[1].to", "mode");
  entries.set("step", "check");
  const refused = await member.send(address, entries);
  expect(refused.status).toBe(409);
  expect(text(refused.html)).toMatch(/mode: Another column fills this field already/);
  expect(text(refused.html)).toMatch(/Say which column holds the title/);
  expect(entriesIn(refused.html, "mapping").get("columns[1].to")).toBe("mode");
  entries.set("step", "look");
  entries.set("columns[5].to", "startsOn");
  expect((await member.send(address, entries)).location).toBe(`${address}?done=saved`);
  const again = entriesIn(await open(member, `${address}?done=saved`), "mapping");
  expect(again.get("columns[5].day")).toBe("iso");
  await member.send(`/imports/${id}/abandonment`, {});
  expect(text(await open(member, `/imports/${id}`))).toContain("This import was abandoned");
});

test("the file of refused rows has their reasons and no formulas, and comes in again", async () => {
  const id = await upload(bulgarian, TEXT);
  await check(bulgarian, id);
  const file = await bulgarian.open(`/imports/${id}/refused-rows`);
  expect(file.html).toContain("'=1+1");
  const rows = await readContent(new TextEncoder().encode(file.html), "a.csv");
  expect(rows).toHaveLength(1);
  expect(file.html).toContain("_причина");
  expect(file.html).toContain("Срок за кандидатстване: „soon“ не е дата.");
  expect(rows[0]!.fields).toMatchObject({ id: "2", title: "=1+1", "apply by": "soon" });

  // The reasons are no column of the source: they are not asked about, and the next file has them once.
  const next = await upload(bulgarian, file.html);
  expect(await open(bulgarian, `/imports/${next}/mapping`)).not.toContain("_причина");
  await check(bulgarian, next);
  expect((await bulgarian.open(`/imports/${next}/refused-rows`)).html).toBe(file.html);
  await database().delete(imports);
});

test("what is published already is told before anything is chosen: its new version is public at once", async () => {
  const one = "1 posting of this file is published already";
  const id = await upload(member, csv(line(71), line(72)));
  await check(member, id);
  const fresh = await open(member, `/imports/${id}`);
  expect(text(fresh)).not.toContain("published already");
  await member.send(`/imports/${id}/commitment`, entriesIn(fresh, "commitment"));
  await work(database(), id, { now: new Date() });
  const [draft] = await database().select().from(postings).where(eq(postings.externalId, "71"));
  await submitPosting(systemActor(new Date()), draft!.id);
  const again = await upload(member, csv(line(71, { title: "New" }), line(72, { title: "New" })));
  await check(member, again);
  expect(text(await open(member, `/imports/${again}`))).toContain(one);
  expect(text(await open(bulgarian, `/imports/${again}`))).toContain("1 обява от този файл вече е");
  await database().delete(imports);
});

const OWN_PAGES = "mapping progress rows/2 refused-rows abandonment commitment publication".split(
  " ",
);

test("every page and form: students and viewers 403, strangers 404, nobody signs in", async () => {
  const id = await upload(member, TEXT);
  await check(member, id);
  const at = (page: string) => `/imports/${id}/${page}`;
  const pages = [`/imports/${id}`, ...OWN_PAGES.map(at)];
  const entries = { rows: "good", drafts: "keep", "cells[0]": "1" };
  const forms = ["mapping", "rows/2", "abandonment", "commitment", "publication"].map(at);
  const outsider = await readerOf(people.outsider.personId);
  const student = await readerOf(people.student.personId);
  const onlooker = await readerOf(people.onlooker.personId);
  for (const [reader, status] of [
    [outsider, 404],
    [student, 404],
    [onlooker, 403],
  ] as const) {
    for (const page of pages) expect((await reader.open(page)).status, page).toBe(status);
    for (const form of forms) expect((await reader.send(form, entries)).status, form).toBe(status);
  }
  for (const reader of [student, onlooker]) {
    for (const page of ["/imports", "/imports/new", "/imports/templates/internship.en.csv"])
      expect((await reader.open(page)).status, page).toBe(403);
    expect((await reader.send("/imports/new", uploadOf(TEXT, "a.csv"))).status).toBe(403);
  }
  expect((await outsider.send("/imports/new", uploadOf(TEXT, "a.csv"))).status).toBe(404);
  expect((await member.open(at("rows/99"))).status).toBe(404);
  expect((await member.open(at("rows/x"))).status).toBe(404);
  expect((await member.open("/imports/templates/internship.de.csv")).status).toBe(404);
  expect((await member.send(at("commitment"), { rows: "some" })).status).toBe(400);
  const visitor = await readerOf(null);
  for (const page of [...pages, "/imports", "/imports/new"])
    expect((await visitor.open(page)).location).toMatch(/^\/sign-in/);
});
