import { count, sql, sum } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { NAMED } from "#app/domain/skill/keys.server.ts";
import type { LabelledSkill } from "#app/domain/skill/prepare.ts";

/** What is another one whenever the vocabulary has changed. */
export async function stampOf(db: Database): Promise<string> {
  const [row] = await db
    .select({ n: count(), revisions: sum(skills.revision), last: sql`max(${skills.id}::text)` })
    .from(skills);
  return `${row!.n}/${row!.revisions}/${row!.last}`;
}

/** What in English ESCO calls a skill in at most three words and no other source does, by the table of skills around it. */
const ofEscoAlone = sql<string[]>`array(
  select said.name from skill_texts esco, unnest(esco.alternatives || esco.label) as said (name)
  where esco.skill_id = skills.id and esco.source = 'esco' and esco.lang = 'en'
    and said.name !~ '\\S\\s+\\S+\\s+\\S+\\s'
    and not exists (
      select from skill_texts other
      where other.skill_id = skills.id and other.source <> 'esco' and other.lang = 'en'
        and (lower(other.label) = lower(said.name)
          or lower(said.name) in (select lower(own.name) from unnest(other.alternatives) own (name)))
    )
)`;

/** What is read of a skill so that running text can name it. */
const LABELLED = { ...NAMED, ofEscoAlone };

/** All skills as they are found by their names, in an order that stays: of two that score alike the first is suggested. */
export const readLabelled = (db: Database): Promise<LabelledSkill[]> =>
  db.select(LABELLED).from(skills).orderBy(skills.id);
