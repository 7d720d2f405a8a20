import { eq, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skillCredits, skillRelations, skills } from "#db/schema/index.ts";
import { buildCredits } from "#matching/credits.ts";

type Credit = typeof skillCredits.$inferInsert;

const ROWS_AT_ONCE = 2000;

const keyOf = ({ fromId, toId, credit, relation, steps }: Credit) =>
  `${fromId} ${toId} ${credit} ${relation} ${steps}`;

/**
 * Derives what each taught skill is worth for each asked one from the links in the database, and writes the credits that
 * differ from what is stored. Answers how many there are. A skill that was merged has none: nothing names it any more.
 */
export async function renewCredits(tx: Database): Promise<number> {
  const wanted = new Map((await deriveCredits(tx)).map((row) => [keyOf(row), row]));
  const stored = new Map((await tx.select().from(skillCredits)).map((row) => [keyOf(row), row]));
  const gone = [...stored].filter(([key]) => !wanted.has(key)).map(([, row]) => row);
  const fresh = [...wanted].filter(([key]) => !stored.has(key)).map(([, row]) => row);
  await dropCredits(tx, gone);
  await insertAll(tx, skillCredits, fresh);
  return wanted.size;
}

async function deriveCredits(tx: Database): Promise<Credit[]> {
  const ids = await tx
    .select({ id: skills.id })
    .from(skills)
    .where(ne(skills.state, "merged"))
    .orderBy(skills.id);
  const links = await tx.select().from(skillRelations).where(eq(skillRelations.isCredited, true));
  const broader = new Map<string, string[]>(ids.map(({ id }) => [id, []]));
  const related = new Map<string, string[]>(ids.map(({ id }) => [id, []]));
  for (const { fromId, toId, kind } of links)
    (kind === "broader" ? broader : related).get(fromId)?.push(toId);
  const linked = ids.map(({ id }) => ({
    id,
    broader: broader.get(id)!,
    related: related.get(id)!,
  }));
  return buildCredits(linked).map(({ from, to, credit, relation, steps }) => ({
    fromId: from,
    toId: to,
    credit,
    relation,
    steps,
  }));
}

async function dropCredits(tx: Database, rows: readonly Credit[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const pairs = rows.slice(start, start + ROWS_AT_ONCE);
    const from = JSON.stringify(pairs.map(({ fromId, toId }) => [fromId, toId]));
    await tx.execute(sql`
      delete from ${skillCredits} c using jsonb_array_elements(${from}::jsonb) as pair
      where c.from_id = pair ->> 0 and c.to_id = pair ->> 1`);
  }
}
