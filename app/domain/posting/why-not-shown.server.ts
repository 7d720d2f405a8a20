import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import { NotFound, TakenDown } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { wasTakenDown } from "#app/domain/posting/policy.server.ts";

/** What to say of a posting that somebody is not shown: that staff have taken it down, or nothing at all. */
export async function whyNotShown(db: Database, id: string): Promise<NotFound> {
  if (!isId(id)) return new NotFound();
  const count = await db.$count(postings, and(eq(postings.id, id), wasTakenDown));
  return count > 0 ? new TakenDown() : new NotFound();
}
