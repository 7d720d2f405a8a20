import type { MultiSearchParams } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { questionOf } from "#app/domain/search/loosen.server.ts";
import { LIMITS } from "#db/limits.ts";
import { findPostings } from "#search/find.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const COUNT = 60;

/** What people ask: one skill or two in either language, the beginning of a word, with filters and without, also page two. */
export function addresses(): string[] {
  return Array.from({ length: COUNT }, (_, index) => {
    // Every title has one of these words, so that there is a second page.
    if (index % 10 === 7) return `/search?q=${index % 4 === 3 ? "practice" : "практика"}&page=2`;
    const skill = vocabulary[(index * 31) % vocabulary.length]!;
    const label = index % 2 === 0 ? skill.en : skill.bg;
    const query = new URLSearchParams({ q: index % 5 === 0 ? label.slice(0, 5) : label });
    if (index % 3 === 1) query.set("mode", "hybrid");
    if (index % 4 === 2) query.set("kind", "internship");
    if (index % 6 === 3) query.set("skill", skill.id);
    return `/search?${query.toString()}`;
  });
}

/** The multi-search request that the page of an address sends. */
export async function requestOf(
  db: Database,
  server: SearchServer,
  address: string,
  now: Date,
): Promise<MultiSearchParams> {
  const { search } = readSearch(new URL(address, "http://bench.example").searchParams);
  const { sort, page } = search;
  const question = {
    ...questionOf(search, null, now),
    sort,
    page,
    pageSize: LIMITS.searchPageSize,
  };
  const { multiSearch } = server.quick;
  let sent: MultiSearchParams | undefined;
  // The last request is that of the page; one before it asks how words are read.
  server.quick.multiSearch = ((params: MultiSearchParams) => {
    sent = params;
    return multiSearch.call(server.quick, params);
  }) as typeof multiSearch;
  try {
    await findPostings({ db, server }, question);
  } finally {
    server.quick.multiSearch = multiSearch;
  }
  return sent!;
}
