import { sql, type SQL } from "drizzle-orm";
import type { Near } from "#search/question.ts";

/**
 * By how far the first place of the matched posting `m` that is a settlement lies from a point, by the haversine formula,
 * whose half versed sine grows with the distance; null when it has none. The first alone, for Meilisearch knows one point a
 * document.
 */
export const remoteness = ({ latitude, longitude }: Pick<Near, "latitude" | "longitude">): SQL =>
  sql`(select sin(radians(s.latitude - ${latitude}::float8) / 2) ^ 2
      + cos(radians(${latitude}::float8)) * cos(radians(s.latitude))
        * sin(radians(s.longitude - ${longitude}::float8) / 2) ^ 2
    from posting_places pp join settlements s on s.id = pp.settlement_id
    where pp.version_id = m.version_id order by pp.position limit 1)`;
