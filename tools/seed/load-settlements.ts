import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { settlements } from "#db/schema/index.ts";
import type { Settlement } from "#tools/seed/vocabulary-files.ts";

/** Writes new settlements and those whose names or coordinates differ; answers how many. */
export async function loadSettlements(tx: Database, rows: readonly Settlement[]): Promise<number> {
  const stored = [settlements.en, settlements.bg, settlements.country];
  const written = await tx
    .insert(settlements)
    .values([...rows])
    .onConflictDoUpdate({
      target: settlements.id,
      set: {
        en: sql`excluded.en`,
        bg: sql`excluded.bg`,
        country: sql`excluded.country`,
        latitude: sql`excluded.latitude`,
        longitude: sql`excluded.longitude`,
      },
      setWhere: sql`(${sql.join(stored, sql`, `)}, ${settlements.latitude}, ${settlements.longitude})
        is distinct from
        (excluded.en, excluded.bg, excluded.country, excluded.latitude, excluded.longitude)`,
    })
    .returning({ id: settlements.id });
  return written.length;
}
