import { and, desc, eq, ne, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisationDomains, organisations } from "#db/schema/index.ts";

type Organisation = Pick<
  typeof organisations.$inferSelect,
  "id" | "kind" | "name" | "nameEn" | "nameBg" | "identifier" | "website"
>;

/** Names at least so alike, of 1, may be one organisation's. */
const ALIKE = 0.5;
const SHOWN = 5;

/** The host of a web address, without "www." */
const hostOf = (address: SQL | typeof organisations.website | string | null) =>
  sql`substring(lower(${address}::text) from '^https?://(?:www\\.)?([^/:?#]+)')`;

/** Organisations of the same kind that may be the same one: by register number, web address, domain or a name alike. */
export function findDuplicates(organisation: Organisation, db: Database) {
  const { id, kind, name, nameEn, nameBg, identifier, website } = organisation;
  const likeness = sql<number>`greatest(${sql.join(
    [name, nameEn, nameBg].filter((one) => one !== null).map(likenessTo),
    sql`, `,
  )})`;
  const hasNumber = identifier ? eq(organisations.identifier, identifier) : undefined;
  const hasHost = website ? sql`${hostOf(organisations.website)} = ${hostOf(website)}` : undefined;
  return db
    .select({
      id: organisations.id,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      state: organisations.state,
      hasSameNumber: sql<boolean>`coalesce(${hasNumber ?? sql`false`}, false)`,
      hasSameHost: sql<boolean>`coalesce(${hasHost ?? sql`false`}, false)`,
    })
    .from(organisations)
    .where(
      and(
        ne(organisations.id, id),
        eq(organisations.kind, kind),
        or(hasNumber, hasHost, sql`${likeness} >= ${ALIKE}`, sharesDomainWith(id)),
      ),
    )
    .orderBy(desc(likeness), organisations.id)
    .limit(SHOWN);
}

const likenessTo = (name: string) => sql`
  similarity(lower(${organisations.name}), lower(${name})),
  similarity(lower(${organisations.nameEn}), lower(${name})),
  similarity(lower(${organisations.nameBg}), lower(${name}))`;

/** Columns of a subquery need the outer table's name written out. */
const sharesDomainWith = (id: string) => sql`exists (
  select 1 from ${organisationDomains} as theirs
  join ${organisationDomains} as ours on ours.domain = theirs.domain
  where theirs.organisation_id = ${organisations}.id and ours.organisation_id = ${id})`;
