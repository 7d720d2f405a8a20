import { eq, inArray, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { openAt, openPostings, postingPlaces, settlements } from "#db/schema/index.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import type { Search } from "#app/domain/search/input.ts";
import { errorsBetween, isMistyped } from "#search/typing-errors.ts";
import { countryNames } from "#search/country-names.ts";
import { fold } from "#text/fold.ts";
import { latinKey } from "#text/latin-key.ts";
import { searchWords } from "#text/search-words.ts";
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

/**
 * The settlement of this name, however it is typed, perhaps with its country behind it; where no name is the very one, the
 * only one whose last word it is, as *Търново* is of *Велико Търново*, or else the only one a typing error away.
 */
async function findMeant(db: Database, near: string): Promise<string | null> {
  const named = (await loadPlaceNames(db))(near);
  if ("settlementId" in named) return named.settlementId;
  const { id, en, bg, country } = settlements;
  const rows = await db.select({ id, en, bg, country }).from(settlements);
  const [name, ofCountry] = withoutCountry(near);
  return nearestOf(name, ofCountry ? rows.filter((row) => ofCountry(row.country)) : rows);
}

type Names = { id: string; en: string; bg: string };

function nearestOf(name: string, rows: readonly Names[]): string | null {
  const typed = spelledOf(name);
  const isLast = (whole: string) => spelledOf(whole).endsWith(` ${typed}`);
  const errorsTo = (name: string) => {
    const spelled = spelledOf(name);
    if (spelled === typed) return 0;
    return isMistyped(spelled, typed) ? errorsBetween(spelled, typed) : Infinity;
  };
  const away = rows.map((row) => ({
    id: row.id,
    errors: Math.min(errorsTo(row.en), errorsTo(row.bg)),
  }));
  const fewest = Math.min(...away.map(({ errors }) => errors));
  const nearest = fewest === Infinity ? [] : away.filter(({ errors }) => errors === fewest);
  const called = rows.filter((row) => isLast(row.en) || isLast(row.bg));
  const meant = fewest > 0 && called.length > 0 ? called : nearest;
  return meant.length === 1 ? meant[0]!.id : null;
}

/** A name without the country behind its last comma, and which country that is. */
function withoutCountry(near: string): [string, ((code: string) => boolean)?] {
  const at = near.lastIndexOf(",");
  const tail = fold(near.slice(at + 1).trim());
  if (at < 1 || tail === "") return [near];
  return [
    near.slice(0, at),
    (code) => [code, ...countryNames(code)].some((name) => fold(name) === tail),
  ];
}

/** A name in Latin letters, as people type it. */
const spelledOf = (name: string) => searchWords(name).map(latinKey).join(" ");
