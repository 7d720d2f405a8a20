import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postings, skills } from "#db/schema/index.ts";
import { transact } from "#db/transact.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

/** Until some connection waits for a lock that another one holds. */
async function untilSomebodyWaits(db: Database): Promise<void> {
  await expect
    .poll(async () => {
      const [{ waiting }] = (await db.execute<{ waiting: number }>(sql`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`)) as unknown as [
        { waiting: number },
      ];
      return waiting;
    })
    .toBeGreaterThan(0);
}

test("of a merger of skills and whoever saves a posting with both of them neither is refused, though each waits for the other", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const c = await cast(db);
    const content = contentFor("internship", { requires: [{ skill: "databases", importance: 2 }] });
    const { id } = await createDraft(c.system, c.company.id, content, db);
    await submitPosting(c.system, id, db);

    let tries = 0;
    let merged: Promise<{ into: string }> | undefined;
    // As a form is saved: the posting first, then the skills that it names.
    await transact(db, async (tx) => {
      tries += 1;
      await tx.select().from(postings).where(eq(postings.id, id)).for("update");
      // It holds both skills and waits for the posting, which says what its other skill is called.
      merged ??= mergeSkills(c.staff, "sql", { into: "databases", reason: "The same." }, db);
      if (tries === 1) await untilSomebodyWaits(db);
      await tx.select().from(skills).where(eq(skills.id, "databases")).for("key share");
    });
    await expect(merged).resolves.toMatchObject({ into: "databases" });
    const [gone] = await db.select().from(skills).where(eq(skills.id, "sql"));
    expect(gone).toMatchObject({ state: "merged", replacedBy: "databases" });
  }));

test("a transaction that fails for another reason, or gives way again and again, is not repeated for ever", () =>
  withOwnDatabase(async ({ db }) => {
    let tries = 0;
    const failing = (code: string) =>
      transact(db, async (tx) => {
        tries += 1;
        await tx.execute(
          sql`do ${sql.raw(`$$ begin raise exception using errcode = '${code}'; end $$`)}`,
        );
      });
    await expect(failing("22012")).rejects.toThrow();
    expect(tries).toBe(1);
    await expect(failing("40P01")).rejects.toThrow();
    expect(tries).toBe(4);
  }));
