import { and, eq, inArray } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { CloseReason } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { organisations, postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { titlesOf } from "#app/domain/matching/sides.server.ts";
import { isHidden, isOpen, isOver, visibleTo } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";

/** Why a posting is in no list at all: closed for a reason, or not public at present. */
export type WhyNotOpen = CloseReason | "notPublic";

/** Why a posting is no longer in a list: in none at all, or open and not good enough, or no match at all. */
type WhyGone = WhyNotOpen | "below" | "noMatch";

type Away = {
  /** The best first. */
  gone: readonly string[];
  /** These and all that was seen before and is away since longer. */
  away: readonly string[];
  /** Whether the list names as many as it can, so that there may be more. */
  isFull: boolean;
};

/**
 * What is not in a list any more: what has gone from it, with why, and what of it is not shown at present and was not closed.
 * Each posting is read once.
 */
export async function readAway(db: Database, viewer: Viewer, { gone, away, isFull }: Away) {
  const ids = [...new Set([...gone, ...away])];
  const found = ids.length === 0 ? [] : await heads(db).where(among(ids, visibleTo(viewer)));
  const byId = new Map(found.map((head) => [head.id, head]));
  const states = found.map(({ organisation, ...head }) => ({
    ...head,
    organisationState: organisation.state,
  }));
  const unseen = await readStates(
    db,
    away.filter((id) => !byId.has(id)),
  );
  const hidden = [...states, ...unseen].filter((one) => isNotShown(one, viewer.now));
  return {
    gone: toldOf(gone, byId, viewer.now, isFull),
    hidden: new Set(hidden.map(({ id }) => id)),
  };
}

const among = (ids: readonly string[], condition: SQL) =>
  and(inArray(postings.id, [...ids]), condition);

/** Those that the viewer may see, and how many there are besides. */
function toldOf(
  ids: readonly string[],
  byId: ReadonlyMap<string, PostingHead>,
  now: Date,
  isFull: boolean,
) {
  const named = ids.flatMap((id) => {
    const head = byId.get(id);
    if (!head) return [];
    const { kind, language, texts, academicYear, organisation } = head;
    const { name, nameEn, nameBg } = organisation;
    return [
      {
        id,
        kind,
        language,
        texts: titlesOf(texts),
        academicYear,
        organisation: { name, nameEn, nameBg },
        why: whyGone(head, now, isFull),
      },
    ];
  });
  return { named, unnamed: ids.length - named.length };
}

export type GoneMatches = ReturnType<typeof toldOf>;

/** How postings stand that the viewer may not see. */
async function readStates(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, state, expiresAt, organisationId } = postings;
  return db
    .select({ id, state, expiresAt, organisationState: organisations.state })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(inArray(id, [...ids]));
}

type Standing = Awaited<ReturnType<typeof readStates>>[number];

/** Not shown at present and not closed: its organisation is suspended, or staff read a change of it. */
const isNotShown = (one: Standing, now: Date): boolean =>
  one.state === "in_review" || isHidden(one, now);

const whyGone = (head: PostingHead, now: Date, isFull: boolean): WhyGone =>
  whyNotOpen(head, now) ?? (isFull ? "below" : "noMatch");

/** Why a posting is in no list; null of one that is open. */
export function whyNotOpen(head: PostingHead, now: Date): WhyNotOpen | null {
  const { state, closeReason, organisation } = head;
  if (state === "closed" && closeReason) return closeReason;
  if (state === "published" && isOver(head, now)) return "expired";
  return isOpen({ ...head, organisationState: organisation.state }, now) ? null : "notPublic";
}
