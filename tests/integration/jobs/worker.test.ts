import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { attempts, outbox, postings } from "#db/schema/index.ts";
import { expireAllPostings } from "#jobs/expire-postings.ts";
import { renewSnapshot, takeFirstSnapshot } from "#jobs/renew-snapshot.ts";
import { SCHEDULED_JOBS } from "#jobs/schedule.server.ts";
import { makePerson, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { beforeItWasFull, fillDisk, freeDisk } from "#tests/support/full-database.ts";
import { makePublish, until, withSearch } from "#tests/support/search.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { withWorker } from "#tests/support/worker-process.ts";

const LATER = new Date("2027-05-16T00:00:00Z");

test("what has expired is closed, and search hears of it; what has not stays", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    const publish = makePublish(db);
    const over = await publish("internship", { deadlineOn: "2027-05-15" });
    const open = await publish("internship", { deadlineOn: "2027-05-17" });
    await db.delete(outbox);
    expect(await expireAllPostings(db, LATER)).toBe(1);
    const stateOf = async (id: string) =>
      (await db.select().from(postings).where(eq(postings.id, id)))[0];
    expect(await stateOf(over)).toMatchObject({ state: "closed", closeReason: "expired" });
    expect(await stateOf(open)).toMatchObject({ state: "published" });
    expect(await db.select().from(outbox)).toMatchObject([{ entity: "posting", entityId: over }]);
    expect(await expireAllPostings(db, LATER)).toBe(0);
  }));

test("a new installation counts what is asked for at once, later ones by the clock", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await makePublish(db)("internship");
    await takeFirstSnapshot(db, NOW);
    const first = await latestSnapshot(db);
    expect(first.kinds.internship?.n).toBe(1);
    await takeFirstSnapshot(db, NOW);
    expect((await latestSnapshot(db)).id).toBe(first.id);
    await renewSnapshot(db, NOW);
    expect((await latestSnapshot(db)).id).not.toBe(first.id);
  }));

test("attempts of more than a day ago are forgotten by the clock, and by nobody else", () =>
  inRolledBackTransaction(async (db) => {
    const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3600 * 1000);
    const attempt = { action: "sign_in_account", subject: "a keyed hash" };
    await db.delete(attempts);
    await db.insert(attempts).values([
      { ...attempt, at: hoursAgo(25) },
      { ...attempt, at: hoursAgo(23) },
    ]);
    const job = SCHEDULED_JOBS.find(({ name }) => name === "forget-attempts");
    expect(await job!.run(db, NOW)).toBe(1);
    expect(await db.select({ at: attempts.at }).from(attempts)).toEqual([{ at: hoursAgo(23) }]);
    const staff = await makePerson(db, "staff");
    await expect(keepTo(staff, "attempts", db)).rejects.toThrow(Forbidden);
  }));

test("the worker publishes, keeps its schedule in the database, and stops when it is told to", () =>
  withSearch(async ({ db, url, server, publish, settled, publishing }) => {
    await settled();
    await publishing.stop();
    await publish("internship", { title: "Told by the worker" });
    const environment = { DATABASE_URL: url, MEILI_PREFIX: server.prefix };
    const { words, exitCode } = await withWorker(environment, async () => {
      await settled();
      const names = await db.execute(sql`select name from pgboss.schedule order by name`);
      expect(names.map(({ name }) => name)).toEqual([
        "expire-postings",
        "forget-attempts",
        "keep-to-retention",
        "remind-of-endings",
        "renew-first-tens",
        "renew-search-texts",
        "renew-skill-keys",
        "renew-snapshot",
        "renew-words",
        "repair-drift",
      ]);
    });
    expect(exitCode).toBe(0);
    expect(words).toContain('"stopping"');
  }));

test("while the database's disk is full the worker waits, with space again it publishes what is new", () =>
  withSearch(async ({ db, url, server, publish, settled, publishing }) => {
    await settled();
    await publishing.stop();
    const environment = { DATABASE_URL: url, MEILI_PREFIX: server.prefix };
    const { words, exitCode } = await withWorker(environment, async (worker) => {
      await fillDisk(db);
      const entityId = await beforeItWasFull(db, (tx) => makePublish(tx)("internship"));
      const troubles = () => worker.words().split("No space left on device").length - 1;
      await until("it was tried again and again", async () => worker.hasEnded() || troubles() > 5);
      expect(worker.hasEnded()).toBe(false);
      const rows = await db.select().from(outbox);
      expect(rows).toMatchObject([{ entityId, state: "waiting", attempts: 0 }]);
      await freeDisk(db);
      await publish("internship", { title: "Published with space again" });
      await settled();
    });
    expect(exitCode).toBe(0);
    expect(words).not.toMatch(/unhandled|@tandem\.example/i);
  }));
