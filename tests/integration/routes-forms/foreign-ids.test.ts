import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  invitations,
  members,
  organisationDomains,
  organisationEvidence,
  sessions,
} from "#db/schema/index.ts";
import { at } from "#tests/support/cast.ts";
import { HEAD, line, upload } from "#tests/support/browser-import.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { company } from "#tests/support/organisation-people.ts";
import type { Company } from "#tests/support/organisation-people.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf } from "#tests/support/site.ts";
import type { Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";

/** What belongs to somebody, by the names of the parameters of the site's addresses. */
type Belongings = Record<
  | "organisation"
  | "posting"
  | "member"
  | "invitation"
  | "domain"
  | "evidence"
  | "import"
  | "session",
  string
>;

const database = useProcessDatabase();
let theirs: Belongings;
let ours: Belongings;
let reader: Reader;

async function belongingsOf({ id, owner, editor }: Company): Promise<Belongings> {
  const db = database();
  const now = new Date();
  const one = async (rows: Promise<{ id: string }[]>) => (await rows)[0]!.id;
  const email = `${randomUUID()}@mail.example`;
  const invited = { organisationId: id, email, role: "editor" as const, secretHash: randomUUID() };
  await readerOf(owner.personId);
  return {
    organisation: id,
    posting: (await createDraft(at(owner, now), id, contentFor("internship"))).id,
    member: await one(
      db.select({ id: members.id }).from(members).where(eq(members.personId, editor.personId)),
    ),
    invitation: await one(
      db
        .insert(invitations)
        .values({ ...invited, createdAt: now, expiresAt: new Date(now.getTime() + 86_400_000) })
        .returning(),
    ),
    domain: await one(
      db
        .insert(organisationDomains)
        .values({ organisationId: id, domain: `${randomUUID()}.example`, askedAt: now })
        .returning(),
    ),
    evidence: await one(
      db
        .insert(organisationEvidence)
        .values({ organisationId: id, kind: "statement", words: "Ours", addedAt: now })
        .returning(),
    ),
    import: await upload(db, at(owner, now), `${HEAD}\n${line(1)}\n`, { organisationId: id }),
    session: await one(
      db.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, owner.personId)),
    ),
  };
}

beforeAll(async () => {
  await makeVocabulary(database());
  theirs = await belongingsOf(await company(database()));
  // Nothing is decided about ours, so that its evidence could be changed.
  const own = await company(database(), "new");
  ours = await belongingsOf(own);
  reader = await readerOf(own.owner.personId);
});

/** Everything that is theirs, row by row, as text. */
async function stateOfTheirs(): Promise<string> {
  const { organisation, posting, session } = theirs;
  const rows = await database().execute(sql`
    select to_jsonb(o) as row from organisations o where o.id = ${organisation}
    union all select to_jsonb(m) from members m where m.organisation_id = ${organisation}
    union all select to_jsonb(i) from invitations i where i.organisation_id = ${organisation}
    union all select to_jsonb(d) from organisation_domains d where d.organisation_id = ${organisation}
    union all select to_jsonb(e) from organisation_evidence e where e.organisation_id = ${organisation}
    union all select to_jsonb(p) from postings p where p.organisation_id = ${organisation}
    union all select to_jsonb(v) from posting_versions v where v.posting_id = ${posting}
    union all select to_jsonb(i) from imports i where i.organisation_id = ${organisation}
    union all select to_jsonb(r) from import_rows r join imports i on i.id = r.import_id
      where i.organisation_id = ${organisation}
    union all select to_jsonb(s) from sessions s where s.id = ${session}`);
  return JSON.stringify([...rows].map((row) => JSON.stringify(row)).toSorted());
}

/** Forms whose addresses name something inside of something else, with what one might send there. */
const FORMS: [path: string, entries: Record<string, string>][] = [
  ["members/:member/role", { role: "viewer" }],
  ["members/:member/removal", {}],
  ["members/:member/ownership", {}],
  ["invitations/:invitation/withdrawal", {}],
  ["invitations/:invitation/renewal", {}],
  ["invitations/:invitation/acceptance", {}],
  ["domains/:domain/withdrawal", {}],
  ["domains/:domain/confirmation", {}],
  ["domains/:domain/refusal", { reason: "Not theirs at all." }],
  ["evidence/:evidence/removal", {}],
];

