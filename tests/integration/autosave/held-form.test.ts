import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { formAutosaves, organisations } from "#db/schema/index.ts";
import {
  archivePosting,
  closePosting,
  createDraft,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { returnPosting } from "#app/domain/posting/review.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

beforeAll(() => makeVocabulary(database()));

const DESCRIPTION = "An hour of work, typed by hand.";

async function staged() {
  const c = await cast(database());
  const content = contentFor("internship", { title: "Draft", deadlineOn: undefined });
  const { id } = await createDraft(c.recruiter, c.company.id, content, database());
  const editor = await readerOf(c.editor.personId);
  const path = `/postings/${id}/edit`;
  const typed = entriesIn((await editor.open(path)).html);
  typed.set("texts.en.description", DESCRIPTION);
  return { c, id, editor, path, typed };
}

test("what was typed while somebody else handed the posting in is kept, and offered when it can be edited again", async () => {
  const { c, id, editor, path, typed } = await staged();
  const handedIn = await submitPosting(c.recruiter, id, database());
  const refused = await editor.send(path, typed);
  expect(refused.status).toBe(409);
  expect(text(refused.html)).toContain("Not possible: this posting is in review.");
  expect(text(refused.html)).toMatch(/What you typed until .* is kept/);
  expect(refused.html).toContain(`href="/postings/${id}"`);
  const bulgarian = await readerOf(c.editor.personId, "bg");
  const again = await bulgarian.open(path);
  expect(again.status).toBe(409);
  expect(text(again.html)).toMatch(/Написаното до .* е запазено/);
  const input = { revision: handedIn.revision, note: "Say more." };
  await returnPosting(c.staff, id, input, database());
  expect(text((await editor.open(path)).html)).toContain("You have unsaved changes");
  const restored = (await editor.open(`${path}?restore=1`)).html;
  expect(entriesIn(restored).get("texts.en.description")).toBe(DESCRIPTION);
});

test("what was typed into a posting that was put away is shown, told of in the workspace, and goes on in a duplicate", async () => {
  const { c, id, editor, path, typed } = await staged();
  await submitPosting(c.system, id, database());
  await closePosting(c.recruiter, id, { reason: "filled" }, database());
  await archivePosting(c.recruiter, id, database());
  const refused = await editor.send(path, typed);
  expect(refused.status).toBe(409);
  const page = text(refused.html);
  expect(page).toContain("An archived posting is not edited again.");
  expect(page).not.toContain("as soon as the posting can be edited again");
  expect(page).toContain(DESCRIPTION);
  expect(refused.html).toMatch(
    /<div class="notice refused" role="alert" tabindex="-1" autofocus="">/,
  );
  const workspace = (await editor.open("/workspace")).html;
  expect(text(workspace)).toContain("Typed and not saved");
  expect(workspace).toContain(`href="${path}"`);
  expect(
    text((await (await readerOf(c.recruiter.personId)).open("/workspace")).html),
  ).not.toContain("Typed and not saved");
  const { status, location } = await editor.send(`/autosaves/${id}/copy`, {});
  expect(status).toBe(302);
  expect(location).toMatch(/^\/postings\/[0-9a-f-]+\/edit\?restore=1$/);
  expect(location).not.toContain(id);
  const duplicate = entriesIn((await editor.open(location)).html);
  expect(duplicate.get("texts.en.description")).toBe(DESCRIPTION);
  const again = await editor.send(`/autosaves/${id}/copy`, {});
  expect(again.location, "sent twice").toBe(location);
  expect(text((await editor.open(path)).html)).not.toContain("Typed and not saved");
  expect((await editor.send(location.replace("?restore=1", ""), duplicate)).status).toBe(302);
  const kept = await database()
    .select()
    .from(formAutosaves)
    .where(eq(formAutosaves.personId, c.editor.personId));
  expect(kept).toEqual([]);
});

test("or is discarded there, and then nothing is offered any more", async () => {
  const { c, id, editor, path, typed } = await staged();
  await archivePosting(c.recruiter, id, database());
  await editor.send(path, typed);
  expect((await editor.send(`/autosaves/${id}/removal`, {})).location).toBe(path);
  const { html } = await editor.open(path);
  expect(text(html)).not.toContain(DESCRIPTION);
  expect(html).not.toContain("autofocus");
});

test("so is what breaks a rule of the form, and what is typed into a form of a suspended organisation", async () => {
  const { c, id, editor, path, typed } = await staged();
  await submitPosting(c.system, id, database());
  await database()
    .update(organisations)
    .set({ state: "suspended" })
    .where(eq(organisations.id, c.company.id));
  typed.set("contactEmail", "no address");
  const refused = await editor.send(path, typed);
  expect(refused.status).toBe(409);
  expect(text(refused.html)).toContain("The cluster has suspended the organisation.");
  const isTheirs = and(eq(formAutosaves.form, id), eq(formAutosaves.personId, c.editor.personId));
  const [kept] = await database().select().from(formAutosaves).where(isTheirs);
  expect(kept!.entries).toContainEqual(["texts.en.description", DESCRIPTION]);
  expect(kept!.entries).toContainEqual(["contactEmail", "no address"]);
});

test("of others nothing is kept: who does not see it (404), and who may not write it (403)", async () => {
  const { c, id, path, typed } = await staged();
  await submitPosting(c.recruiter, id, database());
  for (const [person, status] of [
    [c.outsider, 404],
    [c.onlooker, 403],
    [c.staff, 403],
  ] as const) {
    const reader = await readerOf(person.personId);
    expect((await reader.send(path, typed)).status).toBe(status);
    expect((await reader.open(path)).status).toBe(status);
  }
  const kept = await database().select().from(formAutosaves).where(eq(formAutosaves.form, id));
  expect(kept).toEqual([]);
});
