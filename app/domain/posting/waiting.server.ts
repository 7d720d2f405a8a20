import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { findReturnNote, listOwnPostings, missingNow } from "#app/domain/posting/queries.server.ts";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A published posting that ends within so many days is shown as ending soon. */
const SOON_DAYS = 14;

/** Drafts beyond these are listed without the count of what they lack. */
const DRAFTS_READ_IN_FULL = 40;

export type WaitingDraft = PostingHead & {
  /** How many fields publication still needs; absent when it was not counted. */
  missing?: number;
  /** Why staff sent it back, when they did. */
  returnNote?: string | null;
};

/** What waits for a member, by what is to be done with it. */
export async function listWaiting(viewer: Viewer, db: Database = database()) {
  const all = await listOwnPostings(viewer, db);
  const inState = (state: PostingHead["state"]) => all.filter((head) => head.state === state);
  const soon = viewer.now.getTime() + SOON_DAYS * DAY_MS;
  const published = inState("published");
  const endsSoon = ({ expiresAt }: PostingHead) => expiresAt !== null && +expiresAt <= soon;
  return {
    drafts: await readDrafts(db, inState("draft"), viewer.now),
    inReview: inState("in_review"),
    ending: published.filter(endsSoon).toSorted((a, b) => +a.expiresAt! - +b.expiresAt!),
    published: published.filter((head) => !endsSoon(head)),
    closed: inState("closed"),
  };
}

export type Waiting = Awaited<ReturnType<typeof listWaiting>>;

async function readDrafts(db: Database, drafts: PostingHead[], now: Date): Promise<WaitingDraft[]> {
  const told: WaitingDraft[] = [];
  for (const draft of drafts.slice(0, DRAFTS_READ_IN_FULL)) {
    const missing = missingNow(await contentOf(db, draft), now).length;
    told.push({ ...draft, missing, returnNote: await findReturnNote(draft.id, db) });
  }
  return [...told, ...drafts.slice(DRAFTS_READ_IN_FULL)];
}
