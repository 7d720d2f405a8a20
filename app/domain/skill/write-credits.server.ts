import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { creditVersions, formerSkillCredits, skillCredits } from "#db/schema/index.ts";

export type Credit = Omit<typeof skillCredits.$inferInsert, "since">;
export type StoredCredit = typeof skillCredits.$inferSelect;

const ROWS_AT_ONCE = 2000;

const keyOf = ({ fromId, toId, credit, relation, steps }: Credit) =>
  `${fromId} ${toId} ${credit} ${relation} ${steps}`;

/**
 * Writes the credits that differ from what is stored, under the next version of all credits, and answers whether any do; what
 * goes is kept with the versions between which it was. Nothing else writes credits, and whoever calls this holds the lock of the vocabulary, so
 * versions are in the order in which they can be read.
 *
 * @param now when they change
 */
export async function writeCredits(
  tx: Database,
  wanted: readonly Credit[],
  stored: readonly StoredCredit[],
  now: Date,
): Promise<boolean> {
  const [isWanted, isStored] = [new Set(wanted.map(keyOf)), new Set(stored.map(keyOf))];
  const gone = stored.filter((row) => !isWanted.has(keyOf(row)));
  const fresh = wanted.filter((row) => !isStored.has(keyOf(row)));
  if (gone.length + fresh.length === 0) return false;
  const [version] = await tx
    .insert(creditVersions)
    .values({ changedAt: now })
    .returning({ id: creditVersions.id });
  const since = version!.id;
  await dropCredits(tx, gone, since);
  await insertAll(
    tx,
    skillCredits,
    fresh.map((row) => ({ ...row, since })),
  );
  return true;
}

async function dropCredits(tx: Database, rows: readonly Credit[], until: number): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const pairs = rows.slice(start, start + ROWS_AT_ONCE);
    const from = JSON.stringify(pairs.map(({ fromId, toId }) => [fromId, toId]));
    await tx.execute(sql`
      with gone as (
        delete from ${skillCredits} c using jsonb_array_elements(${from}::jsonb) as pair
        where c.from_id = pair ->> 0 and c.to_id = pair ->> 1
        returning c.*)
      insert into ${formerSkillCredits} (from_id, to_id, credit, relation, steps, since, until)
      select from_id, to_id, credit, relation, steps, since, ${until}::integer from gone`);
  }
}
