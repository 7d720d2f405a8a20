import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "#db/client.server.ts";
import { preparing, statementsWorthKeeping } from "#db/preparing-client.server.ts";
import { env } from "#env";
import { databaseAt } from "#tests/support/clones.ts";

/** A connection that has sent nothing before, in a process that may have sent all there is. */
function connectAnew() {
  const client = postgres(databaseAt(env.DATABASE_URL, "postgres"), { max: 1, onnotice: () => {} });
  const db = drizzle(preparing(client, statementsWorthKeeping())) as unknown as Database;
  return { db, close: () => client.end({ timeout: 5 }) };
}

const preparedIn = async (db: Database) => {
  const rows = await db.execute<{ asked: string }>(
    sql`select substring(statement from 'asked_[a-z]+') as asked from pg_prepared_statements
      where statement like 'select 1 as "asked%' order by 1`,
  );
  return [...rows].map(({ asked }) => asked);
};

const ask = (db: Database, place: "alone" | "inside" | "within") =>
  db.execute(sql`select 1 as ${sql.identifier(`asked_${place}`)} where ${1}::integer = 1`);

test("what is asked again is prepared, also within transactions, and nothing without parameters", async () => {
  const { db, close } = connectAnew();
  try {
    await ask(db, "alone");
    expect(await preparedIn(db)).toEqual([]);
    await ask(db, "alone");
    await db.transaction(async (tx) => {
      for (let time = 0; time < 2; time += 1) await ask(tx, "inside");
      await tx.transaction(async (inner) => {
        for (let time = 0; time < 2; time += 1) await ask(inner, "within");
      });
    });
    expect(await preparedIn(db)).toEqual(["asked_alone", "asked_inside", "asked_within"]);
  } finally {
    await close();
  }
});

test("a prepared statement survives that its table changes", async () => {
  const { db, close } = connectAnew();
  try {
    await db.execute(sql`create temporary table changing (id integer)`);
    const all = () => db.execute(sql`select * from changing where id > ${0}`);
    for (let time = 0; time < 3; time += 1) await all();
    await db.execute(sql`alter table changing add column name text`);
    await db.execute(sql`insert into changing values (1, 'added')`);
    expect([...(await all())]).toEqual([{ id: 1, name: "added" }]);
  } finally {
    await close();
  }
});
