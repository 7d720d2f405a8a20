import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { people as cast } from "#tools/seed/demo-files.ts";
import { codeAt, secondsLeftAt } from "#tools/seed/code-of-now.ts";
import { SEED_PASSWORD } from "#tools/seed/plant-people.ts";
import { listKnownFactors } from "#tools/seed/plant-second-factors.ts";

/** A small table of the seeded people who are in the database, with the codes of now; empty when nobody is. */
export async function signInTable(db: Database, now: Date): Promise<string> {
  const rows = await db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.isSeeded, true));
  const known = new Set(rows.map(({ email }) => email));
  const present = cast.filter(({ email }) => known.has(email));
  if (present.length === 0) return "";
  const widest = Math.max(...present.map(({ email }) => email.length));
  const withCode = new Set(await listKnownFactors(db));
  const code = `, code ${codeAt(now)} for ${secondsLeftAt(now)} s, then npm run code`;
  return [
    `Sign-ins (password of all: ${SEED_PASSWORD})`,
    ...present.map(
      ({ email, duty }) => `  ${email.padEnd(widest)}  ${duty}${withCode.has(email) ? code : ""}`,
    ),
  ].join("\n");
}
