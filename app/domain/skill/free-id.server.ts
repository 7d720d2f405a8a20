import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";

/**
 * A word as the id of a new skill; where another skill has it, with the next number. The caller holds the lock of the
 * vocabulary, so that it stays free.
 *
 * @param word letters, figures and hyphens
 */
export async function freeId(tx: Database, word: string): Promise<string> {
  const rows = await tx
    .select({ id: skills.id })
    .from(skills)
    .where(sql`${skills.id} = ${word} or starts_with(${skills.id}, ${`${word}-`})`);
  const taken = new Set(rows.map(({ id }) => id));
  let number = 1;
  while (taken.has(number === 1 ? word : `${word}-${number}`)) number += 1;
  return number === 1 ? word : `${word}-${number}`;
}
