import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchTexts } from "#search/posting-text.server.ts";

const POSTINGS_AT_ONCE = 500;

type Revised = { id: string; revision: string };

/**
 * Gives postings that the caller has locked a new revision, and writes and announces them anew, because something that
 * search reads beside them has changed. They do not count as changed by anybody, so their date of change stays.
 */
export async function announcePostings(
  tx: Database,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < ids.length; start += POSTINGS_AT_ONCE) {
    const some = ids.slice(start, start + POSTINGS_AT_ONCE);
    const revised = (await tx.execute(sql`
      update ${postings} set revision = revision + 1 where id = any(${sql.param(some)}::uuid[])
      returning id, revision`)) as unknown as Revised[];
    await writeSearchTexts(tx, some);
    await announce(
      tx,
      revised.map(({ id, revision }) => ({ entity: "posting", id, version: Number(revision) })),
      now,
    );
  }
}
