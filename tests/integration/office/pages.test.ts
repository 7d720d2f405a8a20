import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { mails, organisationDomains, organisations, outbox } from "#db/schema/index.ts";
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
const id = { company: "", posting: "", other: "", listed: "", claimant: "", fresh: "", owner: "" };

beforeAll(async () => {
  const db = database();
  await makeVocabulary(db);
  const people = await cast(db);
  const claimant = await makePerson(db, "member");
  const who: Record<Role, string | null> = {
    owner: people.recruiter.personId,
    outsider: people.outsider.personId,
    student: people.student.personId,
    staff: people.staff.personId,
    claimant: claimant.personId,
    visitor: null,
  };
  for (const [role, person] of Object.entries(who)) readers[role as Role] = await readerOf(person);
  const now = new Date();
  const publish = async () => {
    const content = contentFor("internship", { deadlineOn: undefined });
    const draft = await createDraft(at(people.system, now), people.company.id, content);
    return (await submitPosting(at(people.system, now), draft.id)).id;
  };
  id.company = people.company.id;
  id.other = people.elsewhere.id;
  id.posting = await publish();
  id.listed = (await makeOrganisation(db, "company", "unclaimed")).id;
  id.fresh = (await makeOrganisation(db, "company", "new")).id;
  id.claimant = claimant.personId;
  id.owner = people.recruiter.personId;
  await db
    .update(organisations)
    .set({ verificationAskedAt: NOW })
    .where(eq(organisations.id, id.fresh));
});

const OFFICE = [
  "/staff",
  "/staff/verifications",
  "/staff/claims",
  "/staff/reports",
  "/staff/log",
  "/staff/log/file",
  "/staff/people",
  "/staff/people?q=owner",
  "/staff/organisations",
  "/staff/owners",
  "/staff/matches",
  "/staff/status",
];

describe.each(OFFICE)("%s", (path) => {
  test("is for staff alone", async () => {
    expect((await readers.staff.open(path)).status).toBe(200);
    for (const role of ["owner", "student"] as const)
      expect((await readers[role].open(path)).status).toBe(403);
    const { location } = await readers.visitor.open(path);
    expect(location).toBe(`/sign-in?redirectTo=${encodeURIComponent(path)}`);
  });

  test("speaks Bulgarian", async () => {
    if (path.endsWith("/file")) return;
    const staff = await makePerson(database(), "staff");
    const { html } = await (await readerOf(staff.personId, "bg")).open(path);
    expect(html).toContain('lang="bg"');
    expect(html).not.toContain("⟦");
  });
});

test("the office counts what waits and says since when", async () => {
  const { html } = await readers.staff.open("/staff");
  expect(text(html)).toMatch(/Organisations to verify11\sMarch\s2027/);
  expect((await readers.staff.open("/workspace")).html).toContain('href="/staff"');
});

