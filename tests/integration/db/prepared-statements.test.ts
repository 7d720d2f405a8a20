import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { env } from "#env";
import { databaseAt } from "#tests/support/clones.ts";

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
  const { db, close } = connect(databaseAt(env.DATABASE_URL, "postgres"), { max: 1 });
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
  const { db, close } = connect(databaseAt(env.DATABASE_URL, "postgres"), { max: 1 });
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
