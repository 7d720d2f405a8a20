import { sql, type SQL } from "drizzle-orm";
import type { Near } from "#search/question.ts";

/** How far the nearest of the places around is at which the matched posting `m` is; null when it is at none of them. */
export function kilometresTo({ places }: Near): SQL {
  const ids = sql.param(places.map(({ id }) => id));
  const kilometres = sql.param(places.map((place) => place.kilometres));
  return sql`(select min(around.km) from unnest(${ids}::text[], ${kilometres}::int[]) around (id, km)
    join posting_places pp on pp.settlement_id = around.id where pp.version_id = m.version_id)`;
}
