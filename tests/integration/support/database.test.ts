import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

const tables = sql`select count(*)::int as count from pg_tables where schemaname = 'public'`;
const marker = sql`select count(*)::int as count from pg_tables where tablename = 'marker'`;

test("a test sees the migrated tables", () =>
  inRolledBackTransaction(async (db) => {
    const [row] = await db.execute(tables);
    expect(Number(row?.count)).toBeGreaterThan(5);
  }));

test("nothing that a test writes is left, inner transactions included", async () => {
  await inRolledBackTransaction(async (db) => {
    await db.transaction((inner) => inner.execute(sql`create table marker (id int)`));
    expect((await db.execute(marker))[0]?.count).toBe(1);
  });
  await inRolledBackTransaction(async (db) => {
    expect((await db.execute(marker))[0]?.count).toBe(0);
  });
});

test("the failure of a test comes through", async () => {
  const failing = inRolledBackTransaction(() => Promise.reject(new Error("as expected")));
  await expect(failing).rejects.toThrow("as expected");
});

test("a database of one's own commits, and its transactions run side by side", () =>
  withOwnDatabase(async ({ db }) => {
    await db.execute(sql`create table marker (id int)`);
    let arrived = 0;
    let open = () => {};
    const bothHaveWritten = new Promise<void>((resolve) => (open = resolve));
    const write = (id: number) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`insert into marker values (${id})`);
        if (++arrived === 2) open();
        await bothHaveWritten;
        return (await tx.execute(sql`select id from marker`)).length;
      });
    expect(await Promise.all([write(1), write(2)])).toContain(1);
    expect((await db.execute(sql`select id from marker`)).length).toBe(2);
  }));
