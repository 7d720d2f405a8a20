import postgres from "postgres";

/** The same server, another database. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

const administrators = new Map<string, postgres.Sql>();

/** One connection for all copies that a process makes and drops; it goes by itself when nobody has used it for a while. */
function asAdministrator<T>(server: string, work: (sql: postgres.Sql) => Promise<T>) {
  const known = administrators.get(server);
  const sql =
    known ??
    postgres(databaseAt(server, "postgres"), { max: 1, idle_timeout: 5, onnotice: () => {} });
  administrators.set(server, sql);
  return work(sql);
}

/** Copies the template under a new name and answers with the copy's address. */
export async function cloneTemplate(server: string, template: string, name: string) {
  await asAdministrator(
    server,
    (sql) => sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`,
  );
  return databaseAt(server, name);
}

export async function dropDatabase(server: string, name: string): Promise<void> {
  await asAdministrator(server, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
}

/** Drops every copy that a run has made. */
export async function dropClones(server: string, run: string): Promise<void> {
  await asAdministrator(server, async (sql) => {
    const rows = await sql<{ datname: string }[]>`
      select datname from pg_database where starts_with(datname, ${run})`;
    for (const { datname } of rows) await sql`drop database if exists ${sql(datname)} with (force)`;
  });
}
