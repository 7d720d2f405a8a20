import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { mails } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** How many mails were refused so often that nobody tries any more, for staff; null for everybody else. */
export async function countParkedMails(
  viewer: Viewer,
  db: Database = database(),
): Promise<number | null> {
  return viewer.role === "staff" ? db.$count(mails, eq(mails.state, "parked")) : null;
}
