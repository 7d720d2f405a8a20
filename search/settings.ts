import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";
import { DOCUMENTS_VERSION } from "#search/documents-version.ts";
import { MOST_FACET_VALUES } from "#search/question.ts";

/** Hits beyond this are not reachable by page; fifty pages of twenty. */
export const MOST_HITS = 1000;

const both = (name: string) => [`${name}_stems`, `${name}_latin`];

const common: Settings = {
  displayedAttributes: ["id", "_version", "_sentinel"],
  // A chosen order is kept strictly: every hit contains all words anyway. Of equals the newest comes first.
  rankingRules: [
    "sort",
    "words",
    "typo",
    "proximity",
    "attribute",
    "exactness",
    "published_at:desc",
  ],
  faceting: { maxValuesPerFacet: MOST_FACET_VALUES, sortFacetValuesBy: { "*": "count" } },
  pagination: { maxTotalHits: MOST_HITS },
};

/** One index for all postings: both sides and all four kinds are ranked together. */
export const POSTING_SETTINGS: Settings = {
  ...common,
  // What was meant by a word that no posting has is told by the vocabulary, from the letters that people type, and said on the page.
  typoTolerance: { enabled: false },
  // What a posting is called and is outranks whom and what it names, and that what it says in running text.
  searchableAttributes: [
    "title_stems",
    // Asked for by its Latin key, a word is Bulgarian: a title in Bulgarian comes before one whose English word has that key.
    "title_cyrillic_latin",
    "title_latin",
    ...both("kind"),
    ...both("skill"),
    ...both("organisation"),
    ...both("place"),
    ...both("summary"),
    ...both("module"),
    ...both("where"),
    ...both("text"),
  ],
  filterableAttributes: [
    "id",
    "side",
    "kind",
    "skill_ids",
    "place_ids",
    "mode",
    "levels",
    "field",
    "languages",
    "paid",
    "pay_steps",
    "start_month",
    "duration_step",
    "closes_at",
    "organisation_id",
    "published_at",
    "changed_at",
    "expires_at",
    "source",
  ],
  sortableAttributes: ["published_at", "closes_at", "pay_per_month"],
};

/** Keys are stems, shorter than the words that people type; names of three letters must be exact. */
const typoTolerance = {
  minWordSizeForTypos: { oneTypo: 5, twoTypos: 10 },
  disableOnNumbers: true,
};

export const ORGANISATION_SETTINGS: Settings = {
  ...common,
  typoTolerance,
  searchableAttributes: [...both("name"), ...both("place")],
  filterableAttributes: ["id", "kind", "place_ids"],
  sortableAttributes: [],
};

export const SKILL_SETTINGS: Settings = {
  ...common,
  typoTolerance,
  searchableAttributes: [...both("label"), ...both("alternative")],
  filterableAttributes: ["id", "type"],
  sortableAttributes: [],
};

/** Changes whenever the indexes have to be set up or filled anew. */
export const SETTINGS_HASH = createHash("sha256")
  .update(
    JSON.stringify([DOCUMENTS_VERSION, POSTING_SETTINGS, ORGANISATION_SETTINGS, SKILL_SETTINGS]),
  )
  .digest("hex")
  .slice(0, 16);
