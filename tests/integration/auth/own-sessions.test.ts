import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { people, sessions } from "#db/schema/index.ts";
import { endOtherSessions, endSessionNamed, listSessions } from "#app/auth/own-sessions.server.ts";
import { openSession } from "#app/auth/open-session.server.ts";
import { optionalActor, requireActor } from "#app/auth/session.server.ts";
import { NotFound } from "#app/domain/errors.ts";
import { asking, makeAccount, passwordStep, sent } from "#tests/support/account.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { giveFactor } from "#tests/support/second-factor.ts";

const db = useProcessDatabase();
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";

/** Somebody with two browsers: this one and another. */
async function withTwo() {
  const account = await makeAccount(db());
  const other = await passwordStep(account.email);
  const cookie = sent(await openSession(asking("", "/", FIREFOX), account.id));
  const actor = await requireActor(asking(cookie));
  return { ...account, other, cookie, actor, list: () => listSessions(asking(cookie), actor) };
}

const roleOf = async (cookie: string) => (await optionalActor(asking(cookie))).role;

test("lists what is signed in, marks this browser, and gives no secret or stored id away", async () => {
  const { id, cookie, list } = await withTwo();
  const shown = await list();
  expect(shown).toMatchObject([
    { device: "Firefox, Windows", isThis: true, isWaiting: false },
    { device: "", isThis: false, isWaiting: false },
  ]);
  const stored = await db().select().from(sessions).where(eq(sessions.userId, id));
  const told = JSON.stringify(shown);
  for (const row of stored) expect(told).not.toContain(row.id);
  expect(told).not.toContain(cookie.split("=")[1]);
});

test("ends the one that is named, and none of somebody else", async () => {
  const mine = await withTwo();
  const theirs = await withTwo();
  const foreign = (await theirs.list())[1]!.name;
  await expect(endSessionNamed(mine.actor, foreign)).rejects.toThrow(NotFound);
  await expect(endSessionNamed(mine.actor, "")).rejects.toThrow(NotFound);
  expect(await roleOf(theirs.other)).toBe("member");
  await endSessionNamed(mine.actor, (await mine.list())[1]!.name);
  expect(await roleOf(mine.other)).toBe("visitor");
  expect(await roleOf(mine.cookie)).toBe("member");
  expect(await mine.list()).toHaveLength(1);
});

test("ends all others at once, and none of somebody else", async () => {
  const mine = await withTwo();
  const theirs = await withTwo();
  expect(await endOtherSessions(asking(mine.cookie), mine.actor)).toBe(1);
  expect(await roleOf(mine.other)).toBe("visitor");
  expect(await roleOf(mine.cookie)).toBe("member");
  expect(await roleOf(theirs.other)).toBe("member");
});

test("shows who has given the password and not the code, and leaves out what is over", async () => {
  const { id, email, list } = await withTwo();
  await giveFactor(db(), id);
  await passwordStep(email);
  expect((await list())[0]).toMatchObject({ isThis: false, isWaiting: true });
  await db().execute(
    sql`update sessions set absolute_expires_at = now() - interval '1 second' where person_id = ${id}`,
  );
  expect(await list()).toEqual([]);
});

test("notes that somebody is here at most once in five minutes", async () => {
  const { id, cookie } = await withTwo();
  const seen = async () => {
    await optionalActor(asking(cookie));
    const [person] = await db().select().from(people).where(eq(people.id, id));
    return person!.lastSeenAt!.getTime();
  };
  const first = await seen();
  expect(first).toBeGreaterThan(Date.now() - 60_000);
  expect(await seen()).toBe(first);
  const past = (minutes: number) =>
    db().execute(
      sql`update sessions set last_seen_at = now() - make_interval(mins => ${minutes}) where person_id = ${id}`,
    );
  await past(4);
  expect(await seen()).toBe(first);
  await past(6);
  expect(await seen()).toBeGreaterThan(first);
});