const filled = (path: string, from: Belongings) =>
  path.replaceAll(/:(\w+)/g, (_, name: keyof Belongings) => from[name]);

describe("an id of somebody else in an address", () => {
  test.each(FORMS)("inside of one's own organisation is nothing: %s", async (path, entries) => {
    const before = await stateOfTheirs();
    const address = `/organisations/${ours.organisation}/${filled(path, theirs)}`;
    const { status } = await reader.send(address, entries);
    // What is the office's alone is refused before it is looked for.
    expect(/confirmation|refusal/.test(path) ? [403, 404] : [404]).toContain(status);
    expect(await stateOfTheirs()).toBe(before);
  });

  test.each(FORMS)("inside of its own organisation is refused: %s", async (path, entries) => {
    const before = await stateOfTheirs();
    const address = `/organisations/${theirs.organisation}/${filled(path, theirs)}`;
    expect([403, 404]).toContain((await reader.send(address, entries)).status);
    expect(await stateOfTheirs()).toBe(before);
  });

  test("of one's own in the other's organisation is refused too", async () => {
    for (const [path, entries] of FORMS) {
      const address = `/organisations/${theirs.organisation}/${filled(path, ours)}`;
      expect([403, 404], path).toContain((await reader.send(address, entries)).status);
    }
  });

  test("is not found among imports, autosaves and sessions", async () => {
    const before = await stateOfTheirs();
    const addresses = [
      `/imports/${theirs.import}/mapping`,
      `/imports/${theirs.import}/rows/1`,
      `/imports/${theirs.import}/commitment`,
      `/imports/${theirs.import}/abandonment`,
      `/imports/${theirs.import}/publication`,
      `/autosaves/${theirs.posting}/removal`,
      `/account/sessions/${theirs.session}/end`,
    ];
    for (const address of addresses)
      expect((await reader.send(address, { rows: "good" })).status, address).toBe(404);
    expect((await reader.tell(`/autosaves/${theirs.posting}`, [["title", "Mine"]])).status).toBe(
      404,
    );
    expect((await reader.open(`/imports/${theirs.import}/refused-rows`)).status).toBe(404);
    expect(await stateOfTheirs()).toBe(before);
  });
});

describe("an id of somebody else in a field", () => {
  const count = async () => (await database().execute(sql`select id from postings`)).length;

  test("as the organisation of a new posting writes nothing for it", async () => {
    const entries = entriesIn((await reader.open("/postings/new/internship")).html);
    const before = [await stateOfTheirs(), await count()];
    entries.set("organisation", theirs.organisation);
    entries.set("texts.en.title", "In their name");
    expect((await reader.send("/postings/new/internship", entries)).status).toBe(404);
    expect([await stateOfTheirs(), await count()]).toEqual(before);
  });

  test("as the organisation of an import takes no file", async () => {
    const before = await stateOfTheirs();
    const entries = new FormData();
    entries.set("kind", "internship");
    entries.set("organisation", theirs.organisation);
    entries.set("file", new File([`${HEAD}\n${line(2)}\n`], "rows.csv", { type: "text/csv" }));
    expect([403, 404]).toContain((await reader.send("/imports/new", entries)).status);
    expect(await stateOfTheirs()).toBe(before);
  });

  test.each([
    ["closures", { reason: "withdrawn" }],
    ["archives", {}],
    ["copies", {}],
    ["publications", {}],
    ["renewals", {}],
  ])("among several postings at once changes nothing: %s", async (step, more) => {
    const before = [await stateOfTheirs(), await count()];
    const answer = await reader.send(`/workspace/${step}`, { ...more, posting: theirs.posting });
    expect(answer.status).toBe(200);
    expect(answer.html).toContain("This posting does not exist, or you cannot see it.");
    expect(answer.html).not.toContain("A internship");
    expect([await stateOfTheirs(), await count()]).toEqual(before);
  });

  test("as the organisation that another becomes is the office's alone", async () => {
    const before = await stateOfTheirs();
    const merger = `/organisations/${ours.organisation}/merger`;
    expect((await reader.send(merger, { into: theirs.organisation })).status).toBe(403);
    expect(await stateOfTheirs()).toBe(before);
  });
});
