import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings, reports } from "#db/schema/index.ts";

/** With what staff are shown the forms that decide about reports of a posting, as it stands. */
export async function shownOf(db: Database, id: string) {
  const [posting] = await db.select().from(postings).where(eq(postings.id, id));
  const open = await db
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.postingId, id), eq(reports.state, "open")));
  return { revision: posting!.revision, reports: open.map((report) => report.id) };
}

/** As in a form that was made by hand. */
export const NOTHING_SHOWN = { revision: 0, reports: [] };
