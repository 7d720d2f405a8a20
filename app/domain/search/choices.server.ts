import type { Viewer } from "#app/domain/actor.ts";
import type { LongFacet } from "#app/domain/search/address-input.ts";
import { ownEngines } from "#app/domain/search/engines.server.ts";
import { allChoicesOf, namesOfLeftOut } from "#app/domain/search/facets.server.ts";
import { howFound } from "#app/domain/search/how-found.server.ts";
import { readKnown } from "#app/domain/search/known.server.ts";
import type { AskedSearch } from "#app/domain/search/known.server.ts";
import { questionOf } from "#app/domain/search/loosen.server.ts";
import { findPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import { MOST_FACET_VALUES } from "#search/question.ts";

/**
 * All values that the results of a search have of a facet, as if it were not chosen, the most frequent first; at most so many
 * as an engine counts by itself, besides those that are chosen; how they were found, and the names of what was left out.
 */
export async function listChoices(
  viewer: Viewer,
  asked: AskedSearch,
  facet: LongFacet,
  engines: Engines = ownEngines(),
) {
  const { db } = engines;
  const { search, leftOut, place, unknown } = await readKnown(db, viewer, asked);
  const question = questionOf(search, place, viewer.now);
  const answer = await findPostings(engines, { ...question, sort: "best", page: 1, pageSize: 1 });
  const [choices, named] = await Promise.all([
    allChoicesOf(db, facet, answer, search[facet], leftOut[facet]),
    namesOfLeftOut(db, leftOut),
  ]);
  return {
    search,
    leftOut,
    unknown,
    choices,
    named,
    ...howFound(engines, search, answer),
    /** How many there can be at most, where there may be more. */
    most: answer.facets[facet].length < MOST_FACET_VALUES ? null : MOST_FACET_VALUES,
    isPlaceUnknown: place === null,
  };
}
