import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills, skillTexts } from "#db/schema/index.ts";
import { sameLabel } from "#app/domain/vocabulary/labels.ts";

/** Between labels; no label has it, and no form of another sign is it. */
const PARTING = "\u001f";

/** Everything that sources say or that is shown, as one string a row: comparing label by label takes three times as long. */
const spoken = sql`
  select skill_id as id, array_to_string(alternatives || label, ${PARTING}) as said from ${skillTexts}
  union all
  select id, array_to_string(alt_en || alt_bg || en || bg, ${PARTING}) from ${skills} where source <> 'esco'`;

/**
 * The skills to which a source gives one of these labels, or that show one: all that `sameLabel` takes for the same, and
 * perhaps one that it does not.
 */
export async function calledSo(tx: Database, labels: readonly string[]): Promise<string[]> {
  const keys = [...new Set(labels.map(sameLabel))].filter((key) => key !== "");
  if (keys.length === 0) return [];
  const whole = sql`${PARTING}::text || said || ${PARTING}::text`;
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct id from (${spoken}) as of_skill
    where string_to_array(
      regexp_replace(
        lower(normalize(${whole}, NFKC) collate "und-x-icu"), ${`\\s*${PARTING}\\s*`}, ${PARTING}, 'g'
      ),
      ${PARTING}
    ) && ${sql.param(keys)}::text[]`);
  return [...rows].map(({ id }) => id);
}

/** Every label that sources give to skills, or that these show. */
export async function saidBy(tx: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ said: string | null }>(sql`
    select said from (${spoken}) as of_skill where id = any(${sql.param([...ids])}::text[])`);
  return [...rows].flatMap(({ said }) => (said ?? "").split(PARTING));
}
