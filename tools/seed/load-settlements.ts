import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { settlements } from "#db/schema/index.ts";
import type { Settlement } from "#tools/seed/vocabulary-files.ts";

/** Writes new settlements and those whose names or coordinates differ; answers how many. */
export async function loadSettlements(tx: Database, rows: readonly Settlement[]): Promise<number> {
  return insertAll(
    tx,
    settlements,
    rows,
    sql`on conflict (id) do update set
      en = excluded.en,
      bg = excluded.bg,
      country = excluded.country,
      latitude = excluded.latitude,
      longitude = excluded.longitude
    where (settlements.en, settlements.bg, settlements.country, settlements.latitude, settlements.longitude)
      is distinct from (excluded.en, excluded.bg, excluded.country, excluded.latitude, excluded.longitude)`,
  );
}
