import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { people, postings, savedPostings, savedSearches } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { visibleTo } from "#app/domain/posting/policy.server.ts";
import { whyNotShown } from "#app/domain/posting/why-not-shown.server.ts";
import { savedQuery } from "#app/domain/saved/input.ts";
import { fingerprintOf, fingerprintsOf, searchOf } from "#app/domain/saved/search-state.server.ts";
import { inStepUntil } from "#app/domain/saved/visit.server.ts";
import type { Search } from "#app/domain/search/input.ts";

/**
 * Puts a posting aside for the actor; one that is saved already stays as it is. What somebody saves is nobody else's
 * business, so no command here writes an event.
 *
 * @throws NotFound for what the actor may not see
 * @throws Refused for what is not or no longer public, and when the list is full
 */
export async function savePosting(
  actor: Person,
  postingId: string,
  db: Database = database(),
): Promise<void> {
  if (!isId(postingId)) throw new NotFound();
  await db.transaction(async (tx) => {
    const [posting] = await tx
      .select({ state: postings.state })
      .from(postings)
      .where(and(eq(postings.id, postingId), visibleTo(actor)));
    if (!posting) throw await whyNotShown(tx, postingId);
    if (posting.state !== "published" && posting.state !== "closed")
      throw new Refused({ code: `notWhile.${posting.state}` });
    await lockList(tx, actor);
    const { personId } = actor;
    const others = await tx.$count(savedPostings, eq(savedPostings.personId, personId));
    const isSaved = and(
      eq(savedPostings.personId, personId),
      eq(savedPostings.postingId, postingId),
    );
    if ((await tx.$count(savedPostings, isSaved)) > 0) return;
    refuseMoreThan(LIMITS.savedPostings, others, "tooManySavedPostings");
    await tx.insert(savedPostings).values({ personId, postingId, savedAt: actor.now });
  });
}

/** Takes a posting off the actor's list; says nothing when it is not there. */
export async function dropSavedPosting(
  actor: Person,
  postingId: string,
  db: Database = database(),
): Promise<void> {
  if (!isId(postingId)) throw new NotFound();
  const { personId } = actor;
  await db
    .delete(savedPostings)
    .where(and(eq(savedPostings.personId, personId), eq(savedPostings.postingId, postingId)));
}

/**
 * Keeps a search for the actor. The same search once more, in another order too, is no second one.
 *
 * @throws Refused when its state is too long to be kept, and when the list is full
 */
export async function saveSearch(
  actor: Person,
  search: Search,
  db: Database = database(),
): Promise<void> {
  const query = savedQuery(search);
  if (query.length > LIMITS.savedQuery) throw new Refused({ code: "searchTooLongToSave" });
  const { personId } = actor;
  const fingerprint = fingerprintOf(search);
  await db.transaction(async (tx) => {
    await lockList(tx, actor);
    await renewFingerprints(tx, actor, search);
    const isSame = and(
      eq(savedSearches.personId, personId),
      eq(savedSearches.fingerprint, fingerprint),
    );
    const known = await tx
      .update(savedSearches)
      .set({ query })
      .where(isSame)
      .returning({ id: savedSearches.id });
    if (known.length > 0) return;
    const kept = await tx.$count(savedSearches, eq(savedSearches.personId, personId));
    refuseMoreThan(LIMITS.savedSearches, kept, "tooManySavedSearches");
    const seenUntil = await inStepUntil(tx, actor.now);
    await tx
      .insert(savedSearches)
      .values({ personId, query, fingerprint, savedAt: actor.now, seenUntil });
  });
}

/**
 * Gives one of the actor's searches a name, or takes it away.
 *
 * @throws NotFound for a search that is not the actor's
 */
export async function nameSavedSearch(
  actor: Person,
  id: string,
  name: string | undefined,
  db: Database = database(),
): Promise<void> {
  if (!isId(id)) throw new NotFound();
  const named = await db
    .update(savedSearches)
    .set({ name: name || null })
    .where(and(eq(savedSearches.id, id), eq(savedSearches.personId, actor.personId)))
    .returning({ id: savedSearches.id });
  if (named.length === 0) throw new NotFound();
}

/**
 * Takes one of the actor's searches off the list. Answers it.
 *
 * @throws NotFound for a search that is not the actor's
 */
export async function dropSavedSearch(
  actor: Person,
  id: string,
  db: Database = database(),
): Promise<Search> {
  if (!isId(id)) throw new NotFound();
  const [dropped] = await db
    .delete(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.personId, actor.personId)))
    .returning({ query: savedSearches.query });
  if (!dropped) throw new NotFound();
  return searchOf(dropped.query);
}

/** What was saved before capitals told searches apart makes room for the one in small letters. The list is locked. */
async function renewFingerprints(tx: Database, { personId }: Person, search: Search) {
  const isKept = and(
    eq(savedSearches.personId, personId),
    inArray(savedSearches.fingerprint, fingerprintsOf(search)),
  );
  const rows = await tx.select().from(savedSearches).where(isKept);
  for (const { id, query, fingerprint } of rows) {
    const renewed = fingerprintOf(searchOf(query));
    if (renewed !== fingerprint)
      await tx.update(savedSearches).set({ fingerprint: renewed }).where(eq(savedSearches.id, id));
  }
}

/** Locked so that two windows which save at the same instant cannot both take the last place; the keys keep doubles out. */
async function lockList(tx: Database, { personId }: Person): Promise<void> {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
}

function refuseMoreThan(max: number, kept: number, code: string): void {
  if (kept >= max) throw new Refused({ code, values: { max } });
}
