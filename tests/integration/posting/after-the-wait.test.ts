import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mails, organisations, postings, postingVersions } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import {
  archivePosting,
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { eachPosting, listBefore } from "#app/domain/posting/many.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { renewPosting } from "#app/domain/posting/renew.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import {
  approvePosting,
  returnPosting,
  withdrawPosting,
} from "#app/domain/posting/review.server.ts";
import { reportPosting } from "#app/domain/report/commands.server.ts";
import { dismissReports, takeDownPosting } from "#app/domain/report/decisions.server.ts";
import { MAIL_TEXTS } from "#app/emails/index.ts";
import { at, cast, NOW, unique, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { shownOf } from "#tests/support/shown-reports.ts";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

type Cast = Awaited<ReturnType<typeof cast>>;

beforeAll(() => makeVocabulary(database()));

const DAY_MS = 24 * 60 * 60 * 1000;
const days = (n: number) => new Date(NOW.getTime() + n * DAY_MS);
const on = <A extends Actor>(actor: A, day: number): A => at(actor as never, days(day));

const content = (title: string, deadlineOn?: string) =>
  contentFor("internship", { title, deadlineOn });

async function publish(db: Database, c: Cast, title: string, deadlineOn?: string) {
  const draft = await createDraft(c.recruiter, c.company.id, content(title, deadlineOn), db);
  return submitPosting(c.system, draft.id, db);
}

/** A public posting of an organisation of which staff took another down: a change of it is read. */
async function watched(db: Database, deadlineOn?: string) {
  const c = await cast(db);
  const [open, bad] = [
    await publish(db, c, "As published", deadlineOn),
    await publish(db, c, "Bad"),
  ];
  await closePosting(c.staff, bad.id, { reason: "taken_down", note: "It asks for money." }, db);
  return { c, open };
}

const edit = (
  db: Database,
  actor: Actor,
  id: string,
  revision: number,
  wanted = content("Edited"),
) => revisePosting(actor, id, wanted, revision, db);

const suspend = (db: Database, id: string) =>
  db.update(organisations).set({ state: "suspended" }).where(eq(organisations.id, id));

const from = () => ({ clientAddress: unique("address"), language: "en" as const });
const email = () => `${unique("reader")}@mail.example`;

describe("the approval of a change", () => {
  test("keeps the day of publication and the end, after a return and a take-back as well", async () => {
    const db = database();
    const { c, open } = await watched(db);
    const edited = await edit(db, on(c.recruiter, 160), open.id, open.revision);
    const sent = { revision: edited.revision, note: "Say more." };
    const returned = await returnPosting(on(c.staff, 161), open.id, sent, db);
    await edit(db, on(c.recruiter, 162), open.id, returned.revision, content("Mended"));
    await submitPosting(on(c.recruiter, 162), open.id, db);
    await withdrawPosting(on(c.recruiter, 163), open.id, db);
    const again = await submitPosting(on(c.recruiter, 163), open.id, db);
    const approved = await approvePosting(on(c.staff, 164), open.id, again, db);
    const { publishedAt, expiresAt } = open;
    expect(approved).toMatchObject({ state: "published", publishedAt, expiresAt });
  });

  test("follows the deadline that it brings, and opens anew what ran out while it waited", async () => {
    const db = database();
    const { c, open } = await watched(db);
    const dated = await edit(db, c.recruiter, open.id, open.revision, content("x", "2027-05-15"));
    const first = await approvePosting(on(c.staff, 1), open.id, dated, db);
    expect(first.publishedAt).toEqual(open.publishedAt);
    expect(first.expiresAt).toEqual(new Date("2027-05-15T21:00:00Z"));
    const other = await watched(db);
    const late = await edit(db, on(other.c.recruiter, 179), other.open.id, other.open.revision);
    const anew = await approvePosting(on(other.c.staff, 190), other.open.id, late, db);
    expect(anew).toMatchObject({ publishedAt: days(190), expiresAt: days(370) });
  });

  test("is a publication from then on for what was closed or taken down between", async () => {
    const db = database();
    const { c, open } = await watched(db);
    const edited = await edit(db, on(c.recruiter, 1), open.id, open.revision);
    await takeDownPosting(
      on(c.staff, 2),
      open.id,
      { reason: "No.", ...(await shownOf(db, open.id)) },
      db,
    );
    const handedIn = await reopenPosting(on(c.recruiter, 3), open.id, {}, db);
    expect(handedIn).toMatchObject({ state: "in_review", versionNumber: edited.versionNumber });
    const approved = await approvePosting(on(c.staff, 4), open.id, handedIn, db);
    expect(approved).toMatchObject({ publishedAt: days(4), expiresAt: days(184) });
  });

  test("is refused with its reason at the top of the page when the deadline passed meanwhile", async () => {
    const db = database();
    const { c, open } = await watched(db, "2027-05-15");
    await edit(db, c.recruiter, open.id, open.revision, content("Edited", "2027-05-16"));
    const path = `/postings/${open.id}/approval`;
    await db
      .update(postingVersions)
      .set({ deadlineOn: "2026-01-31" })
      .where(and(eq(postingVersions.postingId, open.id), eq(postingVersions.number, 2)));
    for (const [language, words] of [
      ["en", "Its deadline passed while it waited"],
      ["bg", "Срокът ѝ изтече, докато чакаше"],
    ] as const) {
      const staff = await readerOf(c.staff.personId, language);
      const { html } = await staff.open(path);
      const revision = /name="revision" value="(\d+)"/.exec(html)![1]!;
      const refused = await staff.send(path, { revision });
      expect(refused.status).toBe(409);
      expect(text(refused.html)).toContain(words);
      expect(refused.html).toContain(`/postings/${open.id}/return`);
    }
  });
});

test("what is taken back, handed in or put away after a report can be taken down, and is then read before it is public", async () => {
  const db = database();
  for (const become of [
    async () => undefined,
    (c: Cast, id: string) => withdrawPosting(on(c.recruiter, 3), id, db),
    async (c: Cast, id: string) => {
      await withdrawPosting(on(c.recruiter, 3), id, db);
      await archivePosting(on(c.recruiter, 3), id, db);
    },
  ]) {
    const { c, open } = await watched(db);
    const { id } = open;
    const address = email();
    await reportPosting(visitor(), id, { reason: "fraud", email: address }, from(), db);
    await edit(db, c.recruiter, id, open.revision, content("Never approved"));
    await become(c, id);
    const staff = await readerOf(c.staff.personId);
    expect((await staff.open("/staff/reports")).html).toContain(`/postings/${id}/take-down`);
    const outsider = await readerOf(c.outsider.personId);
    expect((await outsider.open(`/postings/${id}/take-down`)).status).toBe(404);
    const author = await readerOf(c.recruiter.personId);
    expect((await author.open(`/postings/${id}/take-down`)).status).toBe(403);
    expect((await staff.open(`/postings/${id}/take-down`)).status).toBe(200);
    const shown = await shownOf(db, id);
    await takeDownPosting(on(c.staff, 4), id, { reason: "No.", ...shown }, db);
    const [posting] = await db.select().from(postings).where(eq(postings.id, id));
    expect(posting).toMatchObject({ state: "closed", closeReason: "taken_down", versionNumber: 2 });
    const [told] = await db.select().from(mails).where(eq(mails.toAddress, address));
    expect(told!.values).toMatchObject({ title: "As published", postingPath: `/postings/${id}` });
    const handedIn = await reopenPosting(on(c.recruiter, 5), id, {}, db);
    expect(handedIn.state).toBe("in_review");
  }
});

test("a draft that was never public is not taken down", async () => {
  const db = database();
  const c = await cast(db);
  const draft = await createDraft(c.recruiter, c.company.id, content("Draft"), db);
  const shown = await shownOf(db, draft.id);
  await expect(takeDownPosting(c.staff, draft.id, { reason: "No.", ...shown }, db)).rejects.toThrow(
    "notWhile.draft",
  );
});

test("whoever reported is told the title that was public, and of no page that is not", async () => {
  const db = database();
  const { c, open } = await watched(db);
  const address = email();
  await reportPosting(visitor(), open.id, { reason: "fraud", email: address }, from(), db);
  await edit(db, c.recruiter, open.id, open.revision, content("Never approved"));
  const shown = await shownOf(db, open.id);
  await dismissReports(c.staff, open.id, { outcome: "It may stay.", ...shown }, db);
  const [told] = await db.select().from(mails).where(eq(mails.toAddress, address));
  expect(told!.values).toEqual({ title: "As published", outcome: "It may stay." });
  for (const [language, words] of [
    ["en", "not public at present"],
    ["bg", "не е публична"],
  ] as const) {
    const { text: said, action } = MAIL_TEXTS.report_dismissed[language](told!.values as never);
    expect(said.join(" ")).toContain(words);
    expect(action.path).toBe("/search");
  }
});

test("while its organisation is suspended nothing is renewed, one or many, and no page offers it", async () => {
  const db = database();
  const c = await cast(db);
  const { id } = await publish(db, c, "As published");
  await suspend(db, c.company.id);
  const held = { refusals: [{ code: "organisationSuspended" }] };
  await expect(renewPosting(c.recruiter, id, {}, db)).rejects.toMatchObject(held);
  const many = await eachPosting(
    c.recruiter,
    [id],
    (one) => renewPosting(c.recruiter, one, {}, db),
    db,
  );
  expect(many).toMatchObject([{ answer: "refused", ...held }]);
  expect(await listBefore("renew", c.recruiter, [id], db)).toMatchObject({
    ready: [],
    kept: [{ id, answer: "refused", ...held }],
  });
  expect((await getPosting(c.recruiter, id, db)).can.renew).toBe(false);
  const author = await readerOf(c.recruiter.personId);
  expect((await author.open(`/postings/${id}/renewal`)).status).toBe(409);
  expect((await author.open(`/postings/${id}`)).html).not.toContain(`/postings/${id}/renewal`);
  const [posting] = await db.select().from(postings).where(eq(postings.id, id));
  expect(posting).toMatchObject({ versionNumber: 1, state: "published" });
});

test.each([
  [
    "en",
    "The cluster has suspended the organisation.",
    "not verified yet",
    "suspension of the org",
  ],
  ["bg", "Клъстерът временно е спрял организацията.", "още не е потвърдена", "вдигнато спирането"],
])(
  "a suspended organisation is told in %s that it is, and not that it waits to be verified",
  async (language, suspended, unverified, waits) => {
    const c = await cast(database());
    const draft = await createDraft(c.recruiter, c.company.id, content("Draft"), database());
    await suspend(database(), c.company.id);
    await expect(submitPosting(c.recruiter, draft.id, database())).rejects.toThrow(
      "organisationSuspendedNow",
    );
    const author = await readerOf(c.recruiter.personId, language);
    const page = text((await author.open(`/postings/${draft.id}`)).html);
    expect(page).toContain(suspended);
    expect(page).not.toContain(unverified);
    expect(text((await author.open("/workspace")).html)).toContain(waits);
  },
);

test("the history says of a renewal the last day on which the posting is open, in both languages", async () => {
  const db = database();
  const c = await cast(db);
  const { id } = await publish(db, c, "Renewed", "2027-05-15");
  await renewPosting(c.recruiter, id, { deadlineOn: "2027-08-01" }, db);
  for (const [language, words] of [
    ["en", "Renewed until 1 August 2027"],
    ["bg", "1 август 2027"],
  ] as const) {
    const author = await readerOf(c.recruiter.personId, language);
    const { html } = await author.open(`/postings/${id}/versions`);
    expect(text(html)).toContain(words);
    expect(text(html)).not.toContain(words.replace("1 ", "2 "));
  }
});
