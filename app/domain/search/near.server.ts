import { eq, inArray, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { openAt, openPostings, postingPlaces, settlements } from "#db/schema/index.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import type { Search } from "#app/domain/search/input.ts";
import { settlementNamed } from "#app/domain/search/settlement-named.ts";
import { distanceKm } from "#matching/place.ts";
import type { Near } from "#search/question.ts";

/** The place near which is searched, with its names. */
export type NearPlace = Near & {
  id: string;
  en: string;
  bg: string;
  latitude: number;
  longitude: number;
};

/**
 * The settlement that a search names and those around it where something is open; null when no place of that name is known,
 * undefined when none is named.
 */
export async function readNear(
  db: Database,
  { near, within, remote }: Pick<Search, "near" | "within" | "remote">,
  now: Date,
): Promise<NearPlace | null | undefined> {
  if (!near) return undefined;
  const meant = await findMeant(db, near);
  if (!meant) return null;
  const inUse = db
    .selectDistinct({ id: postingPlaces.settlementId })
    .from(postingPlaces)
    .innerJoin(openPostings, eq(openPostings.versionId, postingPlaces.versionId))
    .where(openAt(now));
  const rows = await db
    .select()
    .from(settlements)
    .where(or(inArray(settlements.id, inUse), eq(settlements.id, meant)));
  const centre = rows.find(({ id }) => id === meant)!;
  const around = rows
    .map((row) => ({ id: row.id, kilometres: distanceKm(row, centre) }))
    .filter(({ kilometres }) => kilometres <= Number(within));
  const { id, en, bg, latitude, longitude } = centre;
  return { id, en, bg, latitude, longitude, places: around, orRemote: remote !== undefined };
}

/** By its very name, as imports read it, or else as people type it. */
async function findMeant(db: Database, near: string): Promise<string | null> {
  const named = (await loadPlaceNames(db))(near);
  if ("settlementId" in named) return named.settlementId;
  const { id, en, bg, country } = settlements;
  return settlementNamed(near, await db.select({ id, en, bg, country }).from(settlements));
}
