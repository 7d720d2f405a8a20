import { and, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisationDomains, organisationKeys, organisations } from "#db/schema/index.ts";
import { writeKeys } from "#app/domain/organisation/write-keys.server.ts";

type Organisation = Pick<typeof organisations.$inferSelect, "id" | "kind" | "identifier">;

/** Names at least so alike, of 1, may be one organisation's. */
const ALIKE = 0.5;
const SHOWN = 5;

/**
 * Organisations of the same kind that may be the same one: by register number, host of the website, a domain that both have
 * asked for, or a name alike in either script. The surest stand first.
 */
export async function findDuplicates({ id, kind, identifier }: Organisation, db: Database) {
  await writeKeys(db);
  const alike = namesLike(db, id);
  const hasNumber = sql<boolean>`coalesce(${organisations.identifier} = ${identifier}, false)`;
  const hasHost = sql<boolean>`${inArray(organisations.id, withSameHost(db, id))}`;
  return db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      state: organisations.state,
      hasSameNumber: hasNumber,
      hasSameHost: hasHost,
    })
    .from(organisations)
    .leftJoin(alike, eq(alike.id, organisations.id))
    .where(
      and(
        ne(organisations.id, id),
        eq(organisations.kind, kind),
        or(
          hasNumber,
          hasHost,
          sql`${alike.likeness} >= ${ALIKE}`,
          inArray(organisations.id, withSameDomain(db, id)),
        ),
      ),
    )
    .orderBy(desc(hasNumber), sql`${alike.likeness} desc nulls last`, organisations.id)
    .limit(SHOWN);
}

const ours = (id: string, kind: "name" | "host") =>
  sql`(select key from ${organisationKeys} where organisation_id = ${id} and kind = ${kind})`;

/** How like the likest of its names is; the operator is what the index of trigrams answers. */
function namesLike(db: Database, id: string) {
  return db
    .select({
      id: organisationKeys.organisationId,
      likeness: sql<number>`max(similarity(${organisationKeys.key}, own.key))`.as("likeness"),
    })
    .from(organisationKeys)
    .innerJoin(sql`${ours(id, "name")} as own`, sql`${organisationKeys.key} % own.key`)
    .where(eq(organisationKeys.kind, "name"))
    .groupBy(organisationKeys.organisationId)
    .as("alike");
}

const withSameHost = (db: Database, id: string) =>
  db
    .select({ id: organisationKeys.organisationId })
    .from(organisationKeys)
    .where(and(eq(organisationKeys.kind, "host"), sql`key in ${ours(id, "host")}`));

const withSameDomain = (db: Database, id: string) =>
  db
    .select({ id: organisationDomains.organisationId })
    .from(organisationDomains)
    .where(
      sql`domain in (select domain from ${organisationDomains} where organisation_id = ${id})`,
    );
