import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  occupations,
  occupationSkills,
  skillCredits,
  skillGroupLinks,
  skillGroupMembers,
  skillGroups,
  skillRelations,
  skills,
  skillTexts,
} from "#db/schema/index.ts";

const linksOf = (kind: "broader" | "related") =>
  sql`select from_id, to_id from ${skillRelations} where source = 'esco' and kind = ${sql.raw(`'${kind}'`)}`;

const textsWith = (column: "description" | "definition" | "scope_note") =>
  sql`select skill_id, lang from ${skillTexts} where source = 'esco' and ${sql.raw(column)} is not null`;

/** What a release says besides which skills there are, as the vocabulary keeps it; each row once. */
const ROWS = {
  // A label that becomes an alternative is not lost.
  labels: sql`
    select distinct skill_id, lang, unnest(array_append(alternatives || hidden, label)) as label
    from ${skillTexts} where source = 'esco'`,
  hidden: sql`
    select skill_id, lang, unnest(hidden) as label from ${skillTexts} where source = 'esco'`,
  descriptions: textsWith("description"),
  definitions: textsWith("definition"),
  scopeNotes: textsWith("scope_note"),
  types: sql`select id, type from ${skills} where source = 'esco'`,
  reuse: sql`select id from ${skills} where reuse_level is not null`,
  transversal: sql`select id from ${skills} where reuse_level = 'transversal'`,
  broader: linksOf("broader"),
  related: linksOf("related"),
  groups: sql`select id from ${skillGroups}`,
  groupLinks: sql`select group_id, broader_id from ${skillGroupLinks}`,
  groupMembers: sql`select skill_id, group_id from ${skillGroupMembers}`,
  occupations: sql`select id from ${occupations}`,
  needs: sql`select occupation_id, skill_id from ${occupationSkills}`,
  essential: sql`select occupation_id, skill_id from ${occupationSkills} where kind = 'essential'`,
  credits: sql`select from_id, to_id, credit from ${skillCredits}`,
} as const satisfies Record<string, SQL>;

export type WatchedRows = keyof typeof ROWS;
export type RowChanges = { known: number; added: number; removed: number };

const former = (name: string) => sql.raw(`pg_temp.former_${name.toLowerCase()}`);

/** Notes what is there, so that it can be told afterwards what has come and gone; PostgreSQL forgets it with the transaction. */
export async function noteRows(tx: Database): Promise<void> {
  for (const [name, rows] of Object.entries(ROWS)) {
    await tx.execute(sql`drop table if exists ${former(name)}`);
    await tx.execute(sql`create temp table ${former(name)} on commit drop as ${rows}`);
  }
}

/** How many rows of a table were there, and how many of them have come and gone since they were noted. */
export async function rowChanges(tx: Database, name: WatchedRows): Promise<RowChanges> {
  const before = sql`select * from ${former(name)}`;
  const [row] = await tx.execute<RowChanges>(sql`
    select (select count(*)::int from ${former(name)}) as known,
      (select count(*)::int from (${ROWS[name]} except ${before}) as fresh) as added,
      (select count(*)::int from (${before} except ${ROWS[name]}) as gone) as removed`);
  return row!;
}

/** The changes of several tables together. */
export const together = (changes: readonly RowChanges[]): RowChanges => {
  const sum = (of: keyof RowChanges) => changes.reduce((all, one) => all + one[of], 0);
  return { known: sum("known"), added: sum("added"), removed: sum("removed") };
};

/** Whether anything has come or gone in any of the tables. */
export const haveChanged = (changes: Record<string, RowChanges>): boolean =>
  Object.values(changes).some(({ added, removed }) => added + removed > 0);
