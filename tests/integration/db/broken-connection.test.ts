import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { isTransient } from "#db/transient.ts";
import { postgresTalk } from "#tests/faults/postgres-talk.ts";
import { openProxy } from "#tests/faults/proxy.ts";
import { through } from "#tests/faults/roads.ts";
import { Weather } from "#tests/faults/weather.ts";
import { withOwnDatabase } from "#tests/support/database.ts";

/** Asks once more within a transaction whose connection the server has ended; answers how that fails. */
async function askAfterEnd(db: Database, end: (pid: number) => Promise<unknown>, pause: number) {
  let asked: Promise<unknown> | undefined;
  const transaction = db.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await end(row!.pid);
    await sleep(pause);
    asked = tx.execute(sql`select 1`).catch((error: unknown) => error);
    await asked;
  });
  const failure = await transaction.catch((error: unknown) => error);
  while (!asked) await sleep(10);
  return [failure, await asked];
}

const ROUNDS = 60;
const AT_ONCE = 10;

test("whenever a connection breaks, whoever has it next is answered", () =>
  withOwnDatabase(async ({ url, db: other }) => {
    const end = (pid: number) => other.execute(sql`select pg_terminate_backend(${pid})`);
    // The end of a connection comes in several steps; what is asked falls between any two of them.
    const breakOne = async (round: number) => {
      const { db, close } = connect(url, { max: 1 });
      const failures = await askAfterEnd(db, end, round % 3);
      expect(failures.map(isTransient)).toEqual([true, true]);
      const asks = () => db.execute(sql`select 1`).then(() => true, isTransient);
      for (let time = 0; time < 3; time++) expect(await asks()).toBe(true);
      await close();
    };
    for (let round = 0; round < ROUNDS; round += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => breakOne(round + n)));
  }));

test.each([0, 50])(
  "a transaction whose connection breaks fails, its process goes on, and the connection comes back (%i ms after)",
  (pause) =>
    withOwnDatabase(async ({ url, db: other }) => {
      const { db, close } = connect(url, { max: 1 });
      const end = (pid: number) => other.execute(sql`select pg_terminate_backend(${pid})`);
      const failures = await askAfterEnd(db, end, pause);
      expect(failures.map(isTransient)).toEqual([true, true]);
      const asks = () => db.execute(sql`select 1`).then(() => true, isTransient);
      for (let round = 0; round < 20; round++) expect(await asks()).toBe(true);
      expect([...(await db.execute(sql`select 1 as one`))]).toEqual([{ one: 1 }]);
      await close();
    }),
);

test("a connection that breaks while the driver asks for types ends no process, and the next one serves", () =>
  withOwnDatabase(async ({ url }) => {
    const weather = new Weather();
    const isForTypes = ({ side, what }: { side: string; what: string }) =>
      side === "asked" && what.includes("typarray");
    weather.add({ isAt: isForTypes, fate: () => "drop" });
    const port = Number(new URL(url).port);
    const proxy = await openProxy(() => port, postgresTalk, weather.judge("test", "database"));
    const { db, close } = connect(through(url, proxy.port), { max: 1 });
    const asks = () => db.execute(sql`select 1`).then(() => true, isTransient);
    expect(await asks()).toBe(true);
    expect([...(await db.execute(sql`select 1 as one`))]).toEqual([{ one: 1 }]);
    expect(weather.happened).toHaveLength(1);
    await close();
    proxy.close();
  }));
