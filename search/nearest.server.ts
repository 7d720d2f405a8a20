import { commonQuery, uuidsOf } from "#search/common-query.ts";
import type { Asking } from "#search/common-query.ts";
import { placeExpression } from "#search/filter-expression.ts";
import type { Near, Question } from "#search/question.ts";
import { askTrusted } from "#search/trusted.server.ts";

const RINGS_AT_ONCE = 8;

/** Whether the hits are to be put in order by distance; without a town there is none. */
export const isByDistance = ({ sort, filters: { near } }: Pick<Question, "sort" | "filters">) =>
  sort === "distance" && near !== undefined;

/**
 * The ids of a page of hits, the nearest first; the nearest of its places counts, and what is at none of the places around
 * comes last. Meilisearch knows one point a document, and a posting has several places: it is asked for what lies at
 * each distance and no nearer, from the nearest outwards, until the page is full. Equals come best first.
 */
export async function nearestFirst(asking: Asking, question: Question): Promise<string[]> {
  const { filters, now, page, pageSize } = question;
  const end = page * pageSize;
  const rings = ringsOf(filters.near!);
  const { filter, ...common } = commonQuery(asking, filters, now);
  const ids: string[] = [];
  while (rings.length > 0 && ids.length < end) {
    const results = await askTrusted(
      asking,
      rings.splice(0, RINGS_AT_ONCE).map(({ at, nearer }) => ({
        ...common,
        filter: [...filter, ...placeExpression(at, nearer)],
        limit: end - ids.length,
      })),
    );
    for (const { hits } of results) ids.push(...uuidsOf(hits));
  }
  return ids.slice(end - pageSize, end);
}

type Ring = { at: string[]; nearer: string[] };

/** The places at each distance with all that are nearer; at the end what is at none of them. */
function ringsOf({ places }: Near): Ring[] {
  const distances = [...new Set(places.map(({ kilometres }) => kilometres))];
  const idsAt = (isThere: (kilometres: number) => boolean) =>
    places.filter(({ kilometres }) => isThere(kilometres)).map(({ id }) => id);
  const rings = distances
    .toSorted((a, b) => a - b)
    .map((distance) => ({
      at: idsAt((kilometres) => kilometres === distance),
      nearer: idsAt((kilometres) => kilometres < distance),
    }));
  return [...rings, { at: [], nearer: idsAt(() => true) }];
}
