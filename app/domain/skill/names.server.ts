import { count, sql, sum } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { prepareSkills } from "#app/domain/skill/prepare.ts";
import type { FindSkill, LabelledSkill, PreparedSkills } from "#app/domain/skill/prepare.ts";

/** The vocabulary changes seldom and is read often, so each process keeps it until its stamp changes. */
let known: { stamp: string; prepared: PreparedSkills } | undefined;

/** What is another one whenever the vocabulary has changed. */
export async function stampOf(db: Database): Promise<string> {
  const [row] = await db
    .select({ n: count(), revisions: sum(skills.revision), last: sql`max(${skills.id}::text)` })
    .from(skills);
  return `${row!.n}/${row!.revisions}/${row!.last}`;
}

/** Reads the vocabulary: its names in both languages, and what may be recognised in running text. */
export async function loadSkills(db: Database): Promise<PreparedSkills> {
  const stamp = await stampOf(db);
  if (known?.stamp !== stamp) known = { stamp, prepared: prepareSkills(await readLabelled(db)) };
  return known.prepared;
}

const { id, en, bg, altEn, altBg, tagOnly, source, state, replacedBy } = skills;

/** The English alternatives of at most three words that ESCO has and no other source, by the table of skills around it. */
const ofEscoAlone = sql<string[]>`array(
  select said.name from skill_texts esco, unnest(esco.alternatives) as said (name)
  where esco.skill_id = skills.id and esco.source = 'esco' and esco.lang = 'en'
    and said.name !~ '\\S\\s+\\S+\\s+\\S+\\s'
    and not exists (
      select from skill_texts other
      where other.skill_id = skills.id and other.source <> 'esco' and other.lang = 'en'
        and (lower(other.label) = lower(said.name)
          or lower(said.name) in (select lower(own.name) from unnest(other.alternatives) own (name)))
    )
)`;

/** What is read of a skill so that it can be found by its names. */
export const LABELLED = {
  id,
  en,
  bg,
  altEn,
  altBg,
  tagOnly,
  source,
  state,
  replacedBy,
  ofEscoAlone,
};

/** All skills as they are found by their names. */
export const readLabelled = (db: Database): Promise<LabelledSkill[]> =>
  db.select(LABELLED).from(skills);

/** Reads the vocabulary's names: ids, labels and alternative labels in both languages, whole tags. */
export const loadSkillNames = async (db: Database): Promise<FindSkill> =>
  (await loadSkills(db)).find;
