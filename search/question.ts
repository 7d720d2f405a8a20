/** What is asked of search and what it answers: the same for Meilisearch and for PostgreSQL. */
export const FACETS = [
  "side",
  "kind",
  "skill",
  "place",
  "mode",
  "level",
  "field",
  "language",
  "paid",
  "pay",
  "start",
  "duration",
  "deadline",
  "organisation",
] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen values a facet; values of one facet are alternatives, facets narrow each other. */
export type Filters = Partial<Record<Facet, readonly string[]>> & {
  near?: Near | undefined;
  since?: Since | undefined;
};

/** A place and what lies around it. */
export type Near = {
  /** The settlements within the distance that was asked for, as far as open postings are there, and how far each is. */
  places: readonly { id: string; kilometres: number }[];
  /** Remote work, wherever it is, counts as near. */
  orRemote: boolean;
};

/** What is new: published since an instant, or published before it and changed since. Seconds count, nothing finer. */
export type Since = { at: Date; by: "publication" | "change" };

const SORTS = ["best", "newest", "deadline", "pay", "distance"] as const;
/** By distance there is an order only near a place. */
export type Sort = (typeof SORTS)[number];

export type Question = {
  text: string;
  filters: Filters;
  sort: Sort;
  /** Counted from 1. */
  page: number;
  pageSize: number;
  /** Postings that have expired by this instant are not found. */
  now: Date;
};

/** A question of which only the newest hits are wanted, without counts of facets. */
export type ShortQuestion = Pick<Question, "text" | "filters" | "now"> & { most: number };

export type ShortAnswer = Pick<Answer, "ids" | "total">;

/** An engine names so many values of a facet by itself, the most frequent. */
export const MOST_FACET_VALUES = 300;

export type FacetValue = { value: string; count: number };

export type Answer = {
  engine: "meilisearch" | "postgresql";
  /** Ids of the page, best first. */
  ids: string[];
  /** All hits, however many pages can be reached. */
  total: number;
  /** Counts a facet, as if its own choice were lifted; most frequent first. */
  facets: Record<Facet, FacetValue[]>;
  /** Ids of organisations and skills that answer to the words. */
  organisationIds: string[];
  skillIds: string[];
  readAs: ReadAs[];
  /** The last word, where open postings have longer words that begin so and they are found. */
  begun: Begun | null;
};

/** A word that was read as the beginning of longer ones, and whether postings have it as a whole word, too. */
export type Begun = { typed: string; isAlsoWhole: boolean };

/** A word that no posting has, and the one that it was read as. */
export type ReadAs = { typed: string; read: string };

/** The answer to a question that nothing can answer to. */
export const emptyAnswer = (engine: Answer["engine"]): Answer => ({
  engine,
  ids: [],
  total: 0,
  facets: Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Answer["facets"],
  organisationIds: [],
  skillIds: [],
  readAs: [],
  begun: null,
});

export const BESIDE = { organisations: 5, skills: 8 } as const;

/** The values that are chosen in a facet. */
export const chosen = (filters: Filters, facet: Facet): readonly string[] => filters[facet] ?? [];

/** The facets that have a choice. */
export const narrowed = (filters: Filters): Facet[] =>
  FACETS.filter((facet) => chosen(filters, facet).length > 0);

/** The same question with the choice of one facet lifted. */
export const without = (filters: Filters, facet: Facet): Filters => ({ ...filters, [facet]: [] });
