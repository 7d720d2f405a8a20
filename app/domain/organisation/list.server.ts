import { and, asc, count, eq, inArray, ne, sql } from "drizzle-orm";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import type { InterfaceLanguage, OrganisationKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  openAt,
  openPostings,
  organisationPlaces,
  organisations,
  settlements,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { groupBy } from "#app/domain/group-by.ts";

const ORGANISATIONS_PER_PAGE = 50;

/**
 * One page (from 1) of the universities and companies that the public may see, by the names that the reader sees, each with
 * its places and how many postings it has open. The cluster publishes nothing, so it is not among them.
 */
export async function listOrganisations(
  viewer: Viewer,
  filter: { kind?: OrganisationKind; page: number },
  reader: InterfaceLanguage,
  db: Database = database(),
) {
  const condition = isListed(filter.kind);
  const [total] = await db.select({ n: count() }).from(organisations).where(condition);
  const rows = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      state: organisations.state,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      listedFrom: organisations.listedFrom,
      // Columns of a query on one table are written without its name, so the outer id needs it here.
      openPostings: sql<number>`(
        select count(*)::int from ${openPostings}
        where ${openPostings.organisationId} = ${organisations}.id and ${openAt(viewer.now)}
      )`,
    })
    .from(organisations)
    .where(condition)
    .orderBy(asc(shownName(reader)), asc(organisations.id))
    .limit(ORGANISATIONS_PER_PAGE)
    .offset((filter.page - 1) * ORGANISATIONS_PER_PAGE);
  const places = await placesOf(
    db,
    rows.map(({ id }) => id),
  );
  return {
    pages: Math.ceil(total!.n / ORGANISATIONS_PER_PAGE),
    organisations: rows.map((row) => ({ ...row, places: places.get(row.id) ?? [] })),
  };
}

export type ListedOrganisation = Awaited<
  ReturnType<typeof listOrganisations>
>["organisations"][number];

/** The condition of organisations that the public may see, of a kind or of both. */
export const isListed = (kind: OrganisationKind | undefined) =>
  and(
    inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES]),
    ne(organisations.kind, "cluster"),
    kind ? eq(organisations.kind, kind) : undefined,
  );

/** As people order names: without regard to case, and to quotation marks before the first letter. */
function shownName(reader: InterfaceLanguage) {
  const own = reader === "bg" ? organisations.nameBg : organisations.nameEn;
  const name = sql`coalesce(${own}, ${organisations.name})`;
  return sql`regexp_replace(${name}, '^[^[:alnum:]]+', '') collate "und-x-icu"`;
}

async function placesOf(db: Database, ids: string[]) {
  if (ids.length === 0) return new Map<string, never[]>();
  const rows = await db
    .select({
      organisationId: organisationPlaces.organisationId,
      label: organisationPlaces.label,
      en: settlements.en,
      bg: settlements.bg,
    })
    .from(organisationPlaces)
    .leftJoin(settlements, eq(settlements.id, organisationPlaces.settlementId))
    .where(inArray(organisationPlaces.organisationId, ids))
    .orderBy(asc(organisationPlaces.position));
  return groupBy(rows, (row) => row.organisationId);
}
