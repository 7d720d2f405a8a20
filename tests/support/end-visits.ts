import { eq, sql } from "drizzle-orm";
import { connect } from "#db/client.server.ts";
import { matchListVisits } from "#db/schema/index.ts";
import { env } from "#env";

/** Puts whoever was in a posting's list of matches so far back that their next page is a new visit. */
export async function endVisits(postingPath: string): Promise<void> {
  const { db, close } = connect(env.DATABASE_URL, { max: 1 });
  const { lastAt, previousAt, postingId } = matchListVisits;
  await db
    .update(matchListVisits)
    .set({
      lastAt: sql`${lastAt} - interval '2 hours'`,
      previousAt: sql`${previousAt} - interval '2 hours'`,
    })
    .where(eq(postingId, postingPath.split("/").at(-1)!));
  await close();
}
