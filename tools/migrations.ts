import { existsSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

// Any number does, as long as nothing else in the database locks the same one.
const MIGRATION_LOCK = 7_264_001;

/** The folder of migrations, looked for upwards, because the built tools lie deeper than their source. */
export function migrationsFolder(from = import.meta.dirname): string {
  const folder = path.join(from, "db", "migrations");
  if (existsSync(path.join(folder, "meta", "_journal.json"))) return folder;
  const parent = path.dirname(from);
  if (parent === from) throw new Error("db/migrations was not found beside the application.");
  return migrationsFolder(parent);
}

/** Brings the database at the address up to date; two at once wait for each other. Returns how many ran. */
export async function migrateDatabase(url: string): Promise<number> {
  // One connection, so that the lock and the migrations share a session.
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const count = async () => {
    const [found] =
      await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as made`;
    if (!found?.made) return 0;
    const [rows] = await sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
    return Number(rows?.count);
  };
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const before = await count();
    await migrate(drizzle(sql), { migrationsFolder: migrationsFolder() });
    return (await count()) - before;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
