import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import { organisationPlaces, organisations, settlements } from "#db/schema/index.ts";
import { facetValue } from "#search/posting-document.server.ts";
import { fieldsOf } from "#search/words.ts";

/** The documents of the organisations that the public may see; any other id is absent. */
export async function organisationDocuments(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const places = await readPlaces(db, ids);
  const rows = await db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...ids]));
  return rows
    .filter(({ state }) => PUBLIC_ORGANISATION_STATES.some((open) => open === state))
    .map((row) =>
      organisationDocument(
        row,
        places.filter(({ of }) => of === row.id),
      ),
    );
}

type Place = Awaited<ReturnType<typeof readPlaces>>[number];

function organisationDocument(row: typeof organisations.$inferSelect, places: Place[]) {
  const names = [row.name, row.nameEn, row.nameBg].flatMap((name) => name ?? []);
  return {
    id: row.id,
    _version: row.revision,
    kind: row.kind,
    place_ids: places.flatMap(({ settlementId }) => settlementId ?? []).map(facetValue),
    ...fieldsOf("name", names),
    ...fieldsOf(
      "place",
      places.flatMap(({ en, bg, label }) => [en ?? "", bg ?? "", label ?? ""]),
    ),
  };
}

function readPlaces(db: Database, ids: readonly string[]) {
  return db
    .select({
      of: organisationPlaces.organisationId,
      settlementId: organisationPlaces.settlementId,
      label: organisationPlaces.label,
      en: settlements.en,
      bg: settlements.bg,
    })
    .from(organisationPlaces)
    .leftJoin(settlements, eq(settlements.id, organisationPlaces.settlementId))
    .where(inArray(organisationPlaces.organisationId, [...ids]))
    .orderBy(asc(organisationPlaces.position));
}
