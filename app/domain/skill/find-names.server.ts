import { inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skillKeys, skills } from "#db/schema/index.ts";
import { keysOfName } from "#matching/extraction/find-skill.ts";
import { indexed, keysOf, NAMED, withoutKeys } from "#app/domain/skill/keys.server.ts";
import { prepareGone } from "#app/domain/skill/gone-names.ts";
import type { FindGone } from "#app/domain/skill/gone-names.ts";
import { prepareNames } from "#app/domain/skill/prepare.ts";
import type { FindSkill, NamedSkill } from "#app/domain/skill/prepare.ts";

/**
 * Finds skills by names, as the vocabulary is at this moment: the few skills that may be called so are read, and only those.
 *
 * @param names ids, or labels in either language and any spelling
 * @returns what each of these names means; it knows no others
 */
export async function findNames(db: Database, names: readonly string[]): Promise<FindSkill> {
  return prepareNames(await readNamed(db, names));
}

/** The same, and beside it which of the names mean what is offered no more. */
export async function findNamesAndGone(
  db: Database,
  names: readonly string[],
): Promise<{ find: FindSkill; findGone: FindGone }> {
  const named = await readNamed(db, names);
  const find = prepareNames(named);
  return { find, findGone: prepareGone(named, find) };
}

/** Skills that may be called so, and what replaces those of them that are offered no more. */
async function readNamed(db: Database, names: readonly string[]): Promise<NamedSkill[]> {
  const asked = new Set(indexed(names.flatMap(keysOfName)));
  if (asked.size === 0) return [];
  const some = [...(await readKnown(db, names, asked)), ...(await readNew(db, names, asked))];
  const next = some.flatMap(({ replacedBy }) => replacedBy ?? []);
  const found = new Map([...some, ...(await readByIds(db, next))].map((one) => [one.id, one]));
  return [...found.values()];
}

/**
 * Skills of which a label, alternative label or whole tag is the same name, by the keys by which names are looked up;
 * deprecated and merged ones among them.
 */
export async function listCalled(db: Database, name: string): Promise<NamedSkill[]> {
  const asked = new Set(indexed(keysOfName(name)));
  if (asked.size === 0) return [];
  return [...(await readKnown(db, [], asked)), ...(await readNew(db, [], asked))];
}

/** One by one, so that each is looked for by its own index. */
async function readKnown(db: Database, names: readonly string[], asked: ReadonlySet<string>) {
  const ids = sql.param([...new Set(names)]);
  return db
    .select(NAMED)
    .from(skills)
    .where(
      sql`${skills.id} in (
        select ${skillKeys.skillId} from ${skillKeys}
        where ${skillKeys.keys} && ${sql.param([...asked])}::text[]
        union all select unnest(${ids}::text[]))`,
    );
}

/** Few, but in the minute after an import. */
async function readNew(db: Database, names: readonly string[], asked: ReadonlySet<string>) {
  const ids = new Set(names);
  const found: NamedSkill[] = [];
  for await (const rows of withoutKeys(db))
    found.push(
      ...rows.filter((skill) => ids.has(skill.id) || keysOf(skill).some((key) => asked.has(key))),
    );
  return found;
}

const readByIds = async (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select(NAMED)
        .from(skills)
        .where(inArray(skills.id, [...new Set(ids)]));
