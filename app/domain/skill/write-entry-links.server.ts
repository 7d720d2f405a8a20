import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skillRelations } from "#db/schema/index.ts";
import type { VocabularyEntry } from "#app/domain/skill/vocabulary-entry.ts";

type Link = { fromId: string; toId: string; kind: "broader" | "related" };

const keyOf = ({ fromId, toId, kind }: Link) => `${fromId} ${kind} ${toId}`;

/**
 * Replaces the links of the project among the skills of the entries; answers the skills from which a link comes or went.
 * Where ESCO or staff have linked the same two, the project's word stands from now on.
 */
export async function writeEntryLinks(
  tx: Database,
  entries: readonly VocabularyEntry[],
): Promise<string[]> {
  const wanted = linksOf(entries);
  const ids = entries.map(({ id }) => id);
  const among = and(
    inArray(skillRelations.fromId, ids),
    inArray(skillRelations.toId, ids),
    eq(skillRelations.source, "project"),
  );
  const stored = new Set((await tx.select().from(skillRelations).where(among)).map(keyOf));
  const gone = [...stored].filter((key) => !wanted.has(key));
  const fresh = [...wanted.keys()].filter((key) => !stored.has(key));
  if (gone.length + fresh.length === 0) return [];
  await tx.delete(skillRelations).where(among);
  await insertAll(
    tx,
    skillRelations,
    [...wanted.values()],
    sql`on conflict (from_id, to_id) do update set kind = excluded.kind, source = 'project', is_credited = true`,
  );
  return [...new Set([...gone, ...fresh].map((key) => key.split(" ")[0]!))];
}

/** Every link once, `related` in both directions; a pair that is also broader is broader alone. */
export function linksOf(entries: readonly VocabularyEntry[]): Map<string, Link> {
  const byPair = new Map<string, Link>();
  const link = (fromId: string, toId: string, kind: Link["kind"]) => {
    if (!byPair.has(`${fromId} ${toId}`)) byPair.set(`${fromId} ${toId}`, { fromId, toId, kind });
  };
  for (const { id, broader } of entries) for (const parent of broader) link(id, parent, "broader");
  for (const { id, related } of entries)
    for (const other of related) {
      link(id, other, "related");
      link(other, id, "related");
    }
  return new Map([...byPair.values()].map((one) => [keyOf(one), one]));
}
