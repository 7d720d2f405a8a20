import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { openAt, openPostings, organisations, postingVersions } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { plainText } from "#app/domain/search/excerpt.ts";
import type { Search } from "#app/domain/search/input.ts";
import { readKnown } from "#app/domain/search/known.server.ts";
import { questionOf } from "#app/domain/search/loosen.server.ts";
import { searchServer } from "#search/client.server.ts";
import { listPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";

const LONGEST_SUMMARY = 500;

/**
 * What a search finds, the newest first, as a feed tells it; read anew from PostgreSQL, so that a closed posting is hidden at
 * once. Nothing but what is unknown, where the search names a town, a skill or an organisation that is not.
 */
export async function readFeed(
  viewer: Viewer,
  asked: Search,
  engines: Engines = { db: database(), server: searchServer() },
) {
  const { db } = engines;
  const { search, place, unknown } = await readKnown(db, viewer, asked);
  if (unknown.length > 0) return { unknown, found: null };
  const question = { ...questionOf(search, place, viewer.now), most: LIMITS.feedEntries };
  const [found] = await listPostings(engines, [question]);
  const rows = await readOpen(db, found!.ids, viewer.now);
  const open = found!.ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { unknown, found: open.map(told) };
}

function readOpen(db: Database, ids: readonly string[], now: Date) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: openPostings.id,
      kind: openPostings.kind,
      language: postingVersions.language,
      texts: postingVersions.texts,
      publishedAt: openPostings.publishedAt,
      writtenAt: postingVersions.createdAt,
      organisation: {
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
      },
    })
    .from(openPostings)
    .innerJoin(postingVersions, eq(postingVersions.id, openPostings.versionId))
    .innerJoin(organisations, eq(organisations.id, openPostings.organisationId))
    .where(and(inArray(openPostings.id, [...ids]), openAt(now)));
}

type Row = Awaited<ReturnType<typeof readOpen>>[number];

export type FoundForFeed = NonNullable<Awaited<ReturnType<typeof readFeed>>["found"]>[number];

/** Texts in every language that the posting has: its title, and its summary or how its description begins. */
function told({ texts, publishedAt, writtenAt, ...row }: Row) {
  const short = Object.entries(texts).map(([lang, { title, summary, description = "" }]) => [
    lang,
    { title, summary: summary || beginningOf(plainText(description)) },
  ]);
  return {
    ...row,
    texts: Object.fromEntries(short) as Record<string, { title: string; summary: string }>,
    publishedAt,
    updatedAt: writtenAt > publishedAt ? writtenAt : publishedAt,
  };
}

/** At most so many characters, cut between two words. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST_SUMMARY) return line;
  return `${line.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, "")} …`;
}
