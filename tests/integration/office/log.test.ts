import { eq } from "drizzle-orm";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { listLog } from "#app/domain/record/log.server.ts";
import { LogInput } from "#app/domain/record/log-input.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { at, cast, makePerson, visitor } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { readerOf, type Reader } from "#tests/support/site.ts";

const database = useProcessDatabase();

let c: Awaited<ReturnType<typeof cast>>;
let colleague: Person;
let reader: Reader;

/** Deeds around midnight in Sofia, which in winter is at ten in the evening of UTC. */
const BEFORE_MIDNIGHT = new Date("2027-02-03T21:59:59.999Z");
const MIDNIGHT = new Date("2027-02-03T22:00:00Z");

const deed = (verb: string, subjectId: string, details: Record<string, unknown> = {}) => ({
  verb,
  subjectKind: "organisation" as const,
  subjectId,
  details,
});

beforeAll(async () => {
  const db = database();
  c = await cast(db);
  colleague = await makePerson(db, "staff");
  const former = await makePerson(db, "staff");
  const { company, university } = c;
  await recordAll(db, at(c.staff, BEFORE_MIDNIGHT), [deed("verified", company.id)]);
  await recordAll(db, at(c.staff, MIDNIGHT), [deed("suspended", company.id)]);
  await recordAll(db, at(colleague, MIDNIGHT), [
    deed("restored", university.id, { reason: '=HYPERLINK("https://evil.example")' }),
  ]);
  await recordAll(db, at(former, MIDNIGHT), [deed("noted", crypto.randomUUID())]);
  await recordAll(db, at(c.recruiter, MIDNIGHT), [deed("edited", company.id)]);
  await db.delete(people).where(eq(people.id, former.personId));
  reader = await readerOf(c.staff.personId);
});

const verbsFor = async (filter: Record<string, string> = {}) =>
  (await listLog(c.staff, LogInput.parse(filter), database())).rows.map(({ verb }) => verb);

describe("the log", () => {
  test("holds what staff did, the newest first, and nothing of members", async () => {
    const verbs = await verbsFor();
    expect(verbs.toSorted()).toEqual(["noted", "restored", "suspended", "verified"]);
    expect(verbs.at(-1)).toBe("verified");
  });

  test("is narrowed by who, what, to what, and by days of the office", async () => {
    expect(await verbsFor({ person: colleague.personId })).toEqual(["restored"]);
    expect(await verbsFor({ verb: "suspended" })).toEqual(["suspended"]);
    expect(await verbsFor({ subject: c.company.id })).toEqual(["suspended", "verified"]);
    expect(await verbsFor({ subject: "posting" })).toEqual([]);
    expect(await verbsFor({ day: "2027-02-03" })).toEqual(["verified"]);
    expect((await verbsFor({ day: "2027-02-04" })).length).toBe(3);
    expect(await verbsFor({ day: "2027-02-04", subject: c.company.id })).toEqual(["suspended"]);
  });

  test("takes what it does not understand as not said", async () => {
    const odd = { person: "me", verb: "DROP TABLE", day: "2027-02-31", page: "-1" };
    expect((await verbsFor(odd)).length).toBe(4);
    expect((await verbsFor({ subject: "' or 1=1 --" })).length).toBe(0);
    for (const path of ["/staff/log", "/staff/log/file"])
      expect((await reader.open(`${path}?day=2027-02-31`)).status, path).toBe(200);
  });

  test("is for staff alone", async () => {
    const filter = LogInput.parse({});
    for (const viewer of [c.recruiter, c.outsider, c.student, visitor()])
      await expect(listLog(viewer, filter, database())).rejects.toThrow(Forbidden);
    const member = await readerOf(c.recruiter.personId);
    for (const path of ["/staff/log", "/staff/log/file"])
      expect((await member.open(path)).status).toBe(403);
  });

  test("says a former member where the account is gone, and links to no page that is not there", async () => {
    const { html } = await reader.open("/staff/log");
    const rows = html
      .split("<tr>")
      .slice(1)
      .filter((row) => row.includes("former member"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toContain("<a ");
    expect(html).toContain(`href="/organisations/${c.company.id}"`);
  });
});

describe("its file", () => {
  const read = async (query = "") => {
    const { bytes, headers } = await reader.open(`/staff/log/file${query}`);
    expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(Buffer.from(bytes.slice(0, 3)).toString("hex")).toBe("efbbbf");
    const rows = parse(Buffer.from(bytes), { bom: true, columns: true });
    return rows as Record<string, string>[];
  };

  test("says the same as the page, narrowed in the same way", async () => {
    expect((await read()).map(({ verb }) => verb)).toEqual(await verbsFor());
    const [row, ...more] = await read(`?person=${colleague.personId}`);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      at: MIDNIGHT.toISOString(),
      person_id: colleague.personId,
      name: colleague.name,
      verb: "restored",
      subject_kind: "organisation",
      subject_id: c.university.id,
    });
    expect(JSON.parse(row!.details!)).toHaveProperty("reason");
  });

  test("keeps the number, and no name, of whoever has no account any more", async () => {
    const [row] = await read("?verb=noted");
    expect(row!.name).toBe("");
    expect(row!.person_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("is no formula for a spreadsheet, whatever somebody is called", async () => {
    await database()
      .update(people)
      .set({ name: '=cmd|" /C calc"!A0' })
      .where(eq(people.id, colleague.personId));
    const [row] = await read(`?person=${colleague.personId}`);
    expect(row!.name).toMatch(/^'=/);
  });
});
