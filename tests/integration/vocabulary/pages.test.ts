import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { skills } from "#db/schema/index.ts";
import { cast, makePerson } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

type Role = "owner" | "student" | "staff" | "visitor" | "bulgarian";
const readers = {} as Record<Role, Reader>;

beforeAll(async () => {
  const db = database();
  await makeVocabulary(db);
  const { recruiter, student, staff } = await cast(db);
  readers.owner = await readerOf(recruiter.personId);
  readers.student = await readerOf(student.personId);
  readers.staff = await readerOf(staff.personId);
  readers.visitor = await readerOf(null);
  readers.bulgarian = await readerOf((await makePerson(db, "staff")).personId, "bg");
});

const DECISIONS = ["merger", "deprecation", "mapping"].map((noun) => `/staff/skills/sql/${noun}`);

test.each(["/staff/skills", "/staff/skills?q=sql&state=accepted", ...DECISIONS])(
  "%s is for staff alone, in both languages",
  async (path) => {
    expect((await readers.staff.open(path)).status).toBe(200);
    for (const role of ["owner", "student"] as const)
      expect((await readers[role].open(path)).status).toBe(403);
    expect((await readers.visitor.open(path)).location).toContain("/sign-in?redirectTo=");
    const { html } = await readers.bulgarian.open(path);
    expect(html).toContain('lang="bg"');
    expect(html).not.toContain("⟦");
  },
);

test("a skill is everybody's to read, and staff's to decide about", async () => {
  const seen = await readers.visitor.open("/skills/postgresql");
  expect(text(seen.html)).toContain("PostgreSQL");
  expect(seen.html).toContain('href="/skills/databases"');
  expect(seen.html).not.toContain("/staff/skills");
  expect((await readers.staff.open("/skills/postgresql")).html).toContain(
    "/staff/skills/postgresql/merger",
  );
  for (const none of ["nothing", "%00", "ы", "a".repeat(300)])
    expect((await readers.visitor.open(`/skills/${none}`)).status).toBe(404);
});

test("a skill without a Bulgarian label is shown by its English one, marked as such", async () => {
  await database()
    .insert(skills)
    .values({ id: "esco-x", type: "skill", en: "quern dressing", source: "esco" });
  const { html } = await readers.bulgarian.open("/skills/esco-x");
  expect(html).toContain('<h1 lang="en">quern dressing</h1>');
});

test("the vocabulary is everybody's to read as SKOS, under the addresses of its pages, written once after a change, in a thread", async () => {
  let threads = 0;
  const count = () => void (threads += 1);
  process.on("worker", count);
  const { visitor, staff } = readers;
  const five = () => Promise.all([1, 2, 3, 4, 5].map(() => visitor.open("/skills.ttl")));
  const [first, ...others] = await five();
  expect(threads).toBe(1);
  expect(first!.status).toBe(200);
  expect(first!.html).toContain("/skills/postgresql> a skos:Concept");
  expect(first!.headers.get("Content-Length")).toBe(String(first!.bytes.length));
  for (const { html } of others) expect(html).toBe(first!.html);
  const tag = first!.headers.get("ETag")!;
  const knowing = await readerOf(null, "en", { "If-None-Match": tag });
  expect((await knowing.open("/skills.ttl")).status).toBe(304);
  await staff.send("/staff/skills/sql/mapping", { uri: "" });
  const then = await visitor.open("/skills.ttl");
  process.off("worker", count);
  expect([threads, then.html]).toEqual([2, first!.html]);
});

test("staff deprecate, offer again, map and merge by forms, and old addresses lead on", async () => {
  const { staff, visitor, student } = readers;
  const silent = await staff.send("/staff/skills/sql/deprecation", { replacement: "databases" });
  expect(silent.status).toBe(400);
  const entries = { replacement: "databases", reason: "Nobody asks." };
  expect((await student.send("/staff/skills/sql/deprecation", entries)).status).toBe(403);
  expect((await staff.send("/staff/skills/sql/deprecation", entries)).location).toBe(
    "/skills/sql?done=skillDeprecated",
  );
  expect(text((await visitor.open("/skills/sql")).html)).toContain("Use instead: databases");
  expect((await staff.send("/staff/skills/sql/deprecation", entries)).status).toBe(409);
  expect((await staff.send("/staff/skills/sql/reinstatement", {})).location).toBe(
    "/skills/sql?done=skillReinstated",
  );
  expect((await staff.send("/staff/skills/sql/mapping", { uri: "nowhere" })).status).toBe(400);
  const uri = "http://data.europa.eu/esco/skill/598de5b0-5b58-4ea7-8058-a4bc4d18c742";
  expect((await staff.send("/staff/skills/sql/mapping", { uri })).location).toBe(
    "/skills/sql?done=skillMapped",
  );
  expect((await visitor.open("/skills/sql")).html).toContain(uri);
  const unknown = await staff.send("/staff/skills/sql/merger", {
    into: "no such skill",
    reason: "The same.",
  });
  expect(unknown.status).toBe(409);
  const merged = await staff.send("/staff/skills/sql/merger", {
    into: "databases",
    reason: "The same.",
  });
  expect(merged.location).toBe("/skills/databases?done=skillMerged");
  const former = await visitor.open("/skills/sql");
  expect([former.status, former.location]).toEqual([301, "/skills/databases"]);
  expect(text((await staff.open("/staff/log")).html)).toContain("merged it into another one");
  const [row] = await database().select().from(skills).where(eq(skills.id, "databases"));
  expect(row!.uri).toBe(uri);
});
