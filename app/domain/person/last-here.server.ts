import { sql } from "drizzle-orm";
import { people } from "#db/schema/index.ts";

/** When somebody was here last; for whoever has not come yet, since when there is an account. */
export const lastHere = sql<Date>`coalesce(${people.lastSeenAt}, ${people.createdAt})`.mapWith(
  people.createdAt,
);
