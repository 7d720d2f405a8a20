import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { attempts, jobRuns, retentionRuns } from "#db/schema/index.ts";
import { keepToRetention } from "#jobs/keep-to-retention.ts";
import { recordRun } from "#jobs/record-run.ts";
import { RULE_NAMES } from "#app/domain/retention/periods.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

test("a round leaves a row with its result", () =>
  inRolledBackTransaction(async (db) => {
    expect(await recordRun(db, { name: "a-job", run: async () => 7 }, NOW)).toBe(7);
    const [row] = await db.select().from(jobRuns);
    expect(row).toMatchObject({ job: "a-job", startedAt: NOW, result: 7, error: null });
    expect(row!.finishedAt).toBeInstanceOf(Date);
  }));

test("a round that fails leaves its error, without what the query was asked for", () =>
  withOwnDatabase(async ({ db }) => {
    const run = async () => {
      await db.insert(attempts).values({ action: "x", subject: "mira@mail.example", at: NOW });
      await db.execute(sql`select ${"mira@mail.example"}::int`);
      return 1;
    };
    await expect(recordRun(db, { name: "a-job", run }, NOW)).rejects.toThrow();
    const [row] = await db.select().from(jobRuns);
    expect(row!.result).toBeNull();
    expect(row!.error).toContain("Failed query");
    expect(row!.error).not.toContain("mira");
  }));

test("the nightly round keeps to every rule, also after one that fails", () =>
  withOwnDatabase(async ({ db }) => {
    await keepToRetention(db, NOW);
    const kept = async () => (await db.select().from(retentionRuns)).map(({ rule }) => rule);
    expect((await kept()).toSorted()).toEqual([...RULE_NAMES].toSorted());
    await db.delete(retentionRuns);
    await db.execute(sql`drop table form_autosaves`);
    await expect(keepToRetention(db, NOW)).rejects.toThrow("the rule autosaves of retention");
    expect((await kept()).toSorted()).toEqual(
      RULE_NAMES.filter((rule) => rule !== "autosaves").toSorted(),
    );
  }));
