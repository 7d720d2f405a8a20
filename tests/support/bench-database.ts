import postgres from "postgres";
import { env } from "#env";
import { databaseAt, dropDatabase } from "#tests/support/clones.ts";
import { migrateDatabase } from "#tools/migrations.ts";

/** Measures on an empty, migrated database of its own on the server of DATABASE_URL, and drops it afterwards. */
export async function onBenchDatabase(
  subject: string,
  measure: (url: string) => Promise<void>,
): Promise<void> {
  const name = `${subject}_bench_${process.pid}`;
  const admin = postgres(databaseAt(env.DATABASE_URL, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await admin`create database ${admin(name)}`;
    const url = databaseAt(env.DATABASE_URL, name);
    await migrateDatabase(url);
    await measure(url);
  } finally {
    await admin.end();
    await dropDatabase(env.DATABASE_URL, name);
  }
}
