import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills, skillTexts } from "#db/schema/index.ts";
import { freeId } from "#app/domain/skill/free-id.server.ts";
import { leadMergedOn } from "#app/domain/skill/lead-on.server.ts";
import {
  isGivenUp,
  refuseLosses,
  successorOf,
} from "#app/domain/vocabulary/refuse-losses.server.ts";

/** A skill whose state the import has changed, under its English label. */
export type ChangedState = { id: string; en: string; revision: number; replacement: string | null };

export type WrittenSkills = {
  added: string[];
  /** Skills that say something else now, be it a label, a note or where they are of use. */
  textsChanged: number;
  deprecated: ChangedState[];
  revived: ChangedState[];
  /** Skills that ESCO has without an English label, which the vocabulary cannot take. */
  withoutEnglish: number;
};

type SkillsToWrite = {
  version: string;
  isComplete: boolean;
  deprecateMissing: boolean;
  now: Date;
};

/**
 * Writes the staged skills: new ones, what ESCO says of all of them, and which it has no more. A skill of the vocabulary that
 * is the same concept stays what it is, and only learns.
 *
 * @param isComplete whether all skills of the release were given
 * @param deprecateMissing whether more may be deprecated than releases give up
 * @throws UnreadableRelease when more would be, before anything is written
 */
export async function writeSkills(
  tx: Database,
  { version, isComplete, deprecateMissing, now }: SkillsToWrite,
): Promise<WrittenSkills> {
  if (!deprecateMissing) await refuseLosses(tx, { version, isComplete });
  await settleIds(tx);
  const added = await addSkills(tx, version);
  const textsChanged = await writeTexts(tx);
  await tx.execute(sql`
    update ${skills} k set reuse_level = s.reuse_level, esco_version = ${version}
    from pg_temp.staged_skills s
    where k.id = s.id and s.is_released
      and (k.reuse_level, k.esco_version) is distinct from (s.reuse_level, ${version})`);
  return {
    added,
    textsChanged,
    deprecated: await deprecate(tx, isComplete, now),
    revived: await revive(tx, now),
    withoutEnglish: await countWithoutEnglish(tx),
  };
}

/**
 * A known concept has the id of its skill. A new one has what ends its address, unless a skill has that: whose address staff
 * have taken away, or which was merged into one that has lost it since.
 */
async function settleIds(tx: Database): Promise<void> {
  await tx.execute(sql`
    update pg_temp.staged_skills s set id = k.id from ${skills} k where k.uri = s.uri`);
  const taken = await tx.execute<{ uri: string; id: string }>(sql`
    select s.uri, s.id from pg_temp.staged_skills s join ${skills} k on k.id = s.id
    where k.uri is distinct from s.uri order by s.uri`);
  for (const { uri, id } of taken)
    await tx.execute(sql`
      update pg_temp.staged_skills set id = ${await freeId(tx, id)} where uri = ${uri}`);
}

async function addSkills(tx: Database, version: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    insert into ${skills} (id, uri, type, en, alt_en, bg, alt_bg, source, reuse_level, esco_version)
    select s.id, s.uri, s.type, t.label, coalesce(t.alternatives, '{}'), bg.label, coalesce(bg.alternatives, '{}'), 'esco',
      s.reuse_level, ${version}
    from pg_temp.staged_skills s
    join pg_temp.staged_texts t on t.uri = s.uri and t.lang = 'en'
    left join pg_temp.staged_texts bg on bg.uri = s.uri and bg.lang = 'bg'
    where s.is_released and not exists (select from ${skills} k where k.uri = s.uri)
    order by s.id
    returning id`);
  return [...rows].map(({ id }) => id);
}

const unlessEmpty = (column: string) => sql.raw(`nullif(coalesce(t.${column}, was.${column}), '')`);

/** What a table has no column for stays as it was. */
async function writeTexts(tx: Database): Promise<number> {
  const columns = sql.raw("label, alternatives, hidden, description, definition, scope_note");
  const { count } = await tx.execute(sql`
    insert into ${skillTexts} as known (skill_id, lang, source, ${columns})
    select s.id, t.lang, 'esco', t.label, coalesce(t.alternatives, was.alternatives, '{}'),
      coalesce(t.hidden, was.hidden, '{}'), ${unlessEmpty("description")}, ${unlessEmpty("definition")},
      ${unlessEmpty("scope_note")}
    from pg_temp.staged_texts t
    join pg_temp.staged_skills s on s.uri = t.uri
    join ${skills} k on k.id = s.id
    left join ${skillTexts} was on was.skill_id = s.id and was.lang = t.lang and was.source = 'esco'
    on conflict (skill_id, lang, source) do update set
      label = excluded.label, alternatives = excluded.alternatives, hidden = excluded.hidden,
      description = excluded.description, definition = excluded.definition, scope_note = excluded.scope_note
    where (known.label, known.alternatives, known.hidden, known.description, known.definition, known.scope_note)
      is distinct from (excluded.label, excluded.alternatives, excluded.hidden, excluded.description, excluded.definition, excluded.scope_note)`);
  return count;
}

const changed = sql.raw(
  "k.id, k.en, k.revision::int, (select r.en from skills r where r.id = k.replaced_by) as replacement",
);

async function deprecate(tx: Database, isComplete: boolean, now: Date): Promise<ChangedState[]> {
  const rows = await tx.execute<ChangedState>(sql`
    update ${skills} k set state = 'deprecated', state_at = ${now.toISOString()}, revision = k.revision + 1,
      replaced_by = ${successorOf}
    where ${isGivenUp(isComplete)}
    returning ${changed}`);
  if (rows.length > 0) await leadMergedOn(tx);
  return [...rows];
}

async function revive(tx: Database, now: Date): Promise<ChangedState[]> {
  const rows = await tx.execute<ChangedState>(sql`
    update ${skills} k set state = 'accepted', state_at = ${now.toISOString()}, replaced_by = null,
      revision = k.revision + 1
    from pg_temp.staged_skills s
    where s.uri = k.uri and s.is_released and k.source = 'esco' and k.state = 'deprecated' and k.state_by is null
    returning ${changed}`);
  return [...rows];
}

async function countWithoutEnglish(tx: Database): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from pg_temp.staged_skills s
    where s.is_released and not exists (select from ${skills} k where k.id = s.id)`);
  return row!.n;
}
