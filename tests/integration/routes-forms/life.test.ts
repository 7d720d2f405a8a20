import { beforeAll, describe, expect, test } from "vitest";
import { cast, makeOrganisation, makePerson } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf, type Answer, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { POSTING_KINDS, SIDE_OF_KIND, type PostingKind } from "#db/codes.ts";
import { valuesFrom } from "#app/components/posting-form/values-from.ts";
import { text } from "#tests/support/render.tsx";

const database = useProcessDatabase();
let authors: Record<"university" | "company", Reader>;
let staff: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  const people = await cast(database());
  authors = {
    university: await readerOf(people.coordinator.personId),
    company: await readerOf(people.recruiter.personId, "bg"),
  };
  staff = await readerOf(people.staff.personId);
});

const newPath = (kind: PostingKind) => `/postings/new/${kind.replaceAll("_", "-")}`;
const idIn = ({ location }: Answer) => /[0-9a-f-]{36}/.exec(location)![0];

/** Types a content into a form that was opened, as far as the form has fields for it. */
function fill(form: FormData, values: object, prefix = ""): FormData {
  for (const [key, value] of Object.entries(values)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) {
      form.delete(name);
      for (const entry of value) form.append(name, entry);
    } else if (Array.isArray(value))
      value.forEach((row: object, index) => fill(form, row, `${name}[${index}]`));
    else if (typeof value === "object" && value !== null) fill(form, value, name);
    else if (value) form.set(name, String(value));
  }
  return form;
}

function typedFor(kind: PostingKind, title: string) {
  const content = contentFor(kind, { title, deadlineOn: undefined });
  const names = { skill: (id: string) => id, place: (id: string) => id };
  const { revision: _revision, ...values } = valuesFrom(content, names, { revision: 0 });
  return values;
}

async function begin(author: Reader, kind: PostingKind, title: string): Promise<string> {
  const begun = await author.open(newPath(kind));
  expect(begun.status).toBe(200);
  const form = entriesIn(begun.html);
  form.set("language", "en");
  form.set("texts.en.title", title);
  const saved = await author.send(newPath(kind), form);
  expect(saved.status).toBe(302);
  return idIn(saved);
}

/** Tries to publish what is incomplete, is told what lacks, and adds it. */
async function complete(author: Reader, kind: PostingKind, id: string, title: string) {
  const tooSoon = await author.send(`/postings/${id}/publication`, {});
  expect(tooSoon.location).toBe(`/postings/${id}/edit?check=publication`);
  const { html } = await author.open(tooSoon.location);
  expect(html).toContain('<a href="#posting-texts.en.description">');
  expect(html).toContain('id="posting-texts.en.description-error"');
  const form = fill(entriesIn(html), typedFor(kind, title));
  expect((await author.send(`/postings/${id}/edit`, form)).status).toBe(302);
}

async function publish(author: Reader, id: string) {
  const { location } = await author.send(`/postings/${id}/publication`, {});
  if (location === `/postings/${id}?done=published`) return;
  expect(location).toBe(`/postings/${id}?done=review`);
  const { html } = await staff.open(`/postings/${id}/approval`);
  const unread = await staff.send(`/postings/${id}/approval`, {});
  expect(unread.status).toBe(409);
  expect(text(unread.html)).toContain("What stands below is what it says now.");
  expect(unread.html).toContain('<section aria-label="');
  const read = { revision: /name="revision" value="(\d+)"/.exec(html)![1]! };
  const approval = await staff.send(`/postings/${id}/approval`, read);
  expect(approval.location).toBe("/reviews?done=approved");
}

async function close(author: Reader, id: string) {
  expect((await author.open(`/postings/${id}/closure`)).status).toBe(200);
  const incomplete = await author.send(`/postings/${id}/closure`, { reason: "", note: "why not" });
  expect(incomplete.status).toBe(400);
  expect(incomplete.html).toContain("why not");
  const closed = await author.send(`/postings/${id}/closure`, { reason: "filled" });
  expect(closed.location).toBe(`/postings/${id}?done=closed`);
}

describe.each(POSTING_KINDS)("a %s, without JavaScript,", (kind) => {
  test("is begun with a title, completed, published, edited and closed", async () => {
    const author = authors[SIDE_OF_KIND[kind]];
    const title = `The life of a ${kind}`;
    const id = await begin(author, kind, title);
    await complete(author, kind, id, title);
    await publish(author, id);

    const changed = entriesIn((await author.open(`/postings/${id}/edit`)).html);
    changed.set("texts.en.title", `${title}, second version`);
    const save = async (form: FormData) =>
      (await author.send(`/postings/${id}/edit`, form)).location;
    expect(await save(changed)).toBe(`/postings/${id}?done=saved`);
    expect(await save(changed)).toBe(`/postings/${id}?done=saved`);
    const unchanged = entriesIn((await author.open(`/postings/${id}/edit`)).html);
    expect(await save(unchanged)).toBe(`/postings/${id}?done=unchanged`);
    expect(text((await author.open(`/postings/${id}`)).html)).toContain("second version");

    await close(author, id);
    expect((await author.open(`/postings/${id}/edit`)).status).toBe(409);
    expect((await author.send(`/postings/${id}/closure`, { reason: "filled" })).status).toBe(409);
  });
});

test("a draft of an organisation that is not verified yet is kept, and publication says why not", async () => {
  const company = await makeOrganisation(database(), "company", "new");
  const owner = await makePerson(database(), "member", [
    { organisationId: company.id, role: "owner" },
  ]);
  const author = await readerOf(owner.personId);
  const { html } = await author.open(newPath("internship"));
  const form = fill(entriesIn(html), typedFor("internship", "Early"));
  const id = idIn(await author.send(newPath("internship"), form));
  const refused = await author.send(`/postings/${id}/publication`, {});
  expect(refused.status).toBe(409);
  expect(text(refused.html)).toContain("is not verified yet");
  const workspace = await author.open("/workspace");
  expect(text(workspace.html)).toContain("complete, waiting for the organisation to be verified");
  expect(workspace.html).not.toContain("/publication");
});
