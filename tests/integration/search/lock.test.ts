import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { isTransient } from "#db/transient.ts";
import { lockKey, lockSession } from "#search/publisher-lock.server.ts";
import { postgresTalk } from "#tests/faults/postgres-talk.ts";
import { openProxy } from "#tests/faults/proxy.ts";
import { through } from "#tests/faults/roads.ts";
import { Weather } from "#tests/faults/weather.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { until } from "#tests/support/search.ts";

const key = lockKey("a test", "");
const REPLACED_WITHIN_MS = 10_000;

test("work under a lock ends with its connection: no other takes its place, and whatever is asked is refused", () =>
  withOwnDatabase(async ({ db, url }) => {
    const first = (await lockSession(url, key))!;
    expect(await lockSession(url, key)).toBeNull();
    const [row] = await first.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await db.execute(sql`select pg_terminate_backend(${row!.pid})`);
    const second = await lockSession(url, key);
    expect(second).not.toBeNull();
    const asks = [1, 2, 3].map(() =>
      first.confirm().then(
        () => "done",
        () => "refused",
      ),
    );
    expect(await Promise.all(asks)).toEqual(["refused", "refused", "refused"]);
    await expect(first.db.transaction((tx) => tx.execute(sql`select 1`))).rejects.toThrow();
    await Promise.all([first.close(), second!.close()]);
  }));

test("the lock of a process that is not heard of any more is given to another within ten seconds, and the process is told", () =>
  withOwnDatabase(async ({ url }) => {
    const weather = new Weather();
    const port = Number(new URL(url).port);
    const proxy = await openProxy(() => port, postgresTalk, weather.judge("test", "database"));
    const first = (await lockSession(through(url, proxy.port), key))!;
    await first.confirm();
    // From here on nothing arrives, and no end of a connection is told either.
    weather.add({ isAt: ({ side }) => side === "asked", fate: () => ({ silentMs: 60_000 }) });
    const unanswered = first.confirm().catch((error: unknown) => error);
    let second: Awaited<ReturnType<typeof lockSession>> = null;
    const isFree = async () => (second = await lockSession(url, key)) !== null;
    await until("the lock is free", isFree, REPLACED_WITHIN_MS);
    expect(isTransient(await unanswered)).toBe(true);
    await Promise.all([first.close(), second!.close()]);
    proxy.close();
  }));
