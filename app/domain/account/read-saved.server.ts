import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { savedPostings, savedSearches, savedVisits } from "#db/schema/index.ts";
import type { Me } from "#app/domain/account/export-areas.server.ts";
import {
  nameOrganisations,
  namePlaces,
  namePostings,
  nameSkills,
} from "#app/domain/account/export-names.server.ts";
import { searchOf } from "#app/domain/saved/search-state.server.ts";

/** What is on the list of what was saved; postings by their ids and what they are called, for the rest is not the person's. */
export async function readSaved(db: Database, { personId, viewer }: Me) {
  const kept = await db
    .select({ postingId: savedPostings.postingId, savedAt: savedPostings.savedAt })
    .from(savedPostings)
    .where(eq(savedPostings.personId, personId));
  const postingIds = kept.map(({ postingId }) => postingId);
  const posting = await namePostings(db, viewer, postingIds);
  return {
    postings: kept.map((row) => ({ ...row, posting: posting(row.postingId) })),
    searches: await readSearches(db, personId),
    visits: await db
      .select({ previousAt: savedVisits.previousAt, lastAt: savedVisits.lastAt })
      .from(savedVisits)
      .where(eq(savedVisits.personId, personId)),
  };
}

/** Searches as the address of a search carries them, with what the ids in it are called. */
async function readSearches(db: Database, personId: string) {
  const rows = await db
    .select({
      name: savedSearches.name,
      search: savedSearches.query,
      savedAt: savedSearches.savedAt,
    })
    .from(savedSearches)
    .where(eq(savedSearches.personId, personId));
  const asked = rows.map(({ search }) => searchOf(search));
  const idsOf = (facet: "skill" | "place" | "organisation") => asked.flatMap((one) => one[facet]);
  const skill = await nameSkills(db, idsOf("skill"));
  const place = await namePlaces(db, idsOf("place"));
  const organisation = await nameOrganisations(db, idsOf("organisation"));
  return rows.map((row, index) => ({
    ...row,
    skills: asked[index]!.skill.map((id) => ({ id, name: skill(id) })),
    places: asked[index]!.place.map((id) => ({ id, name: place(id) })),
    organisations: asked[index]!.organisation.map((id) => ({ id, name: organisation(id) })),
  }));
}
