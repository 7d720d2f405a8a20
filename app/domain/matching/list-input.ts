import { z } from "zod";
import { WORK_MODES } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { NEWS_FILTERS } from "#app/domain/matching/list-news.ts";

export { NEWS_FILTERS };

/** A list names no more matches than these, the best. */
export const MOST_LISTED = LIMITS.matchesShown;

/** So many matches fit side by side. */
export const MOST_COMPARED = 4;

/** The least that a match certainly is. */
export const LEAST_BANDS = ["strong", "good", "partial"] as const;

/** What lists of matches can be put in order by; the declared order first. */
export const MATCH_SORTS = ["best", "possible", "newest"] as const;

/** Conditions that can be asked to be met for certain; which of them a list has, the kind of its posting says. */
export const MET_FACTORS = ["level", "trl", "time", "place", "language", "terms"] as const;

export type MetFactor = (typeof MET_FACTORS)[number];

const met = z.enum(MET_FACTORS).optional().catch(undefined);

/** What the address of a list of matches says; what it cannot mean counts as not said. */
export const MatchListInput = z.object({
  band: z.enum(LEAST_BANDS).optional().catch(undefined),
  mode: z.enum(WORK_MODES).optional().catch(undefined),
  met: z
    .array(met)
    .catch([])
    .transform((asked) => MET_FACTORS.filter((factor) => asked.includes(factor))),
  /** What has happened since the reader's visit before. */
  news: z.enum(NEWS_FILTERS).optional().catch(undefined),
  sort: z.enum(MATCH_SORTS).catch("best"),
  /** Postings that are ticked for being compared, wherever in the list they stand. */
  chosen: z.array(z.uuid()).max(MOST_COMPARED).catch([]),
  page: z.coerce.number().int().min(1).catch(1),
});

export type MatchListQuery = z.output<typeof MatchListInput>;

/** Reads the address of a list of matches. */
export function readMatchList(address: string): MatchListQuery {
  const { searchParams } = new URL(address);
  return MatchListInput.parse({
    ...Object.fromEntries(searchParams),
    met: searchParams.getAll("met"),
    chosen: [...new Set(searchParams.getAll("with"))].slice(0, MOST_COMPARED),
  });
}

/** The address of another page of the same list. */
export function matchListAddress(
  id: string,
  { met: factors, sort, chosen, ...query }: MatchListQuery,
) {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) said.set(name, String(value));
  for (const factor of factors) said.append("met", factor);
  if (sort !== "best") said.set("sort", sort);
  for (const one of chosen) said.append("with", one);
  return `/postings/${id}/matches?${said.toString()}`;
}

/** Whether an address asks for less than the whole list. */
export const isNarrowed = ({ band, mode, met: factors, news }: MatchListQuery): boolean =>
  band !== undefined || mode !== undefined || news !== undefined || factors.length > 0;
