import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { savedSearches } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { partAt } from "#app/domain/paging.ts";
import { listNews } from "#app/domain/saved/news.server.ts";
import { searchOf } from "#app/domain/saved/search-state.server.ts";
import { chosenIn } from "#app/domain/search/facets.server.ts";
import { questionOf } from "#app/domain/search/loosen.server.ts";
import { readNear } from "#app/domain/search/near.server.ts";
import { searchServer } from "#search/client.server.ts";
import type { Engines } from "#search/find.server.ts";

/**
 * One page of the searches on the actor's list, the last saved first, each with what it finds that was published or changed
 * since an instant, or since it was saved when that is later. However many hits there are, a page asks as many searches as
 * it shows, twice.
 *
 * @param since the end of the visit before; null when there was none
 */
export async function listSavedSearches(
  actor: Person,
  since: Date | null,
  asked: number,
  engines: Engines = { db: database(), server: searchServer() },
) {
  const { db } = engines;
  const own = eq(savedSearches.personId, actor.personId);
  const total = await db.$count(savedSearches, own);
  const { limit, offset, ...position } = partAt(asked, total, LIMITS.savedSearchesPageSize);
  const rows = await db
    .select()
    .from(savedSearches)
    .where(own)
    .orderBy(desc(savedSearches.savedAt), savedSearches.id)
    .limit(limit)
    .offset(offset);
  const meant = await Promise.all(rows.map((row) => readMeaning(db, row.query, actor.now)));
  const news = await listNews(
    engines,
    rows.map(({ seenUntil }, index) => ({
      question: meant[index]!.question,
      since: since && since > seenUntil ? since : seenUntil,
    })),
  );
  return {
    ...position,
    rows: rows.map(({ id, name, savedAt }, index) => {
      const { question: _, ...told } = meant[index]!;
      return { id, name, savedAt, ...told, news: news[index]! };
    }),
  };
}

export type SavedSearch = Awaited<ReturnType<typeof listSavedSearches>>["rows"][number];

async function readMeaning(db: Database, query: string, now: Date) {
  const search = searchOf(query);
  const near = await readNear(db, search, now);
  return {
    search,
    chosen: await chosenIn(db, search),
    place: near && { id: near.id, en: near.en, bg: near.bg },
    question: questionOf(search, near, now),
  };
}
