import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** The confirmed address of somebody who has signed in, in lower case; null for everybody else. */
export async function findAddress(viewer: Viewer, db: Database): Promise<string | null> {
  if (viewer.personId === null) return null;
  const [person] = await db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, viewer.personId));
  return person?.email.toLowerCase() ?? null;
}
