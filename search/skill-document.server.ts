import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { fieldsOf } from "#search/words.ts";

/** The documents of skills that are offered: labels and alternative labels of both languages, by stem and by Latin key. */
export async function skillDocuments(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(skills)
    .where(and(inArray(skills.id, [...ids]), eq(skills.state, "accepted")));
  return rows.map((row) => ({
    id: row.id,
    _version: row.revision,
    type: row.type,
    ...fieldsOf("label", row.bg === null ? [row.en] : [row.en, row.bg]),
    ...fieldsOf("alternative", [...row.altEn, ...row.altBg]),
  }));
}
