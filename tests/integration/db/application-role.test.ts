import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import pino from "pino";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect } from "#db/client.server.ts";
import { events, mergedUses, organisationTransitions, postings } from "#db/schema/index.ts";
import { startSchedule } from "#jobs/schedule.server.ts";
import { closeOwnAccount } from "#app/domain/account/close-account.server.ts";
import { mergeOrganisations } from "#app/domain/merger/commands.server.ts";
import { createDraft, revisePosting } from "#app/domain/posting/commands.server.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";
import { RULE_NAMES } from "#app/domain/retention/periods.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { decideOn, suspendOrganisation } from "#app/domain/verification/commands.server.ts";
import { cast, makeOrganisation } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { cloneTemplate, dropDatabase } from "#tests/support/clones.ts";
import { stageLife } from "#tests/support/life-stage.ts";
import { grantToApplication, RECORDS } from "#tools/application-role.ts";

const server = inject("databaseServer");
const name = `${inject("testRun")}_role`;
const role = `application_${randomBytes(4).toString("hex")}`;

let ownerUrl = "";
let owner: ReturnType<typeof connect>;
let application: ReturnType<typeof connect>;

const applicationUrl = () => {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent("it's 100% secret");
  return url.href;
};

beforeAll(async () => {
  ownerUrl = await cloneTemplate(server, inject("databaseTemplate"), name);
  owner = connect(ownerUrl, { max: 1 });
  await owner.sql`create schema pgboss`;
  await grantToApplication(ownerUrl, applicationUrl());
  await grantToApplication(ownerUrl, applicationUrl());
  application = connect(applicationUrl(), { max: 4 });
});

afterAll(async () => {
  await application?.close();
  await owner?.close();
  await dropDatabase(server, name);
  const administrator = connect(server, { max: 1 });
  await administrator.sql`drop role if exists ${administrator.sql(role)}`;
  await administrator.close();
});

const ofDraft = (id: string) =>
  sql`version_id in (select id from posting_versions where posting_id = ${id})`;

test("the application's role does what people, staff and the clock do", async () => {
  const { db } = application;
  await stageLife(db);
  const { company, elsewhere, onlooker, recruiter, staff, system } = await cast(db);
  const fresh = await makeOrganisation(db, "company", "new");
  await decideOn(staff, fresh.id, { verdict: "verify", revision: 1 }, db);
  await suspendOrganisation(staff, fresh.id, { reason: "Why" }, db);
  await decideOn(
    staff,
    (await makeOrganisation(db, "company", "new")).id,
    { verdict: "refuse", revision: 1, reason: "Why" },
    db,
  );
  await mergeOrganisations(staff, elsewhere.id, { into: company.id }, db);
  const begun = await createDraft(recruiter, company.id, contentFor("internship"), db);
  await mergeSkills(staff, "sql", { into: "databases", reason: "Why" }, db);
  expect(await db.$count(mergedUses, ofDraft(begun.id))).toBe(1);
  const [merged] = await db.select().from(postings).where(eq(postings.id, begun.id));
  const anew = contentFor("internship", { title: "Written over" });
  await revisePosting(recruiter, begun.id, anew, merged!.revision, db);
  expect(await db.$count(mergedUses, ofDraft(begun.id))).toBe(0);
  await closeOwnAccount(onlooker, db);
  for (const rule of RULE_NAMES) await keepTo(system, rule, db);
  const stop = await startSchedule(applicationUrl(), db, pino({ level: "silent" }));
  await stop();
  expect(await db.$count(events)).toBeGreaterThan(20);
  expect(
    await db.$count(organisationTransitions, eq(organisationTransitions.organisationId, fresh.id)),
  ).toBe(2);
});

test("it writes in every table, and only adds to the records", async () => {
  const rows = await owner.db.execute<{ name: string; writes: boolean; adds: boolean }>(sql`
    select relname as name,
      has_table_privilege(${role}, oid, 'update') and has_table_privilege(${role}, oid, 'delete') as writes,
      has_table_privilege(${role}, oid, 'select') and has_table_privilege(${role}, oid, 'insert') as adds
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
  expect(rows.filter(({ adds }) => !adds)).toEqual([]);
  const added = rows.filter(({ writes }) => !writes).map((row) => row.name);
  expect(added.toSorted()).toEqual(RECORDS.toSorted());
});

const WITHOUT_AT: Record<string, string> = {
  credit_versions: "changed_at",
  former_skill_credits: "since",
  merged_uses: "revision",
};
const columnOf = (table: string) => WITHOUT_AT[table] ?? "at";

test.each(
  RECORDS.flatMap((table) => [
    `update ${table} set ${columnOf(table)} = ${columnOf(table)}`,
    `delete from ${table}`,
    `truncate ${table}`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} disable trigger ${table}_are_only_added`,
    `drop trigger ${table}_are_only_added on ${table}`,
    `create trigger other before insert on ${table} execute function refuse_change_of_record()`,
    `drop table ${table}`,
  ]),
)("it may not: %s", async (statement) => {
  await expect(application.sql.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
});

test.each([
  "set session_replication_role = replica",
  "update organisation_transitions set reason = 'never'",
  "truncate postings, organisations, events cascade",
  "drop function refuse_change_of_record cascade",
  "create or replace function refuse_change_but_merger() returns trigger language sql as 'select 1'",
  "create table public.other ()",
])("nor: %s", async (statement) => {
  await expect(application.sql.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
});

const ANY_OTHER =
  "(select id from organisations where id <> organisation_transitions.organisation_id limit 1)";
const MOVED = `update organisation_transitions set former_id = organisation_id, organisation_id = ${ANY_OTHER}`;
const PUBLISHED = "posting_id in (select id from postings where state = 'published')";

test.each([
  MOVED,
  `insert into organisation_aliases (former_id, organisation_id, former_name, merged_at)
    select organisation_id, ${ANY_OTHER}, 'Forged', now() from organisation_transitions
    on conflict do nothing; ${MOVED}`,
  `update posting_versions set texts = jsonb_set(texts, '{en,title}', '"Forged"') where ${PUBLISHED}`,
  `update posting_versions set created_by = null, language = 'bg' where ${PUBLISHED}`,
  `delete from posting_versions where ${PUBLISHED}`,
])("what no merger moves and what has been public stays as it is: %s", async (statement) => {
  await expect(application.sql.unsafe(statement)).rejects.toMatchObject({ code: "23001" });
});

test("a draft is written over, and a closed account leaves a version unsigned", async () => {
  const drafts =
    "posting_id in (select id from postings where state = 'draft' and version_number = 1)";
  const renamed = `update posting_versions set duration_weeks = 9 where ${drafts}`;
  expect((await application.sql.unsafe(renamed)).count).toBeGreaterThan(0);
  const unsigned = `update posting_versions set created_by = null where ${PUBLISHED}`;
  expect((await application.sql.unsafe(unsigned)).count).toBeGreaterThan(0);
});

test("the owner of the tables is refused as the application's role", async () => {
  await expect(grantToApplication(ownerUrl, ownerUrl)).rejects.toThrow(/another role/);
});
