import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase, migrationsFolder } from "#tools/migrations.ts";
import { databaseAt, dropClones } from "./clones.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
    databaseTemplate: string;
    testRun: string;
  }
}

const TEMPLATE_LOCK = 7_264_002;

function migrationsHash(): string {
  const folder = migrationsFolder();
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted())
    if (name.endsWith(".sql") || name.endsWith("_journal.json"))
      hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest("hex").slice(0, 12);
}

/** Makes the migrated template once per state of the migrations; runs at the same time wait for it. */
async function ensureTemplate(server: string, name: string): Promise<void> {
  const sql = postgres(databaseAt(server, "postgres"), { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found) return;
    // Migrated under another name first: a template is whole or not there.
    const draft = `${name}_draft`;
    await sql`drop database if exists ${sql(draft)} with (force)`;
    await sql`create database ${sql(draft)}`;
    await migrateDatabase(databaseAt(server, draft));
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Before the integration tests: the template, and what tests/support/database.ts needs to clone it. */
export default async function setup(project: TestProject) {
  const server = process.env.DATABASE_URL;
  if (!server)
    throw new Error(
      "DATABASE_URL is not set: run the integration tests with npm run test:integration.",
    );
  const template = `tandem_template_${migrationsHash()}`;
  const run = `tandem_test_${process.pid}_${Date.now().toString(36)}`;
  await ensureTemplate(server, template);
  project.provide("databaseServer", server);
  project.provide("databaseTemplate", template);
  project.provide("testRun", run);
  return () => dropClones(server, run);
}
