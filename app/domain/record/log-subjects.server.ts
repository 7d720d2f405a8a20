import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { PostingTexts } from "#db/schema/postings.ts";
import { organisationAliases, organisations, people, postings } from "#db/schema/index.ts";
import { heads } from "#app/domain/posting/queries.server.ts";

/** How staff see now what a deed was done to; the record itself keeps ids alone. */
export type LogSubject =
  | { kind: "posting"; texts: PostingTexts; language: string }
  | { kind: "organisation"; name: string; nameEn: string | null; nameBg: string | null }
  | { kind: "person"; name: string };

type Row = { subjectKind: string; subjectId: string };

/**
 * Says of each deed what it was done to, by the name that this has at present: null for what is gone since, such as people
 * who were erased. An organisation that was merged goes by the one it is part of.
 */
export async function withSubjects<T extends Row>(
  db: Database,
  rows: readonly T[],
): Promise<(T & { subject: LogSubject | null })[]> {
  const idsOf = (kind: LogSubject["kind"]) => [
    ...new Set(rows.filter((row) => row.subjectKind === kind).map(({ subjectId }) => subjectId)),
  ];
  const known = new Map<string, LogSubject>([
    ...(await findPostings(db, idsOf("posting"))),
    ...(await findOrganisations(db, idsOf("organisation"))),
    ...(await findPeople(db, idsOf("person"))),
  ]);
  return rows.map((row) => ({ ...row, subject: known.get(row.subjectId) ?? null }));
}

type Found = [string, LogSubject][];

async function findPostings(db: Database, ids: string[]): Promise<Found> {
  const rows = ids.length > 0 ? await heads(db).where(inArray(postings.id, ids)) : [];
  return rows.map(({ id, texts, language }) => [id, { kind: "posting", texts, language }]);
}

async function findOrganisations(db: Database, ids: string[]): Promise<Found> {
  if (ids.length === 0) return [];
  const former = await db
    .select({ id: organisationAliases.formerId, now: organisationAliases.organisationId })
    .from(organisationAliases)
    .where(inArray(organisationAliases.formerId, ids));
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
    })
    .from(organisations)
    .where(inArray(organisations.id, [...ids, ...former.map(({ now }) => now)]));
  const present = rows.map(({ id, ...names }): [string, LogSubject] => [
    id,
    { kind: "organisation", ...names },
  ]);
  const nameOf = new Map(present);
  return [...present, ...former.map(({ id, now }): [string, LogSubject] => [id, nameOf.get(now)!])];
}

async function findPeople(db: Database, ids: string[]): Promise<Found> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids));
  return rows.map(({ id, name }) => [id, { kind: "person", name }]);
}
