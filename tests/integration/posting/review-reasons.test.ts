import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { findReviewReason, listForReview } from "#app/domain/posting/review-page.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

beforeAll(() => makeVocabulary(database()));

type Cast = Awaited<ReturnType<typeof cast>>;

const content = (title: string) => contentFor("internship", { title });
const after = <A extends Actor>(actor: A, minutes: number): A =>
  at(actor as never, new Date(NOW.getTime() + minutes * 60_000));

const draft = (c: Cast, title: string) =>
  createDraft(c.recruiter, c.company.id, content(title), database());
const publish = async (c: Cast, title: string) =>
  submitPosting(c.system, (await draft(c, title)).id, database());

const edit = (c: Cast, { id, revision }: { id: string; revision: number }) =>
  revisePosting(after(c.recruiter, 2), id, content("As changed"), revision, database());

const waiting = async (c: Cast) =>
  new Map((await listForReview(c.staff, 1, database())).rows.map((row) => [row.id, row]));

/** What the page of each, its authors and the staff who decide read. */
async function shown(c: Cast, id: string, language: string) {
  const staff = await readerOf(c.staff.personId, language);
  const author = await readerOf(c.recruiter.personId, language);
  return {
    list: text((await staff.open("/reviews")).html),
    approval: text((await staff.open(`/postings/${id}/approval`)).html),
    author: text((await author.open(`/postings/${id}`)).html),
  };
}

test("staff read a change of what was public as one, with what it changes and why it is read", async () => {
  const c = await cast(database());
  const open = await publish(c, "As published");
  await database()
    .update(postings)
    .set({ source: "A board", externalId: open.id })
    .where(eq(postings.id, open.id));
  const form = await (await readerOf(c.recruiter.personId)).open(`/postings/${open.id}/edit`);
  expect(text(form.html)).toContain("This is so because the posting was listed by an import");
  await edit(c, open);
  expect((await waiting(c)).get(open.id)).toMatchObject({
    reason: { code: "claimed" },
    isChange: true,
  });
  const en = await shown(c, open.id, "en");
  const list = (await (await readerOf(c.staff.personId)).open("/reviews")).html;
  expect(list).toContain(`href="/postings/${open.id}/approval"`);
  expect(en.list).toContain("was public until this change");
  expect(en.approval).toContain("It was public until this change");
  expect(en.approval).toContain("What has changed since it was public");
  expect(en.approval).toMatch(/\[removed: published.*\[added: changed/s);
  expect(en.author).toContain("until it has published something itself");
  expect(en.author + en.approval).not.toContain("first change");
  const bg = await shown(c, open.id, "bg");
  expect(bg.list).toContain("беше публична до тази промяна");
  expect(bg.approval).toContain("Какво е променено, откакто беше публична");
  expect(bg.author).toContain("докато организацията не публикува нещо сама");
});

test("what was handed in while staff watched an organisation is told so when they watch it no longer", async () => {
  const c = await cast(database());
  const [open, bad] = [await publish(c, "As published"), await publish(c, "Bad")];
  const other = await draft(c, "Other");
  const note = "It asks for money.";
  await closePosting(after(c.staff, 1), bad.id, { reason: "taken_down", note }, database());
  const changed = await edit(c, open);
  await submitPosting(after(c.recruiter, 2), other.id, database());
  await approvePosting(after(c.staff, 3), open.id, changed, database());
  expect((await waiting(c)).get(other.id)).toMatchObject({
    reason: { code: "beforeLifted", note },
    isChange: false,
  });
  const page = await getPosting(c.recruiter, other.id, database());
  expect(await findReviewReason(page, database())).toEqual({ code: "beforeLifted", note });
  const told = await shown(c, other.id, "en");
  expect(told.list).toContain("handed in after a take-down, before something else was approved");
  expect(told.approval).toContain("It has never been public.");
  expect(told.author).toContain("before it approved another");
});

test("one of several first postings still says that it was handed in before another was approved", async () => {
  const c = await cast(database());
  const [one, two] = [await draft(c, "One"), await draft(c, "Two")];
  const first = await submitPosting(c.recruiter, one.id, database());
  await submitPosting(c.recruiter, two.id, database());
  expect((await waiting(c)).get(two.id)).toMatchObject({ reason: { code: "first" } });
  await approvePosting(c.staff, one.id, first, database());
  expect((await waiting(c)).get(two.id)).toMatchObject({ reason: { code: "amongFirst" } });
});

test("why something is read is told to those who may read its history alone", async () => {
  const c = await cast(database());
  const { id } = await submitPosting(c.recruiter, (await draft(c, "One")).id, database());
  for (const [person, status] of [
    [c.outsider, 404],
    [c.recruiter, 403],
  ] as const) {
    const reader = await readerOf(person.personId);
    expect((await reader.open(`/postings/${id}/approval`)).status).toBe(status);
  }
});
