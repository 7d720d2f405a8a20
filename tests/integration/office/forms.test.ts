import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  events,
  jobRuns,
  mails,
  organisationClaims,
  outbox,
  people,
  reports,
  sessions,
} from "#db/schema/index.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { at, cast, makeOrganisation, makePerson, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

type Role = "owner" | "outsider" | "student" | "staff" | "visitor" | "claimant";
const readers = {} as Record<Role, Reader>;
let c: Awaited<ReturnType<typeof cast>>;
let claimantId = "";

beforeAll(async () => {
  const db = database();
  await makeVocabulary(db);
  c = await cast(db);
  claimantId = (await makePerson(db, "member")).personId;
  const who: Record<Role, string | null> = {
    owner: c.recruiter.personId,
    outsider: c.outsider.personId,
    student: c.student.personId,
    staff: c.staff.personId,
    claimant: claimantId,
    visitor: null,
  };
  for (const [role, person] of Object.entries(who)) readers[role as Role] = await readerOf(person);
});

async function publish() {
  const system = at(c.system, new Date());
  const content = contentFor("internship", { deadlineOn: undefined });
  const draft = await createDraft(system, c.company.id, content);
  return (await submitPosting(system, draft.id)).id;
}

describe("a claim", () => {
  test("is offered on the page, made, seen, withdrawn, made again and accepted", async () => {
    const { id } = await makeOrganisation(database(), "company", "unclaimed");
    const path = `/organisations/${id}/claim`;
    expect((await readers.visitor.open(`/organisations/${id}`)).html).toContain(`href="${path}"`);
    expect((await readers.student.open(`/organisations/${id}`)).html).not.toContain(path);
    expect((await readers.visitor.open(path)).location).toContain("/sign-in");
    expect((await readers.student.open(path)).status).toBe(403);
    const empty = await readers.claimant.send(path, claiming(" "));
    expect(empty.status).toBe(400);
    expect(empty.html).toContain('id="claim-words-error"');
    const words = "Head of people.";
    const sent = await readers.claimant.send(path, claiming(words));
    expect(sent.location).toBe(`${path}?done=sent`);
    expect(text((await readers.claimant.open(path)).html)).toContain(`You wrote: “${words}”`);
    expect((await readers.outsider.send(`${path}/withdrawal`, {})).status).toBe(404);
    expect((await readers.claimant.send(`${path}/withdrawal`, {})).location).toContain("withdrawn");
    await readers.claimant.send(path, claiming(words));
    const list = await readers.staff.open("/staff/claims");
    const accept = /action="(\/staff\/claims\/[0-9a-f-]+)\/acceptance"/.exec(list.html)![1]!;
    for (const role of ["claimant", "student"] as const)
      expect((await readers[role].send(`${accept}/acceptance`, {})).status).toBe(403);
    expect((await readers.staff.open(`${accept}/refusal`)).status).toBe(200);
    expect((await readers.staff.send(`${accept}/refusal`, { reason: "" })).status).toBe(400);
    expect((await readers.staff.send(`${accept}/acceptance`, {})).location).toContain("accepted");
    expect((await readers.staff.send(`${accept}/acceptance`, {})).status).toBe(409);
    expect((await readers.staff.open(`${accept}/refusal`)).status).toBe(409);
    expect(text((await readers.claimant.open(path)).html)).toContain("Your claim was accepted");
    expect((await readers.claimant.open("/postings/new/internship")).status).toBe(200);
  });

  test("refused says why to the claimant alone", async () => {
    const { id } = await makeOrganisation(database(), "company", "unclaimed");
    await readers.outsider.send(`/organisations/${id}/claim`, claiming("I clean there."));
    const [claim] = await database()
      .select()
      .from(organisationClaims)
      .where(eq(organisationClaims.organisationId, id));
    const reason = "You do not speak for it.";
    const refused = await readers.staff.send(`/staff/claims/${claim!.id}/refusal`, { reason });
    expect(refused.location).toBe("/staff/claims?done=claimRefused");
    expect((await readers.outsider.open(`/organisations/${id}/claim`)).html).toContain(reason);
    expect((await readers.claimant.open(`/organisations/${id}/claim`)).html).not.toContain(reason);
  });
});

/** As the form sends it, which may carry a document. */
function claiming(words: string): FormData {
  const form = new FormData();
  form.set("words", words);
  return form;
}

const EMAIL = "somebody@mail.example";

