import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { people as cast } from "#tools/seed/demo-files.ts";
import { SEED_PASSWORD } from "#tools/seed/plant-people.ts";

/** A small table of the seeded people who are in the database; empty when nobody is. */
export async function signInTable(db: Database): Promise<string> {
  const rows = await db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.isSeeded, true));
  const known = new Set(rows.map(({ email }) => email));
  const present = cast.filter(({ email }) => known.has(email));
  if (present.length === 0) return "";
  const widest = Math.max(...present.map(({ email }) => email.length));
  return [
    `Sign-ins (password of all: ${SEED_PASSWORD})`,
    ...present.map(({ email, duty }) => `  ${email.padEnd(widest)}  ${duty}`),
  ].join("\n");
}
