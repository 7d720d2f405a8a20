import type { Database } from "#db/client.server.ts";
import {
  organisationListings,
  organisationPlaces,
  organisations,
  organisationTransitions,
} from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { daysAgo } from "#tools/seed/dates.ts";
import type { SeedOrganisation } from "#tools/seed/demo-files.ts";

export type IdOf = (key: string) => string;

/** Writes the organisations with places and history; answers which id each key has got. */
export async function plantOrganisations(
  tx: Database,
  seeds: readonly SeedOrganisation[],
  now: Date,
): Promise<IdOf> {
  const ids = new Map(seeds.map(({ key }) => [key, crypto.randomUUID() as string]));
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The seed names no organisation ${key}.`);
    return id;
  };
  await tx.insert(organisations).values(
    seeds.map(({ key, places: _places, externalId: _externalId, createdDaysAgo, ...row }) => ({
      ...row,
      id: idOf(key),
      createdAt: daysAgo(now, createdDaysAgo),
    })),
  );
  await tx.insert(organisationPlaces).values(
    seeds.flatMap(({ key, places }) =>
      places.map((settlementId, position) => ({
        organisationId: idOf(key),
        position,
        settlementId,
      })),
    ),
  );
  await tx
    .insert(organisationTransitions)
    .values(seeds.flatMap((seed) => history(seed, idOf, now)));
  await tx.insert(organisationListings).values(seeds.flatMap((seed) => listing(seed, idOf)));
  const changes = seeds.map(({ key }) => ({
    entity: "organisation" as const,
    id: idOf(key),
    version: 1,
  }));
  await announce(tx, changes, now);
  return idOf;
}

/** Under which id a source lists it, where it came from one. */
function listing({ key, listedFrom: source, externalId }: SeedOrganisation, idOf: IdOf) {
  return source && externalId ? [{ source, externalId, organisationId: idOf(key) }] : [];
}

/** What is verified was new first; everything else is as it came. */
function history(
  { key, state, createdDaysAgo }: SeedOrganisation,
  idOf: IdOf,
  now: Date,
): (typeof organisationTransitions.$inferInsert)[] {
  const organisationId = idOf(key);
  const came = daysAgo(now, createdDaysAgo);
  if (state !== "verified") return [{ organisationId, toState: state, at: came }];
  return [
    { organisationId, toState: "new" as const, at: came },
    {
      organisationId,
      fromState: "new" as const,
      toState: "verified" as const,
      at: daysAgo(now, createdDaysAgo - 2),
    },
  ];
}
