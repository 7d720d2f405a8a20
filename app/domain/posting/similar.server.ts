import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";
import { findInWay, SIMILAR_WAYS } from "#app/domain/posting/similar-ways.server.ts";

const AT_MOST = 3;

/**
 * What else is open, beside a posting that is open or instead of one that is over: of the same kind, by the skills that
 * both have; where those are too few, by skills that are near to its own, by its field, by words of its title, and at last
 * the newest, first from organisations of the same kind. Each says in which way it was found. Nothing is found only where nothing else
 * of the kind is open.
 *
 * @returns null for a posting that never was public
 */
export async function listSimilar(viewer: Viewer, posting: PostingPage, db: Database = database()) {
  if (posting.state !== "closed" && posting.state !== "published") return null;
  const found: Awaited<ReturnType<typeof findInWay>> = [];
  for (const way of SIMILAR_WAYS) {
    const most = AT_MOST - found.length;
    if (most === 0) break;
    found.push(...(await findInWay(db, posting, way, { now: viewer.now, most, found })));
  }
  const ids = found.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await heads(db).where(inArray(postings.id, ids));
  return found.flatMap(({ id, way }) => {
    const head = rows.find((row) => row.id === id);
    return head ? [{ ...head, way }] : [];
  });
}

export type SimilarPosting = NonNullable<Awaited<ReturnType<typeof listSimilar>>>[number];
