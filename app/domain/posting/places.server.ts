import type { Database } from "#db/client.server.ts";
import { settlements } from "#db/schema/index.ts";
import { fold } from "#text/fold.ts";
import type { PlaceOf } from "#app/domain/posting/version-rows.server.ts";

/**
 * Reads the settlements once and answers what a place name means: an id or a name in either language is a settlement;
 * anything else keeps its words and has no distance.
 */
export async function loadPlaceNames(db: Database): Promise<PlaceOf> {
  const rows = await db
    .select({ id: settlements.id, en: settlements.en, bg: settlements.bg })
    .from(settlements);
  const byName = new Map<string, string>();
  for (const row of rows)
    for (const name of [row.bg, row.en, row.id]) byName.set(fold(name), row.id);
  return (name) => {
    const settlementId = byName.get(fold(name));
    return settlementId === undefined ? { label: name.trim() } : { settlementId };
  };
}
