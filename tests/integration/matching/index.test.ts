import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import type { Snapshot } from "#matching/types.ts";
import { readChanges } from "#app/domain/match-index/changes.server.ts";
import { matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { MatchIndex } from "#app/domain/match-index/match-index.server.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { suspendOrganisation } from "#app/domain/verification/commands.server.ts";
import { expectAgreement } from "#tests/support/match-agreement.ts";
import {
  asProcess,
  idsByIndex,
  OF_EACH_KIND,
  published,
  staged,
} from "#tests/support/match-index.ts";

test("what nobody was notified of is found by the next question, after a lost connection as well", () =>
  staged((stage) =>
    asProcess(stage.url, async (db) => {
      const programme = await published(stage, "programme");
      await stage.db.execute(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`);
      const internship = await published(stage, "internship");
      expect(await idsByIndex(db, programme.id)).toContain(internship.id);
      await closePosting(stage.system, internship.id, { reason: "filled" }, stage.db);
      expect(await idsByIndex(db, programme.id)).not.toContain(internship.id);
    }),
  ));

test("changes are taken in without a question, those of an organisation and of a settlement as well", () =>
  staged((stage) =>
    asProcess(stage.url, async (db) => {
      const index = matchIndexOf(db)!;
      const before = index.size;
      await published(stage, "internship");
      await vi.waitFor(() => expect(index.size).toBe(before + 1), { timeout: 20_000 });
      await suspendOrganisation(stage.staff, stage.company.id, { reason: "Why" }, stage.db);
      await vi.waitFor(() => expect(index.size).toBeLessThan(before), { timeout: 20_000 });
      await stage.db.execute(`update settlements set latitude = latitude + 1`);
      await expectAgreement(db);
    }),
  ));

test("a transaction that ends after later ones were seen is seen", () =>
  staged((stage) =>
    asProcess(stage.url, async (db) => {
      const programme = await published(stage, "programme");
      const late = await published(stage, "internship");
      await stage.db.transaction(async (tx) => {
        await tx.execute(sql`update postings set state = 'archived' where id = ${late.id}`);
        const early = await published(stage, "internship");
        const meanwhile = await idsByIndex(db, programme.id);
        expect(meanwhile).toEqual(expect.arrayContaining([early.id, late.id]));
      });
      expect(await idsByIndex(db, programme.id)).not.toContain(late.id);
    }),
  ));

test("an index that is not built, of another snapshot or far behind leaves the question to PostgreSQL, and catches up", () =>
  staged(async ({ db, system, ...stage }) => {
    const snapshot = await latestSnapshot(db);
    const index = new MatchIndex(db, 2);
    const sizeFor = async (one: Snapshot) => (await index.current("internship", one))?.size ?? null;
    expect(await sizeFor(snapshot)).toBeNull();
    await index.catchUp();
    expect(await sizeFor(snapshot)).toBe(OF_EACH_KIND);
    for (let count = 0; count < 3; count++) await published({ ...stage, db, system }, "internship");
    expect(await sizeFor(snapshot)).toBeNull();
    await index.catchUp();
    expect(await sizeFor(snapshot)).toBe(OF_EACH_KIND + 3);
    await takeSnapshots(system, db);
    const next = await latestSnapshot(db);
    expect(await sizeFor(next)).toBeNull();
    await index.catchUp();
    expect(await sizeFor(next)).toBe(OF_EACH_KIND + 3);
    // Nothing of what a later database has seen is to be had from an earlier one, which was restored in its place.
    expect((await readChanges(db, "9000000000:9000000000:")).hasGoneBack).toBe(true);
    index.stop();
    expect(await sizeFor(next)).toBeNull();
  }));