/** As a visitor, with a slip before, and as a student. */
async function reportTwice(page: string) {
  const form = await readers.visitor.open(`${page}/report`);
  expect(form.status).toBe(200);
  expect(form.html).not.toContain("<script");
  const wrong = await readers.visitor.send(`${page}/report`, { reason: "other", email: "me" });
  expect(wrong.status).toBe(400);
  for (const field of ["words", "email"])
    expect(wrong.html).toContain(`id="report-${field}-error"`);
  const sent = await readers.visitor.send(`${page}/report`, {
    reason: "fraud",
    words: "",
    email: EMAIL,
  });
  expect(sent.location).toBe(`${page}/report?done=sent`);
  expect(text((await readers.visitor.open(sent.location)).html)).toContain("Thank you");
  expect((await readers.student.open(`${page}/report`)).html).not.toContain('name="email"');
  await readers.student.send(`${page}/report`, { reason: "misleading" });
  expect((await readers.student.send(`${page}/report`, { reason: "fraud" })).status).toBe(409);
}

async function expectNoNames() {
  const { html } = await readers.staff.open("/staff/reports");
  expect(text(html)).toContain("2 reports");
  expect(text(html)).toContain("somebody with an account");
  const [student] = await database().select().from(people).where(eq(people.id, c.student.personId));
  for (const secret of [EMAIL, student!.email, student!.id]) expect(html).not.toContain(secret);
}

describe("a report", () => {
  test("needs no account, is seen by staff without a name, and taken down with a reason for its own", async () => {
    const id = await publish();
    const page = `/postings/${id}`;
    expect((await readers.visitor.open(page)).html).toContain(`href="${page}/report"`);
    expect((await readers.staff.open(page)).html).toContain(`href="${page}/take-down"`);
    await reportTwice(page);
    await expectNoNames();
    for (const step of ["take-down", "dismissal"]) {
      expect((await readers.owner.open(`${page}/${step}`)).status).toBe(403);
      expect((await readers.staff.open(`${page}/${step}`)).status).toBe(200);
    }
    expect((await readers.staff.send(`${page}/take-down`, { reason: "" })).status).toBe(400);
    const reason = "It asks applicants for money.";
    const form = entriesIn((await readers.staff.open(`${page}/take-down`)).html, "take-down");
    form.set("reason", reason);
    const done = await readers.staff.send(`${page}/take-down`, form);
    expect(done.location).toBe("/staff/reports?done=takenDown");
    const closed = await readers.visitor.open(page);
    expect(closed.status).toBe(410);
    expect(text(closed.html)).toContain("The cluster has taken it down.");
    expect(closed.html).not.toContain(reason);
    expect((await readers.owner.open(page)).html).toContain(reason);
    for (const step of ["report", "matches"])
      expect((await readers.visitor.open(`${page}/${step}`)).status).toBe(410);
    expect((await readers.staff.open(`${page}/dismissal`)).status).toBe(409);
    const rows = await database().select().from(reports).where(eq(reports.postingId, id));
    expect(rows.map(({ state }) => state)).toEqual(["upheld", "upheld"]);
    const handedIn = await readers.owner.send(`${page}/reopening`, {});
    expect(handedIn.location).toBe(`${page}?done=review`);
    for (const shown of [page, "/reviews"])
      expect((await readers.staff.open(shown)).html).toContain(reason);
  });

  test("dismissed leaves the posting where it is", async () => {
    const page = `/postings/${await publish()}`;
    await readers.visitor.send(`${page}/report`, { reason: "closed_already" });
    expect((await readers.staff.send(`${page}/dismissal`, { outcome: "" })).status).toBe(400);
    const outcome = { outcome: "They still look for somebody." };
    const form = entriesIn((await readers.staff.open(`${page}/dismissal`)).html, "dismissal");
    form.set("outcome", outcome.outcome);
    expect((await readers.staff.send(`${page}/dismissal`, form)).status).toBe(302);
    expect((await readers.visitor.open(`${page}/report`)).status).toBe(200);
    expect((await readers.staff.open("/staff/reports")).html).toContain(outcome.outcome);
  });
});

test("a merger is previewed and confirmed, and the pages of both lead to one", async () => {
  const [gone, stays] = [
    await makeOrganisation(database(), "university", "new"),
    await makeOrganisation(database(), "university"),
  ];
  const path = `/organisations/${gone.id}/merger`;
  const address = encodeURIComponent(`https://tandem.example/organisations/${stays.id}`);
  const preview = await readers.staff.open(`${path}?into=${address}`);
  expect(text(preview.html)).toContain(`${gone.name} becomes part of ${stays.name}`);
  expect(text(preview.html)).toContain("This cannot be undone.");
  const backwards = await readers.staff.open(`/organisations/${stays.id}/merger?into=${gone.id}`);
  expect(text(backwards.html)).toContain(
    "These two stand in states between which nothing may move",
  );
  expect(backwards.html).not.toContain("Merge them");
  expect((await readers.staff.send(path, { into: "nothing" })).status).toBe(400);
  expect((await readers.staff.send(path, { into: gone.id })).status).toBe(409);
  expect((await readers.owner.send(path, { into: stays.id })).status).toBe(404);
  const done = await readers.staff.send(path, { into: stays.id });
  expect(done.location).toBe(`/organisations/${stays.id}/decision?done=merged`);
  expect((await readers.staff.open(done.location)).status).toBe(200);
  const old = await readers.visitor.open(`/organisations/${gone.id}`);
  expect([old.status, old.location]).toEqual([301, `/organisations/${stays.id}`]);
});

