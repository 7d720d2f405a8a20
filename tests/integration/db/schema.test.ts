import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

test("every foreign key is led by an index, so that no delete scans a table", () =>
  inRolledBackTransaction(async (db) => {
    const bare = await db.execute<{ constraint: string }>(sql`
      select c.conname as constraint
      from pg_constraint c
      where c.contype = 'f' and not exists (
        select 1 from pg_index i
        where i.indrelid = c.conrelid
          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
      )
    `);
    expect([...bare]).toEqual([]);
  }));

test("constraints read as sentences", () =>
  inRolledBackTransaction(async (db) => {
    const rows = await db.execute<{ name: string }>(sql`
      select conname as name from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace
    `);
    const names = [...rows].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => name.split("_").length < 3)).toEqual([]);
  }));

test.each([
  ["a_closed_posting_has_a_reason", sql`update postings set state = 'closed'`],
  ["a_published_posting_expires", sql`update postings set state = 'published', expires_at = null`],
  [
    "no_documents_stands_alone",
    sql`insert into internship_versions (version_id, documents) select id, '{none,cv}' from posting_versions`,
  ],
  [
    "days_on_site_leave_some_elsewhere",
    sql`insert into internship_versions (version_id, on_site_days) select id, 5 from posting_versions`,
  ],
  ["a_version_has_a_text_in_its_language", sql`update posting_versions set language = 'de'`],
])("%s, whoever writes", (constraint, statement) =>
  inRolledBackTransaction(async (db) => {
    await db.execute(sql`
      insert into organisations (id, kind, name) values (gen_random_uuid(), 'company', 'A company')
    `);
    await db.execute(sql`
      insert into postings (organisation_id, kind, created_at, updated_at)
      select id, 'internship', now(), now() from organisations
    `);
    await db.execute(sql`
      insert into posting_versions (posting_id, number, revision, language, texts, created_at)
      select id, 1, 1, 'en', '{"en": {"title": "A title"}}', now() from postings
    `);
    const written = db
      .execute(statement)
      .catch((error: { cause?: { constraint_name?: string } }) => {
        return error.cause?.constraint_name;
      });
    expect(await written).toBe(constraint);
  }),
);

const [ONE, OTHER] = [randomUUID(), randomUUID()];

async function addToRecords(db: Database): Promise<void> {
  await db.execute(sql`
    insert into organisations (id, kind, name) values
      (${ONE}, 'company', 'A company'), (${OTHER}, 'company', 'Another company')`);
  await db.execute(sql`
    insert into organisation_transitions (organisation_id, to_state, reason, at)
    values (${ONE}, 'refused', 'because', '2027-01-01')`);
}

const codeOf = (written: Promise<unknown>) =>
  written.then(
    () => "written",
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );

const RECORDS = {
  events: "at",
  posting_transitions: "at",
  organisation_transitions: "at",
  credit_versions: "changed_at",
  former_skill_credits: "since",
  skill_mergers: "at",
  merged_uses: "revision",
};

test.each(
  Object.entries(RECORDS).flatMap(([table, column]) => [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    // Others refer to some.
    `truncate ${table} cascade`,
  ]),
)("a record is only ever added to: %s", (statement) =>
  inRolledBackTransaction(async (db) => {
    await addToRecords(db);
    expect(await codeOf(db.execute(sql.raw(statement)))).toBe("23001");
  }),
);

const taking = (more: string) =>
  `update organisation_transitions set organisation_id = '${OTHER}', ${more}`;

test("a merger takes an organisation's record along and says where it comes from", () =>
  inRolledBackTransaction(async (db) => {
    await addToRecords(db);
    await db.execute(sql.raw(taking("former_id = organisation_id")));
    const [moved] = await db.execute(sql`select * from organisation_transitions`);
    expect(moved).toMatchObject({ organisation_id: OTHER, former_id: ONE, reason: "because" });
  }));

test.each([
  taking("former_id = organisation_id, reason = 'never'"),
  taking("former_id = organisation_id, at = now()"),
  taking("former_id = null"),
  "update organisation_transitions set former_id = organisation_id",
])("nothing else in it changes: %s", (statement) =>
  inRolledBackTransaction(async (db) => {
    await addToRecords(db);
    expect(await codeOf(db.execute(sql.raw(statement)))).toBe("23001");
  }),
);
