import postgres from "postgres";

/** The same server, another database. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdministrator<T>(server: string, work: (sql: postgres.Sql) => Promise<T>) {
  const sql = postgres(databaseAt(server, "postgres"), { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
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
