import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { OrganisationState } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import {
  members,
  organisationClaims,
  organisationDomains,
  organisations,
  outbox,
  postings,
  reports,
} from "#db/schema/index.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
const COUNT = LIMITS.queuePageSize + 1;
const PARKED = 51;
let staff: Reader;

const numbers = Array.from({ length: COUNT }, (_, n) => n + 1);
/** The later, the further down in every queue. */
const minute = (n: number) => new Date(NOW.getTime() + n * 60_000);

const nameOf = (n: number) => `${createHash("sha256").update(`${n}`).digest("hex")}`;

const organisationsIn = (state: OrganisationState) =>
  database()
    .insert(organisations)
    .values(
      numbers.map((n) => ({
        kind: "company" as const,
        state,
        // New ones are called so that none looks like another.
        name: state === "new" ? nameOf(n) : `The ${state} ${n}`,
        listedFrom: state === "unclaimed" ? "a list" : null,
        verificationAskedAt: state === "new" ? minute(n) : null,
      })),
    )
    .returning();

/** Rows that could not be put into search. */
async function parkRows() {
  const rows = Array.from({ length: PARKED }, () => crypto.randomUUID());
  await database()
    .insert(outbox)
    .values(
      rows.map((entityId) => ({
        entity: "skill" as const,
        entityId,
        version: 1,
        state: "parked" as const,
        error: "It was too long.",
        changedAt: NOW,
      })),
    );
}

beforeAll(async () => {
  const db = database();
  await makeVocabulary(db);
  const c = await cast(db);
  staff = await readerOf(c.staff.personId);
  const person = { personId: c.student.personId };
  await organisationsIn("new");
  const unclaimed = await organisationsIn("unclaimed");
  const claimOf = ({ id }: { id: string }, n: number) => ({
    ...person,
    organisationId: id,
    words: "I work there.",
    claimedAt: minute(n),
  });
  await db.insert(organisationClaims).values(unclaimed.map(claimOf));
  const verified = await organisationsIn("verified");
  const domainOf = ({ id }: { id: string }, n: number) => ({
    organisationId: id,
    domain: `the-${n + 1}.example`,
    askedAt: minute(n),
  });
  await db.insert(organisationDomains).values(verified.map(domainOf));
  const places = verified.map(({ id }) => ({ ...person, organisationId: id }));
  await db.insert(members).values(places.map((place) => ({ ...place, role: "viewer" as const })));
  for (const n of numbers) {
    const content = contentFor("internship", { title: `Posting ${n}.` });
    const { id } = await createDraft(at(c.recruiter, minute(n)), c.company.id, content, db);
    const reported = { postingId: id, reason: "fraud", language: "en" } as const;
    await db.insert(reports).values({ ...reported, reportedAt: minute(n) });
  }
  await db.update(postings).set({ state: "in_review" });
  await parkRows();
});

test.each([
  ["/reviews", "page", "Posting 31."],
  ["/staff/reports", "page", "Posting 31."],
  ["/staff/claims", "page", "The unclaimed 31"],
  ["/staff/verifications", "page", nameOf(COUNT)],
  ["/staff/verifications", "domains", "the-31.example"],
])("%s goes on on another %s", async (path, name, last) => {
  const first = await staff.open(path);
  expect(first.status).toBe(200);
  expect(text(first.html)).not.toContain(last);
  expect(first.html).toContain(`${path}?${name}=2`);
  const second = await staff.open(`${path}?${name}=2`);
  expect(text(second.html)).toContain(last);
  // A page that is gone since is the last one, and what is no page is the first.
  expect(text((await staff.open(`${path}?${name}=99`)).html)).toContain(last);
  expect(text((await staff.open(`${path}?${name}=soon`)).html)).not.toContain(last);
});

test("organisations without an active owner go on on another page, each on one of the two", async () => {
  const pages = [await staff.open("/staff/owners"), await staff.open("/staff/owners?page=2")];
  const named = pages.map(({ html }) => text(html).match(/The verified \d+/g) ?? []);
  expect(new Set(named.flat()).size).toBe(COUNT);
  expect(new Set(named[1]).size).toBe(1);
});

test("what is not shown page by page says how much of it stands there", async () => {
  const { html } = await staff.open("/staff/status");
  expect(text(html)).toContain("The first 50 of 51.");
});
