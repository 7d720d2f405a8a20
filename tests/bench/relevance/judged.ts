import { readFileSync } from "node:fs";
import type { PostingKind } from "#db/codes.ts";
import {
  coDevelopmentOffers,
  internships,
  organisations,
  programmes,
  projectProposals,
} from "#tools/seed/demo-files.ts";

/** What one of the first hits must be; several conditions hold together, of several postings any one will do. */
type Expectation = {
  /** Keys of the seed. */
  postings?: string[];
  /** A skill that the posting names itself, or by a narrower one. */
  skill?: string;
  /** A settlement of the posting. */
  place?: string;
  kind?: PostingKind;
  /** Words of its title. */
  title?: string;
  /** Whose posting it is. */
  organisationName?: string;
  /** A key of the seed: the organisation stands among those beside the hits. */
  organisation?: string;
};

export type JudgedQuery = { group: string; query: string; expect: Expectation };

const read = (name: string): readonly JudgedQuery[] =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

/** The judged set. The queries of the group "imported" are for the real files. */
export const judgedQueries = read("judged-queries.json");

/** Judged likewise, and never looked at when search is tuned: they tell whether it was tuned to the others alone. */
export const heldOutQueries = read("held-out-queries.json");

const titlesByKey = new Map(
  [...programmes, ...internships, ...projectProposals, ...coDevelopmentOffers].map(
    ({ key, content }) => [
      key,
      Object.values(content.texts as Record<string, { title: string }>).map(({ title }) => title),
    ],
  ),
);
const namesByKey = new Map(organisations.map(({ key, name }) => [key, name]));

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const found = map.get(key);
  if (found === undefined) throw new Error(`The seed has no “${key}”.`);
  return found;
}

/** A posting as far as it is judged. */
export type Found = {
  kind: PostingKind;
  titles: readonly string[];
  organisation: string;
  skills: readonly string[];
  places: readonly string[];
};

/** Whether a posting is what a query asks for. */
export function isExpected(found: Found, expect: Expectation): boolean {
  const { postings, skill, place, kind, title, organisationName } = expect;
  const isNamed = (key: string) =>
    known(titlesByKey, key).some((expected) => found.titles.includes(expected));
  return (
    (postings === undefined || postings.some(isNamed)) &&
    (skill === undefined || found.skills.includes(skill)) &&
    (place === undefined || found.places.includes(place)) &&
    (kind === undefined || found.kind === kind) &&
    (title === undefined || found.titles.some((words) => words.includes(title))) &&
    (organisationName === undefined || found.organisation === organisationName)
  );
}

/** Whether an organisation is what a query asks for. */
export const isExpectedOrganisation = (name: string, { organisation }: Expectation): boolean =>
  organisation !== undefined && name === known(namesByKey, organisation);
