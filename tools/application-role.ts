import postgres from "postgres";

/** Tables to which the application only adds. */
export const RECORDS = [
  "events",
  "posting_transitions",
  "organisation_transitions",
  "credit_versions",
  "former_skill_credits",
  "skill_mergers",
  "merged_uses",
] as const;

/** What a merger changes in a record; a trigger sees to it that it changes nothing else. */
const MOVED_BY_MERGERS = ["organisation_id", "former_id"];

/**
 * Lets the role of one database address work in the database of another, its owner's: read and write rows everywhere, only
 * add to the records, and change no table. A role that is missing is made. May be repeated, and has to be after every
 * migration that makes a table.
 *
 * @throws when the role is the owner, a superuser or a member of the owner: nothing would hold it
 */
export async function grantToApplication(ownerUrl: string, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  const role = decodeURIComponent(username);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await owner.begin(async (sql) => {
      await makeRole(sql, role, decodeURIComponent(password));
      await refuseOwners(sql, role);
      await grantRows(sql, role);
      await leaveQueue(sql, role);
    });
  } finally {
    await owner.end({ timeout: 5 });
  }
}

async function makeRole(
  sql: postgres.TransactionSql,
  role: string,
  password: string,
): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${role}`;
  if (found.length > 0) return;
  // Roles take no parameters; PostgreSQL itself quotes what stands in the statement.
  const [made] = await sql<{ statement: string }[]>`
    select format('create role %I login password %L', ${role}::text, ${password}::text) as statement`;
  await sql.unsafe(made!.statement);
}

async function refuseOwners(sql: postgres.TransactionSql, role: string): Promise<void> {
  const [found] = await sql`
    select bool_or(pg_has_role(${role}, relowner, 'member')) as owns
    from pg_class where relnamespace = 'public'::regnamespace`;
  if (found?.owns)
    throw new Error(
      `APP_DATABASE_URL must name another role than the owner of the tables; ${role} can change them.`,
    );
}

async function grantRows(sql: postgres.TransactionSql, role: string): Promise<void> {
  const to = sql(role);
  await sql`revoke create on schema public from public`;
  await sql`grant usage on schema public to ${to}`;
  await sql`grant select, insert, update, delete on all tables in schema public to ${to}`;
  await sql`grant usage, select on all sequences in schema public to ${to}`;
  await sql`revoke update, delete on ${sql(RECORDS)} from ${to}`;
  await sql`grant update (${sql(MOVED_BY_MERGERS)}) on organisation_transitions to ${to}`;
}

/**
 * The worker keeps its queue of scheduled jobs in a schema of its own, with tables that come and go; one that somebody else
 * owns is dropped, for the worker makes it and its schedules anew.
 */
async function leaveQueue(sql: postgres.TransactionSql, role: string): Promise<void> {
  const [database] = await sql<{ name: string }[]>`select current_database() as name`;
  await sql`grant create on database ${sql(database!.name)} to ${sql(role)}`;
  const [queue] = await sql<{ foreign: boolean }[]>`
    select not pg_has_role(${role}, nspowner, 'member') as foreign
    from pg_namespace where nspname = 'pgboss'`;
  if (queue?.foreign) await sql`drop schema pgboss cascade`;
}
