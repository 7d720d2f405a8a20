import { inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import { organisations, skills } from "#db/schema/index.ts";
import type { QueryWord } from "#search/query-words.ts";
import { BESIDE } from "#search/question.ts";
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

/** The keys of all words that occur in names of organisations and skills. */
export async function keysOfNames(db: Database): Promise<ReadonlySet<string>> {
  return (await namesOf(db)).keys;
}

function matching(named: readonly Named[], words: readonly QueryWord[]): string[] {
  return named
    .filter(({ keys }) =>
      words.every(({ stem, latin, spellings = [] }) =>
        [stem, latin, ...spellings].some((key) => keys.has(key)),
      ),
    )
    .map(({ id }) => id);
}

/** Names are few beside postings and change seldom: they are read at most twice a minute, while search is away. */
async function namesOf(db: Database): Promise<Names> {
  const known = remembered.get(db);
  if (known && known.until > Date.now()) return known.names;
  const { id, name, nameEn, nameBg } = organisations;
  const organisationRows = await db
    .select({ id, name, nameEn, nameBg })
    .from(organisations)
    .where(inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES]))
    .orderBy(sql`length(${name})`, name);
  const skillRows = await db
    .select()
    .from(skills)
    .orderBy(sql`length(${skills.en})`, skills.en);
  const [ofOrganisations, ofSkills] = [
    organisationRows.map((row) => named(row.id, [row.name, row.nameEn, row.nameBg])),
    skillRows.map((row) => named(row.id, [row.en, row.bg, ...row.altEn, ...row.altBg])),
  ];
  const keys = new Set([...ofOrganisations, ...ofSkills].flatMap((one) => [...one.keys]));
  const names: Names = { organisations: ofOrganisations, skills: ofSkills, keys };
  remembered.set(db, { names, until: Date.now() + REMEMBERED_MS });
  return names;
}

function named(id: string, texts: readonly (string | null)[]): Named {
  const keys = texts.flatMap((text) => keysOf(text ?? ""));
  return { id, keys: new Set(keys.flatMap(({ stem, latin }) => [stem, latin])) };
}