describe("looking somebody up", () => {
  test("finds people by name, address and organisation, and what is typed is taken as it is", async () => {
    const { company } = c;
    const find = async (q: string) =>
      (await readers.staff.open(`/staff/people?q=${encodeURIComponent(q)}`)).html;
    expect(await find(company.name)).toContain(c.recruiter.name);
    expect(await find(c.student.name.toUpperCase())).toContain(c.student.name);
    expect(text(await find("%"))).toContain("Nobody is found.");
    const found = await readers.staff.open(`/staff/organisations?q=${company.name}`);
    expect(found.html).toContain(`/organisations/${company.id}/decision`);
  });

  test("leaves a trace, and ends the sessions of a lost device", async () => {
    const { personId } = await makePerson(database(), "member", [
      { organisationId: c.company.id, role: "editor" },
    ]);
    const theirs = await readerOf(personId);
    const page = `/staff/people/${personId}`;
    const shown = text((await readers.staff.open(page)).html);
    expect(shown).toContain("Open sessions1");
    expect(shown).toContain("Second factorno");
    expect((await readers.owner.open(page)).status).toBe(403);
    expect((await readers.owner.send(`${page}/sign-out`, {})).status).toBe(403);
    expect((await readers.staff.open(`/staff/people/${crypto.randomUUID()}`)).status).toBe(404);
    const seen = await database().select().from(events).where(eq(events.subjectId, personId));
    expect(seen).toMatchObject([{ verb: "person_viewed", personId: c.staff.personId }]);
    expect((await theirs.open("/workspace")).status).toBe(200);
    expect((await readers.staff.send(`${page}/sign-out`, {})).status).toBe(302);
    expect((await theirs.open("/workspace")).status).toBe(302);
    const left = await database().select().from(sessions).where(eq(sessions.userId, personId));
    expect(left).toEqual([]);
  });
});

/** A change that search refuses, a mail that nobody takes, and two rounds of jobs, one of which failed. */
async function parkSome() {
  const db = database();
  await db.insert(outbox).values({
    entity: "skill",
    entityId: "falconry",
    version: 1,
    state: "parked",
    error: "too heavy",
    changedAt: NOW,
  });
  const [mail] = await db
    .insert(mails)
    .values({
      messageId: "<parked@mail.tandem>",
      toAddress: "secret@mail.example",
      language: "en",
      topic: "account",
      message: "confirm_address",
      values: {},
      state: "parked",
      attempts: 8,
      error: "550 no such user",
      nextAttemptAt: NOW,
      createdAt: NOW,
    })
    .returning();
  await db.insert(jobRuns).values([
    { job: "expire-postings", startedAt: NOW, finishedAt: NOW, result: 4 },
    { job: "renew-snapshot", startedAt: NOW, finishedAt: NOW, error: "out of breath" },
  ]);
  return mail!;
}

describe("the status", () => {
  test("shows what is parked and lets it be tried again, once", async () => {
    const db = database();
    const mail = await parkSome();
    const { html } = await readers.staff.open("/staff/status");
    for (const told of ["too heavy", "550 no such user", "done: 4", "failed: out of breath"])
      expect(text(html)).toContain(told);
    expect(html).not.toContain("secret@mail.example");
    expect(text((await readers.staff.open("/staff")).html)).toContain(
      "Jobs that failed last time1",
    );
    for (const path of [
      `/staff/mails/${mail.id}/repetition`,
      "/staff/search-rows/skill/falconry/repetition",
    ]) {
      expect((await readers.owner.send(path, {})).status).toBe(403);
      expect((await readers.staff.send(path, {})).location).toBe("/staff/status?done=repeated");
      expect((await readers.staff.send(path, {})).status).toBe(404);
    }
    const [sent] = await db.select().from(mails).where(eq(mails.id, mail.id));
    expect(sent).toMatchObject({ state: "waiting", attempts: 0, error: null });
    const [row] = await db.select().from(outbox).where(eq(outbox.entityId, "falconry"));
    expect(row).toMatchObject({ state: "waiting", attempts: 0 });
  });
});
