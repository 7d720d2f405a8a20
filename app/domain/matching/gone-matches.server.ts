import { and, eq, inArray } from "drizzle-orm";
import type { CloseReason } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { organisations, postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { titlesOf } from "#app/domain/matching/sides.server.ts";
import { isHidden, isOpen, isOver, visibleTo } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";

/** Why a posting is no longer in a list: closed for a reason, not public, or open and not good enough, or no match at all. */
type WhyGone = CloseReason | "notPublic" | "below" | "noMatch";

/**
 * The postings that have gone from a list, with why.
 *
 * @param ids the best first
 * @param isFull whether the list names as many as it can, so that there may be more
 * @returns those that the viewer may see in that order, and how many there are besides
 */
export async function readGone(
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
  isFull: boolean,
) {
  if (ids.length === 0) return { named: [], unnamed: 0 };
  const found = await heads(db).where(and(inArray(postings.id, [...ids]), visibleTo(viewer)));
  const byId = new Map(found.map((head) => [head.id, head]));
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
        why: whyGone(head, viewer.now, isFull),
      },
    ];
  });
  return { named, unnamed: ids.length - named.length };
}

export type GoneMatches = Awaited<ReturnType<typeof readGone>>;

/**
 * Those of some postings that are not shown at present and were not closed: their organisation is suspended, or staff read a
 * change of them. Whoever may see them.
 */
export async function findHidden(
  db: Database,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { id, state, expiresAt, organisationId } = postings;
  const found = await db
    .select({ id, state, expiresAt, organisationState: organisations.state })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(inArray(id, [...ids]));
  const hidden = found.filter((one) => one.state === "in_review" || isHidden(one, now));
  return new Set(hidden.map((one) => one.id));
}

function whyGone(head: PostingHead, now: Date, isFull: boolean): WhyGone {
  const { state, closeReason, organisation } = head;
  if (state === "closed" && closeReason) return closeReason;
  if (state === "published" && isOver(head, now)) return "expired";
  if (!isOpen({ ...head, organisationState: organisation.state }, now)) return "notPublic";
  return isFull ? "below" : "noMatch";
}
