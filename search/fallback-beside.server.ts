import { setImmediate } from "node:timers/promises";
import { count, eq, inArray, sql, sum } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import { organisations, skills } from "#db/schema/index.ts";
import type { QueryWord } from "#search/query-words.ts";
import { BESIDE } from "#search/question.ts";
import { isMistyped } from "#search/typing-errors.ts";
import { keysOf } from "#search/words.ts";

const REMEMBERED_MS = 30_000;

type Named = { id: string; keys: Set<string> };
type Names = { organisations: Named[]; skills: Named[]; keys: Set<string> };

const remembered = new WeakMap<Database, { names: Names; until: number }>();

/** Ids of organisations and skills whose names contain all words, by stem or Latin key; shortest names first. */
export async function besideFromDatabase(db: Database, words: readonly QueryWord[]) {
  if (words.length === 0) return { organisationIds: [], skillIds: [] };
  const names = await namesOf(db);
  return {
    organisationIds: matching(names.organisations, words).slice(0, BESIDE.organisations),
    skillIds: matching(names.skills, words).slice(0, BESIDE.skills),
  };
}

/** Ids of skills whose names have all words, the last one perhaps as a beginning, each with a typing error if need be. */
export async function skillsFromDatabase(
  db: Database,
  words: readonly QueryWord[],
  most: number,
): Promise<string[]> {
  const { keys, skills: named } = await skillNames(db);
  const wanted = words.map((word) => wantedKeys(word, keys));
  return named
    .filter((one) => wanted.every((some) => some.some((key) => one.keys.has(key))))
    .slice(0, most)
    .map(({ id }) => id);
}

/** The keys that a word asks for: its own and longer ones, or where there are none those that are a typing error away. */
function wantedKeys(word: QueryWord, keys: ReadonlySet<string>): string[] {
  const own = [word.stem, word.latin];
  const isOwn = (key: string) =>
    own.some((one) => key === one || (word.isBeginning && key.startsWith(one)));
  const exact = [...keys].filter(isOwn);
  if (exact.length > 0 || word.isExact) return exact;
  return [...keys].filter((key) => own.some((one) => isMistyped(one, key)));
}

/** The keys of all words that occur in names of organisations and skills. */
export async function keysOfNames(db: Database): Promise<ReadonlySet<string>> {
  return (await namesOf(db)).keys;
}

function matching(named: readonly Named[], words: readonly QueryWord[]): string[] {
  return named
    .filter(({ keys }) =>
      words.every((word) => {
        const { stem, latin } = word.meant ?? word;
        return [stem, latin, ...(word.namesMeant ?? [])].some((key) => keys.has(key));
      }),
    )
    .map(({ id }) => id);
}

/** Names change seldom: they are read at most twice a minute, while search is away. */
async function namesOf(db: Database): Promise<Names> {
  const known = remembered.get(db);
  if (known && known.until > Date.now()) return known.names;
  const { id, name, nameEn, nameBg } = organisations;
  const organisationRows = await db
    .select({ id, name, nameEn, nameBg })
    .from(organisations)
    .where(inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES]))
    .orderBy(sql`length(${name})`, name);
  const ofOrganisations = organisationRows.map((row) =>
    named(row.id, [row.name, row.nameEn, row.nameBg]),
  );
  const ofSkills = await skillNames(db);
  const keys = new Set(ofSkills.keys);
  for (const one of ofOrganisations) for (const key of one.keys) keys.add(key);
  const names: Names = { organisations: ofOrganisations, skills: ofSkills.skills, keys };
  remembered.set(db, { names, until: Date.now() + REMEMBERED_MS });
  return names;
}

type SkillNames = Pick<Names, "skills" | "keys"> & { stamp: string };
const preparing = new WeakMap<Database, { stamp: string; names: Promise<SkillNames> }>();

/** The whole of ESCO takes seconds, so it is read again only when it has changed, and by one at a time. */
async function skillNames(db: Database): Promise<SkillNames> {
  const [row] = await db.select({ n: count(), revisions: sum(skills.revision) }).from(skills);
  const stamp = `${row!.n}/${row!.revisions}`;
  const known = preparing.get(db);
  if (known?.stamp === stamp) return known.names;
  const names = readSkillNames(db, stamp);
  preparing.set(db, { stamp, names });
  names.catch(() => preparing.set(db, { stamp: "", names }));
  return names;
}

const SKILLS_AT_ONCE = 200;

async function readSkillNames(db: Database, stamp: string): Promise<SkillNames> {
  const { id, en, bg, altEn, altBg } = skills;
  const rows = await db
    .select({ id, en, bg, altEn, altBg })
    .from(skills)
    .where(eq(skills.state, "accepted"))
    .orderBy(sql`length(${en})`, en);
  const found: Named[] = [];
  for (let start = 0; start < rows.length; start += SKILLS_AT_ONCE) {
    for (const row of rows.slice(start, start + SKILLS_AT_ONCE))
      found.push(named(row.id, [row.en, row.bg, ...row.altEn, ...row.altBg]));
    // Whoever else asks this process for something gets a turn.
    await setImmediate();
  }
  const keys = new Set<string>();
  for (const one of found) for (const key of one.keys) keys.add(key);
  return { skills: found, keys, stamp };
}

function named(id: string, texts: readonly (string | null)[]): Named {
  const keys = texts.flatMap((text) => keysOf(text ?? ""));
  return { id, keys: new Set(keys.flatMap(({ stem, latin }) => [stem, latin])) };
}
