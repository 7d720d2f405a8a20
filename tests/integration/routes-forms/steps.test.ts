import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { PostingKind } from "#db/codes.ts";
import { postings } from "#db/schema/index.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { at, cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
const readers = {} as Record<"owner" | "bulgarian" | "viewer" | "outsider" | "visitor", Reader>;
let people: Awaited<ReturnType<typeof cast>>;
const system = () => systemActor(new Date());

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  readers.owner = await readerOf(people.recruiter.personId);
  readers.bulgarian = await readerOf(people.editor.personId, "bg");
  readers.viewer = await readerOf(people.onlooker.personId);
  readers.outsider = await readerOf(people.outsider.personId);
  readers.visitor = await readerOf(null);
});

const open = { deadlineOn: undefined };
const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

async function draft(title: string, fields: object = open, kind: PostingKind = "internship") {
  const [organisation, author] =
    kind === "programme"
      ? [people.university, people.coordinator]
      : [people.company, people.recruiter];
  const content = contentFor(kind, { title, ...fields });
  return (await createDraft(at(author, new Date()), organisation.id, content)).id;
}

async function published(title: string, fields?: object, kind?: PostingKind) {
  const id = await draft(title, fields, kind);
  await submitPosting(system(), id);
  return id;
}

const stateOf = async (id: string) =>
  (await database().select().from(postings).where(eq(postings.id, id)))[0]!;
const idIn = (location: string) => /[0-9a-f-]{36}/.exec(location)![0];

describe("without JavaScript", () => {
  test("what waits for review is taken back, looked at as others will see it, and handed in again", async () => {
    const id = await draft("Taken back");
    await readers.owner.send(`/postings/${id}/publication`, {});
    const preview = await readers.owner.open(`/postings/${id}/preview`);
    expect(text(preview.html)).toContain("This is a preview.");
    expect(text(preview.html)).toContain("No open posting of the other side");
    expect(preview.html).toContain("mailto:post@tandem.example");
    expect((await readers.viewer.send(`/postings/${id}/withdrawal`, {})).status).toBe(403);
    const back = await readers.owner.send(`/postings/${id}/withdrawal`, {});
    expect(back.location).toBe(`/postings/${id}?done=withdrawn`);
    expect(text((await readers.owner.open(back.location)).html)).toContain("It is a draft again");
    const twice = await readers.owner.send(`/postings/${id}/withdrawal`, {});
    expect(twice.status).toBe(409);
    expect(text(twice.html)).toContain("this posting is a draft");
  });

  test("a closed posting is opened again until a day that is typed, or is told why not", async () => {
    const id = await published("Opened again");
    await closePosting(system(), id, { reason: "withdrawn" });
    const page = await readers.owner.open(`/postings/${id}/reopening`);
    expect(page.status).toBe(200);
    const past = await readers.owner.send(`/postings/${id}/reopening`, {
      deadlineOn: "2020-01-01",
    });
    expect(past.status).toBe(409);
    expect(text(past.html)).toContain("The deadline has passed.");
    expect(past.html).toContain('value="2020-01-01"');
    const day = inDays(40);
    const done = await readers.owner.send(`/postings/${id}/reopening`, { deadlineOn: day });
    expect(done.location).toBe(`/postings/${id}?done=reopened`);
    expect(await stateOf(id)).toMatchObject({ state: "published", versionNumber: 2 });
    expect((await readers.owner.open(`/postings/${id}/reopening`)).status).toBe(409);
    expect((await readers.outsider.open(`/postings/${id}/reopening`)).status).toBe(403);
  });

  test("one click renews what has no deadline; a deadline asks for the next one", async () => {
    const free = await published("Without a deadline");
    await database()
      .update(postings)
      .set({ expiresAt: new Date(Date.now() + 3 * DAY_MS) })
      .where(eq(postings.id, free));
    const done = await readers.owner.send(`/postings/${free}/renewal`, {});
    expect(done.location).toBe(`/postings/${free}?done=renewed`);
    expect((await stateOf(free)).expiresAt!.getTime()).toBeGreaterThan(Date.now() + 179 * DAY_MS);

    const dated = await published("With a deadline", { deadlineOn: inDays(20) });
    const renewal = `/postings/${dated}/renewal`;
    expect((await readers.owner.open(renewal)).html).toContain('name="deadlineOn"');
    const missing = await readers.owner.send(renewal, { deadlineOn: "" });
    expect([missing.status, text(missing.html)]).toEqual([
      409,
      expect.stringContaining("Choose a new deadline."),
    ]);
    const sooner = await readers.bulgarian.send(renewal, { deadlineOn: inDays(10) });
    expect(text(sooner.html)).toContain("Изберете дата след сегашния срок.");
    const later = await readers.owner.send(renewal, { deadlineOn: inDays(30) });
    expect(later.location).toBe(`/postings/${dated}?done=renewed`);
  });

  test("a posting is duplicated with its title in both languages and without what is past", async () => {
    const texts = { en: { title: "Data", description: "All." }, bg: { title: "Данни" } };
    const fields = { texts, startsOn: "2020-07-01", deadlineOn: inDays(30) };
    const id = await draft("", { ...fields, title: undefined });
    const { location } = await readers.owner.send(`/postings/${id}/copy`, {});
    const copy = entriesIn((await readers.owner.open(`/postings/${idIn(location)}/edit`)).html);
    expect(copy.get("texts.en.title")).toBe("Copy of Data");
    expect(copy.get("texts.bg.title")).toBe("Копие на Данни");
    expect(copy.get("startsOn")).toBe("");
    expect(copy.get("deadlineOn")).toBe(fields.deadlineOn);
    expect((await readers.viewer.send(`/postings/${id}/copy`, {})).status).toBe(403);
    expect((await readers.outsider.send(`/postings/${id}/copy`, {})).status).toBe(404);
  });

  test("a draft is put away after a question, and nobody else sees it then", async () => {
    const id = await published("Put away");
    expect((await readers.owner.open(`/postings/${id}/archive`)).status).toBe(409);
    await closePosting(system(), id, { reason: "filled" });
    expect((await readers.visitor.open(`/postings/${id}`)).status).toBe(200);
    const question = await readers.owner.open(`/postings/${id}/archive`);
    expect(text(question.html)).toContain("This cannot be undone");
    const done = await readers.owner.send(`/postings/${id}/archive`, {});
    expect(done.location).toBe(`/postings/${id}?done=archived`);
    expect((await readers.visitor.open(`/postings/${id}`)).status).toBe(404);
    expect(text((await readers.viewer.open(`/postings/${id}`)).html)).toContain("is archived");
  });
});

