import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations, postings, postingVersions, settlements, skills } from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { isId } from "#app/domain/ids.ts";
import { titlesAlone } from "#app/domain/matching/titles.server.ts";
import { visibleTo } from "#app/domain/posting/policy.server.ts";

type Ids = readonly (string | null | undefined)[];

/** What an id is called; null where it is unknown, or names what the person may not see any more. */
export type NameOf<Name> = (id: string | null | undefined) => Name | null;

/** A posting by its title in every language that it has, and its organisation by its own name. */
export type PostingName = { title: Record<string, string>; organisation: string };

type InBoth = { en: string; bg: string | null };

/** What postings are called now, to somebody who may see them: their titles are not the person's, but say what an id means. */
export async function namePostings(
  db: Database,
  viewer: Viewer,
  ids: Ids,
): Promise<NameOf<PostingName>> {
  const asked = distinct(ids).filter(isId);
  if (asked.length === 0) return () => null;
  const rows = await db
    .select({ id: postings.id, texts: titlesAlone, organisation: organisations.name })
    .from(postings)
    .innerJoin(postingVersions, isCurrentVersion)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(isAmong(postings.id, asked), visibleTo(viewer)));
  return lookUp(
    // A draft without any text has no titles.
    rows.map(({ id, texts, organisation }) => {
      const title = Object.entries(texts ?? {}).map(([language, own]) => [language, own.title]);
      return [id, { title: Object.fromEntries(title), organisation }];
    }),
  );
}

/** What skills are called, in the languages that they have a label in. */
export async function nameSkills(db: Database, ids: Ids): Promise<NameOf<InBoth>> {
  const { id, en, bg } = skills;
  const isAsked = isAmong(id, distinct(ids));
  const rows = await db.select({ id, en, bg }).from(skills).where(isAsked);
  return lookUp(rows.map(({ id: one, ...name }) => [one, name]));
}

/** What towns and villages are called. */
export async function namePlaces(db: Database, ids: Ids): Promise<NameOf<InBoth>> {
  const { id, en, bg } = settlements;
  const isAsked = isAmong(id, distinct(ids));
  const rows = await db.select({ id, en, bg }).from(settlements).where(isAsked);
  return lookUp(rows.map(({ id: one, ...name }) => [one, name]));
}

/** What organisations are called. */
export async function nameOrganisations(db: Database, ids: Ids): Promise<NameOf<string>> {
  const { id, name } = organisations;
  const isAsked = isAmong(id, distinct(ids).filter(isId));
  const rows = await db.select({ id, name }).from(organisations).where(isAsked);
  return lookUp(rows.map((row) => [row.id, row.name]));
}

const distinct = (ids: Ids) => [...new Set(ids.flatMap((id) => id ?? []))];

function lookUp<Name>(names: [string, Name][]): NameOf<Name> {
  const known = new Map(names);
  return (id) => (id ? (known.get(id) ?? null) : null);
}