describe("pages about an organisation", () => {
  test.each(["decision", "suspension", "number", "staff-note", "merger"])(
    "%s: 200 for staff, 403 for its members and others, 404 where nothing is seen",
    async (page) => {
      const path = (organisation: string) => `/organisations/${organisation}/${page}`;
      expect((await readers.staff.open(path(id.company))).status).toBe(200);
      for (const role of ["owner", "outsider", "student"] as const)
        expect((await readers[role].open(path(id.company))).status).toBe(403);
      expect((await readers.outsider.open(path(id.fresh))).status).toBe(404);
      expect((await readers.staff.open(path(crypto.randomUUID()))).status).toBe(404);
    },
  );

  test("a decision is told wrong entries and keeps what was typed", async () => {
    const path = `/organisations/${id.fresh}/decision`;
    const shown = { revision: "1" };
    const silent = await readers.staff.send(path, { ...shown, verdict: "refuse", reason: " " });
    expect(silent.status).toBe(400);
    expect(silent.html).toContain('id="decision-reason-error"');
    const none = await readers.staff.send(path, { ...shown, reason: "Typed already." });
    expect(none.status).toBe(400);
    expect(none.html).toContain("Typed already.");
    const asked = await readers.staff.send(path, {
      ...shown,
      verdict: "ask",
      reason: "The statutes.",
    });
    expect(asked.location).toBe(`${path}?done=asked`);
    const page = await readers.staff.open(asked.location);
    expect(text(page.html)).toContain("The cluster has asked for more: The statutes.");
    const noted = await readers.staff.send(`/organisations/${id.fresh}/staff-note`, {
      words: "The register knows it.",
    });
    expect(noted.location).toBe(`${path}?done=noted`);
    const now = entriesIn((await readers.staff.open(path)).html, "decision");
    now.set("verdict", "verify");
    await readers.staff.send(path, now);
    const decided = await readers.staff.open(path);
    expect(text(decided.html)).toContain("not verified yet → verified");
    expect(text(decided.html)).toContain("The register knows it.");
    expect((await readers.staff.send(path, { ...shown, verdict: "verify" })).status).toBe(409);
  });

  test("a domain is confirmed once, or declined with a reason", async () => {
    const ask = async (domain: string) => {
      const [row] = await database()
        .insert(organisationDomains)
        .values({ organisationId: id.company, domain, askedBy: id.owner, askedAt: NOW })
        .returning();
      return `/organisations/${id.company}/domains/${row!.id}`;
    };
    const one = await ask("one.example");
    const { html } = await readers.staff.open("/staff/verifications");
    expect(html).toContain(`action="${one}/confirmation"`);
    for (const role of ["owner", "outsider"] as const)
      expect((await readers[role].send(`${one}/confirmation`, {})).status).toBe(403);
    expect((await readers.staff.send(`${one}/confirmation`, {})).location).toContain("done=");
    expect((await readers.staff.send(`${one}/confirmation`, {})).status).toBe(409);
    const two = await ask("two.example");
    expect((await readers.staff.open(`${two}/refusal`)).status).toBe(200);
    expect((await readers.staff.send(`${two}/refusal`, { reason: "" })).status).toBe(400);
    expect((await readers.staff.send(`${two}/refusal`, { reason: "Not yours." })).status).toBe(302);
    expect((await readers.staff.open(`${two}/refusal`)).status).toBe(404);
  });

  test("a suspension hides its postings at once, and lifting it brings them back", async () => {
    const posting = `/postings/${id.posting}`;
    const reason = { reason: "The address is not theirs." };
    const step = (name: string, entries = {}) =>
      readers.staff.send(`/organisations/${id.company}/${name}`, entries);
    expect((await step("suspension", { reason: "" })).status).toBe(400);
    expect((await step("suspension", reason)).status).toBe(302);
    expect((await readers.visitor.open(posting)).status).toBe(404);
    await expectHiddenNotClosed(posting, `/organisations/${id.company}`);
    const [row] = await database().select().from(outbox).where(eq(outbox.entityId, id.posting));
    expect(row?.version).toBe(3);
    const asOwner = await readers.owner.send(`/organisations/${id.company}/restoration`, reason);
    expect(asOwner.status).toBe(403);
    expect((await step("restoration", { reason: "" })).status).toBe(400);
    const { html } = await readers.staff.open(`/organisations/${id.company}/restoration`);
    const revision = /name="revision" value="(\d+)"/.exec(html)![1]!;
    const lifted = await step("restoration", { reason: "It is theirs.", revision });
    expect(lifted.location).toContain("done=restored");
    expect((await readers.visitor.open(posting)).status).toBe(200);
    const told = await database().select().from(mails).where(eq(mails.personId, id.owner));
    expect(told.map(({ message }) => message)).toEqual(
      expect.arrayContaining(["organisation_suspended", "organisation_restored"]),
    );
  });
});

/** What is hidden with its organisation is over on none of its own people's pages, and open on none. */
async function expectHiddenNotClosed(posting: string, organisation: string) {
  for (const page of ["", "/matches"]) {
    const { status, html } = await readers.owner.open(`${posting}${page}`);
    expect(status, page).toBe(200);
    const said = text(html);
    expect(said, page).toMatch(/State of (the|its) organisation: suspended\./);
    expect(said, page).not.toMatch(/is closed|deadline passed|This posting is public/);
  }
  const form = await readers.owner.open(`${posting}/edit`);
  expect(form.status).toBe(409);
  expect(text(form.html)).toContain("What it has published stays as it is until that is lifted");
  const said = text((await readers.owner.open(organisation)).html);
  expect(said).toMatch(/Nothing is open at the moment\..*Postings that are not open/s);
}
