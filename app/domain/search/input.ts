import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import {
  isOrder,
  LISTED_FACETS,
  MOST_CHOICES,
  RADII,
  SEARCH_SORTS,
  USUAL_RADIUS,
} from "#app/domain/search/address-input.ts";
import type { ListedFacet } from "#app/domain/search/address-input.ts";
import { FACET_VALUES as VALUES } from "#search/own-values.ts";
import { cleanLine } from "#text/clean.ts";

const choices = <Entry extends z.ZodType<string>>(entry: Entry) =>
  z.array(entry).max(MOST_CHOICES).default([]);

/** The whole state of the search page, as its address carries it. */
const SearchInput = z.object({
  q: z.string().max(LIMITS.searchQuery).default(""),
  side: VALUES.side.optional(),
  kind: choices(VALUES.kind),
  skill: choices(VALUES.skill),
  place: choices(VALUES.place),
  mode: choices(VALUES.mode),
  level: choices(VALUES.level),
  field: choices(VALUES.field),
  language: choices(VALUES.language),
  paid: choices(VALUES.paid),
  pay: choices(VALUES.pay),
  start: choices(VALUES.start),
  duration: choices(VALUES.duration),
  deadline: choices(VALUES.deadline),
  organisation: choices(VALUES.organisation),
  /** A settlement by its id or its name in either language, how far around it, and whether remote work counts as near. */
  near: z.string().max(LIMITS.placeLabel).optional(),
  within: z.enum(RADII).default(USUAL_RADIUS),
  remote: z.literal("1").optional(),
  /** What the skills to choose from are called, or begin with. */
  named: z.string().max(LIMITS.skillLabel).optional(),
  sort: z.enum(SEARCH_SORTS).default("best"),
  page: z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
    .pipe(z.number().int().min(1).max(LIMITS.searchPages))
    .default(1),
});

export type Search = z.output<typeof SearchInput>;
export type SearchField = keyof Search;

export type SearchReading = {
  search: Search;
  /** Fields of the address that could not be read, and are left out of the search. */
  unread: SearchField[];
  /** Fields of one value that the address gives several: the first is searched for. */
  repeated: SearchField[];
  /** Names in the address that no field has. */
  strange: string[];
  /** Whether the page is one that can be, but is too far to be opened. */
  isTooFar: boolean;
  /** Whether results are wanted by their distance from a town, and none is named: the best come first. */
  isTownWanted: boolean;
  /** Whether the words carry signs that elsewhere leave out, join or choose: here all words are looked for. */
  hasOperators: boolean;
  /** What was chosen beyond as many values of a facet as can be chosen together. */
  leftOut: LeftOut;
};

export type LeftOut = Partial<Record<ListedFacet, string[]>>;

/** Whether all that an address says is searched for, as far as can be told without the database. */
export const isReadWhole = ({
  unread,
  repeated,
  strange,
  leftOut,
}: Omit<SearchReading, "search">): boolean =>
  unread.length + repeated.length + strange.length + Object.keys(leftOut).length === 0;

/** What others put into addresses, and the language of the interface. */
const NO_CONCERN = /^(?:lang|index|_data|utm_.*|mc_.*|.*clid)$/;
const MOST_STRANGE = 5;
const LONGEST_STRANGE = 40;

/** Reads the address of a search page. What cannot be read, or means nothing, is named and left out. */
export function readSearch(params: URLSearchParams): SearchReading {
  const strange = strangeNames(params);
  const isTooFar = Number(params.get("page")) > LIMITS.searchPages;
  const isTownWanted = !isOrder(params.get("sort") ?? "", cleanLine(params.get("near") ?? ""));
  const repeated = ONE_VALUE.filter((name) => valuesOf(params, name).length > 1);
  const hasOperators = OPERATORS.some((sign) => sign.test(queryOf(params)));
  return { ...readFields(params), repeated, strange, isTooFar, isTownWanted, hasOperators };
}

/** -java, "machine learning", words that say what is not wanted, and those that say that one of several is enough. */
const OPERATORS = [
  /(?:^|[\s,;(/])[-–−](?=["“„«]?[\p{L}\p{N}])/u,
  /["“”„«]\S+\s[^"“”»]*["“”»]/,
  /(?:^|\s)[‘']\S+\s[^’']*[’'](?!\p{L})/u,
  /[^\s(][\s,;/(]+(?:or|или)[\s,;/(]+\S|\S\s*\|\s*\S/iu,
  /(?:^|[\s,;/(])(?:not|without|не|без)[\s,;/(-]+\S|\S\s+(?:not|without|не|без)$/iu,
];

const ONE_VALUE = ["q", "side", "near", "within", "remote", "named", "sort", "page"] as const;

/** What an address gives for a field of one value, each once. */
const valuesOf = (params: URLSearchParams, name: string): string[] => [
  ...new Set(params.getAll(name).map(cleanLine).filter(Boolean)),
];

function strangeNames(params: URLSearchParams): string[] {
  const names = [...params.keys()].filter(
    (name) => !Object.hasOwn(SearchInput.shape, name) && !NO_CONCERN.test(name),
  );
  const shown = names.map((name) => cleanLine(name).slice(0, LONGEST_STRANGE));
  return [...new Set(shown)].slice(0, MOST_STRANGE);
}

function readFields(params: URLSearchParams): Pick<SearchReading, "search" | "unread" | "leftOut"> {
  const { raw, strangers, leftOut } = rawSearch(params);
  const first = SearchInput.safeParse(raw);
  const failed = first.error?.issues.map(({ path }) => path[0] as SearchField) ?? [];
  const unread = FIELDS.filter((field) => failed.includes(field) || strangers.includes(field));
  for (const field of failed) raw[field] = undefined;
  if (unread.includes("q")) raw.q = queryOf(params).slice(0, LIMITS.searchQuery).trim();
  return { search: inOrder(SearchInput.parse(raw)), unread, leftOut };
}

const FIELDS = Object.keys(SearchInput.shape) as SearchField[];

const inOrder = (search: Search): Search =>
  isOrder(search.sort, search.near) ? search : { ...search, sort: "best" };

const queryOf = (params: URLSearchParams) => valuesOf(params, "q")[0] ?? "";

/** The fields as they stand, of each facet what can be a value, and as many of these as can be chosen together. */
function rawSearch(params: URLSearchParams) {
  const raw: Record<string, unknown> = Object.fromEntries(
    ONE_VALUE.map((name) => [name, valuesOf(params, name)[0]]),
  );
  const strangers: SearchField[] = [];
  const leftOut: LeftOut = {};
  for (const facet of LISTED_FACETS) {
    const named = [...new Set(params.getAll(facet).filter(Boolean))];
    const values = named.filter((value) => VALUES[facet].safeParse(value).success);
    if (values.length < named.length) strangers.push(facet);
    raw[facet] = values.slice(0, MOST_CHOICES);
    if (values.length > MOST_CHOICES) leftOut[facet] = values.slice(MOST_CHOICES);
  }
  return { raw, strangers, leftOut };
}
