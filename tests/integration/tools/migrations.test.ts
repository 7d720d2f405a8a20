import postgres from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { cloneTemplate, dropDatabase } from "#tests/support/clones.ts";
import { migrateDatabase } from "#tools/migrations.ts";

const server = inject("databaseServer");
const name = `${inject("testRun")}_empty`;
let url = "";

beforeAll(async () => {
  url = await cloneTemplate(server, "template0", name);
});
afterAll(() => dropDatabase(server, name));

test("two that migrate the same empty database at once take turns: one does it all", async () => {
  const counts = await Promise.all([migrateDatabase(url), migrateDatabase(url)]);
  expect(Math.min(...counts)).toBe(0);
  expect(Math.max(...counts)).toBeGreaterThan(0);
  expect(await migrateDatabase(url)).toBe(0);
});

test("every foreign key has an index that begins with its columns", async () => {
  const sql = postgres(url, { max: 1 });
  try {
    const unindexed = await sql`
      select conrelid::regclass::text as table, conname as constraint
      from pg_constraint c
      where contype = 'f' and not exists (
        select from pg_index i
        where i.indrelid = c.conrelid
          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
      )`;
    expect([...unindexed]).toEqual([]);
  } finally {
    await sql.end();
  }
});
