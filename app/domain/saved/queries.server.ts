import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { savedPostings, savedSearches } from "#db/schema/index.ts";
import { isVisitor } from "#app/domain/actor.ts";
import type { Person, Viewer } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { fingerprintsOf, isKeptAs, searchOf } from "#app/domain/saved/search-state.server.ts";
import { chosenIn } from "#app/domain/search/facets.server.ts";
import type { Search } from "#app/domain/search/input.ts";
import { readNear } from "#app/domain/search/near.server.ts";

/** What a page offers about saving: to whoever is not signed in the way to do so, to others what stands on their list. */
export type Saving = "signIn" | "notSaved" | "saved";

/** Whether a posting is on the viewer's list. */
export async function findSaving(
  viewer: Viewer,
  postingId: string,
  db: Database = database(),
): Promise<Saving> {
  if (isVisitor(viewer)) return "signIn";
  if (viewer.role === "system") return "notSaved";
  const isSaved = and(
    eq(savedPostings.personId, viewer.personId),
    eq(savedPostings.postingId, postingId),
  );
  return (await db.$count(savedPostings, isSaved)) > 0 ? "saved" : "notSaved";
}

/** The id of the same search on the viewer's list; null when it is not there. */
export async function findSavedSearch(
  viewer: Viewer,
  search: Search,
  db: Database = database(),
): Promise<string | null> {
  if (viewer.personId === null) return null;
  const rows = await db
    .select({ id: savedSearches.id, query: savedSearches.query })
    .from(savedSearches)
    .where(
      and(
        eq(savedSearches.personId, viewer.personId),
        inArray(savedSearches.fingerprint, fingerprintsOf(search)),
      ),
    );
  return rows.find(({ query }) => isKeptAs(query, search))?.id ?? null;
}

/**
 * One of the actor's searches, as the form of its name shows it.
 *
 * @throws NotFound for a search that is not the actor's
 */
export async function getSavedSearch(actor: Person, id: string, db: Database = database()) {
  if (!isId(id)) throw new NotFound();
  const [row] = await db
    .select({ id: savedSearches.id, name: savedSearches.name, query: savedSearches.query })
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.personId, actor.personId)));
  if (!row) throw new NotFound();
  const search = searchOf(row.query);
  const place = await readNear(db, search, actor.now);
  return { id, name: row.name, search, place, chosen: await chosenIn(db, search) };
}