test("the preview of what is public is its page", async () => {
  const id = await published("Public already");
  const { location } = await readers.owner.open(`/postings/${id}/preview`);
  expect(location).toBe(`/postings/${id}`);
  expect((await readers.outsider.open(`/postings/${id}/preview`)).status).toBe(403);
});

test("an edit against an old state is told who changed what, keeps its text, and may go on", async () => {
  const id = await published("Edited by two");
  const edit = `/postings/${id}/edit`;
  const [mine, theirs] = [
    entriesIn((await readers.owner.open(edit)).html),
    entriesIn((await readers.bulgarian.open(edit)).html),
  ];
  theirs.set("texts.en.description", "All about pictures.");
  theirs.set("hoursPerWeek", "30");
  expect((await readers.bulgarian.send(edit, theirs)).status).toBe(302);
  mine.set("texts.en.summary", "In one sentence.");
  const refused = await readers.owner.send(edit, mine);
  expect(refused.status).toBe(409);
  const said = text(refused.html);
  expect(said).toContain(people.editor.name);
  expect(refused.html).toMatch(/<ins>.*pictures.*<\/ins>/s);
  expect(said).toContain("Hours a week");
  const kept = entriesIn(refused.html);
  expect(kept.get("texts.en.summary")).toBe("In one sentence.");
  expect(kept.get("texts.en.description")).toBe("All about Edited by two.");
  expect((await readers.owner.send(edit, kept)).status).toBe(302);
  const now = entriesIn((await readers.owner.open(edit)).html);
  expect(now.get("texts.en.summary")).toBe("In one sentence.");
});

test("a draft keeps for a while what was written over, to say the same", async () => {
  const id = await draft("A draft of two");
  const edit = `/postings/${id}/edit`;
  const form = async (title: string) => {
    const entries = entriesIn((await readers.owner.open(edit)).html);
    entries.set("texts.en.title", title);
    return entries;
  };
  const late = await form("Mine");
  for (const title of ["Theirs", "Theirs again"])
    expect((await readers.bulgarian.send(edit, await form(title))).status).toBe(302);
  const refused = await readers.owner.send(edit, late);
  expect(refused.status).toBe(409);
  expect(refused.html).toMatch(/<del>.*A draft of two.*<\/del>/s);
  expect(refused.html).toMatch(/<ins>.*Theirs again.*<\/ins>/s);
  expect(entriesIn(refused.html).get("texts.en.title")).toBe("Mine");
});
