import { and, asc, desc, eq, isNotNull, isNull, not, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings, postingTransitions } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { endsSoon, ofOwn, withPermissions } from "#app/domain/posting/own-list.server.ts";
import { isOfPublicOrganisation } from "#app/domain/posting/policy.server.ts";
import { heads, missingNow } from "#app/domain/posting/queries.server.ts";
import { isUnseen } from "#app/domain/standing/queries.server.ts";
import { findReturnNote } from "#app/domain/posting/return-note.server.ts";

/** So many postings of each kind of waiting stand in the workspace; the list has them all. */
const SHOWN = 8;

/** Why staff sent a draft back; null unless that was the last thing that happened to it. */
const returnNote = sql<string | null>`(
  select case when last.to_state = 'draft' then last.note end
  from ${postingTransitions} last where last.posting_id = ${postings.id}
  order by last.revision desc limit 1
)`;

/** What waits for a member, by what is to be done with it; of each the most pressing. */
export async function listWaiting(viewer: Viewer, db: Database = database()) {
  if (viewer.memberships.length === 0) return NOTHING;
  const own = ofOwn(viewer);
  const inState = (state: "draft" | "in_review" | "published") =>
    and(own, eq(postings.state, state));
  const isReturned = and(inState("draft"), isNotNull(returnNote));
  const isPublished = inState("published");
  const isPublic = and(isPublished, isOfPublicOrganisation);
  const [allReturned, returned, inReview, ending, drafts, unseen, published, hidden] =
    await Promise.all([
      db.$count(postings, isReturned),
      first(db, isReturned, desc(postings.updatedAt)),
      first(db, inState("in_review"), asc(postings.updatedAt)),
      first(db, and(isPublic, endsSoon(viewer)), asc(postings.expiresAt)),
      first(db, and(inState("draft"), isNull(returnNote)), desc(postings.updatedAt)),
      first(db, and(own, isUnseen(viewer.now)), asc(postings.publishedAt)),
      first(db, and(isPublic, not(endsSoon(viewer))), asc(postings.expiresAt)),
      first(db, and(isPublished, not(isOfPublicOrganisation)), asc(postings.expiresAt)),
    ]);
  const allowed = (list: typeof drafts) => list.map((head) => withPermissions(viewer, head));
  return {
    returned: await withReturnNotes(db, await withMissing(db, viewer, allowed(returned))),
    /** How many more were sent back than are shown. */
    moreReturned: allReturned - returned.length,
    inReview: allowed(inReview),
    ending: allowed(ending),
    drafts: await withMissing(db, viewer, allowed(drafts)),
    /** In nobody's first ten matches. */
    unseen: allowed(unseen),
    published: allowed(published),
    /** Published by an organisation that the public may not see at present. */
    hidden: allowed(hidden),
  };
}

/** The first postings of some that wait. */
const first = (db: Database, condition: SQL | undefined, order: SQL) =>
  heads(db).where(condition).orderBy(order, postings.id).limit(SHOWN);

const NOTHING = {
  returned: [],
  moreReturned: 0,
  inReview: [],
  ending: [],
  drafts: [],
  unseen: [],
  published: [],
  hidden: [],
};

export type Waiting = Awaited<ReturnType<typeof listWaiting>>;

type Head = ReturnType<typeof withPermissions>;

/** The fields that publication still needs, draft by draft. */
async function withMissing(db: Database, { now }: Viewer, drafts: Head[]) {
  const told: (Head & { missing: string[] })[] = [];
  for (const draft of drafts) {
    const missing = missingNow(await contentOf(db, draft), now).map(({ field }) => field);
    told.push({ ...draft, missing });
  }
  return told;
}

async function withReturnNotes<T extends Head>(db: Database, drafts: T[]) {
  const told: (T & { note: string | null })[] = [];
  for (const draft of drafts) told.push({ ...draft, note: await findReturnNote(draft.id, db) });
  return told;
}
