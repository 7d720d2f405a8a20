import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { openAt, openPostings, organisations, postingVersions } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { isListed } from "#app/domain/organisation/list.server.ts";

export const SITEMAPS = ["postings", "organisations"] as const;
export type SitemapName = (typeof SITEMAPS)[number];

/** What of the site search engines are told of: where it stands, and when it was last changed. */
export type MappedPage = { path: string; changedAt?: Date };

/** How many pages each list has, at least one. */
export async function countSitemapPages(
  { now }: Viewer,
  db: Database = database(),
): Promise<Record<SitemapName, number>> {
  const [postings, listed] = [
    await db.$count(openPostings, openAt(now)),
    await db.$count(organisations, isListed(undefined)),
  ];
  const pagesOf = (count: number) => Math.max(1, Math.ceil(count / LIMITS.sitemapAddresses));
  return { postings: pagesOf(postings), organisations: pagesOf(listed) };
}

/**
 * One page (from 1) of the postings that are open, or of the organisations that the public may see.
 *
 * @throws NotFound where the list has ended
 */
export async function listSitemap(
  viewer: Viewer,
  name: SitemapName,
  page: number,
  db: Database = database(),
): Promise<MappedPage[]> {
  const offset = (page - 1) * LIMITS.sitemapAddresses;
  const listed = await READ[name](db, viewer.now, offset);
  if (listed.length === 0 && page > 1) throw new NotFound();
  return listed;
}

type Read = (db: Database, now: Date, offset: number) => Promise<MappedPage[]>;

const READ: Record<SitemapName, Read> = {
  postings: async (db, now, offset) => {
    const rows = await db
      .select({ id: openPostings.id, changedAt: postingVersions.createdAt })
      .from(openPostings)
      .innerJoin(postingVersions, eq(postingVersions.id, openPostings.versionId))
      .where(openAt(now))
      .orderBy(asc(openPostings.id))
      .limit(LIMITS.sitemapAddresses)
      .offset(offset);
    return rows.map(({ id, changedAt }) => ({ path: `/postings/${id}`, changedAt }));
  },
  organisations: async (db, _, offset) => {
    const rows = await db
      .select({ id: organisations.id })
      .from(organisations)
      .where(isListed(undefined))
      .orderBy(asc(organisations.id))
      .limit(LIMITS.sitemapAddresses)
      .offset(offset);
    return rows.map(({ id }) => ({ path: `/organisations/${id}` }));
  },
};
