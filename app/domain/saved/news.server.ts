import { and, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { openAt, openPostings, postings } from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";
import { listPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import { matchedBefore } from "#search/matched-before.server.ts";
import type { Question, Since } from "#search/question.ts";

/** A search, and since when its hits are new. */
export type Watched = { question: Pick<Question, "text" | "filters" | "now">; since: Date };

/** What a search finds now and did not find at an instant. */
export type News = {
  /** How many postings; there may be more when `isMore`. */
  count: number;
  isMore: boolean;
  /** The newest of them: published since, or changed so that the search finds them. */
  postings: { head: PostingHead; by: Since["by"] }[];
};

type Found = { id: string; by: Since["by"] };

/**
 * What each of some searches finds that is new, with two questions a search in one request. All of it is read anew from
 * PostgreSQL, so that a closed posting is hidden at once; and what the search found before, as it was written then, is no
 * news, however it was changed.
 */
export async function listNews(engines: Engines, watched: readonly Watched[]): Promise<News[]> {
  const { db } = engines;
  const answers = await listPostings(engines, watched.flatMap(bothWays));
  const judged: { found: Found[]; isMore: boolean }[] = [];
  for (const [index, { question, since }] of watched.entries()) {
    const [published, changed] = [answers[2 * index]!, answers[2 * index + 1]!];
    const known = await matchedBefore(db, question, since, changed.ids);
    judged.push({
      found: [
        ...published.ids.map((id): Found => ({ id, by: "publication" })),
        ...changed.ids.filter((id) => !known.has(id)).map((id): Found => ({ id, by: "change" })),
      ],
      isMore: published.total > LIMITS.newResultsJudged || changed.total > LIMITS.newResultsJudged,
    });
  }
  const open = await readOpen(
    engines,
    watched,
    judged.flatMap(({ found }) => found),
  );
  const left = judged.map(({ found, isMore }) => {
    const stillOpen = found.filter(({ id }) => open.has(id));
    return { count: stillOpen.length, isMore, shown: stillOpen.slice(0, LIMITS.newResultsShown) };
  });
  const headOf = await readHeads(
    db,
    left.flatMap(({ shown }) => shown),
  );
  return left.map(({ shown, ...rest }) => ({
    ...rest,
    postings: shown.flatMap(({ id, by }) => (headOf.get(id) ?? []).map((head) => ({ head, by }))),
  }));
}

const bothWays = ({ question, since: at }: Watched) =>
  (["publication", "change"] as const).map((by) => ({
    ...question,
    filters: { ...question.filters, since: { at, by } },
    most: LIMITS.newResultsJudged,
  }));

async function readOpen({ db }: Engines, watched: readonly Watched[], found: readonly Found[]) {
  if (found.length === 0) return new Set<string>();
  const rows = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .where(and(inArray(openPostings.id, idsIn(found)), openAt(watched[0]!.question.now)));
  return new Set(rows.map(({ id }) => id));
}

async function readHeads(db: Database, found: readonly Found[]) {
  if (found.length === 0) return new Map<string, PostingHead[]>();
  const rows = await heads(db).where(inArray(postings.id, idsIn(found)));
  return groupBy(rows, ({ id }) => id);
}

const idsIn = (found: readonly Found[]) => [...new Set(found.map(({ id }) => id))];
