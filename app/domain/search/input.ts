import { z } from "zod";
import { PAY_KINDS, POSTING_KINDS, SIDES, WORK_MODES } from "#db/codes.ts";
import { ISO_LANGUAGES } from "#db/languages.ts";
import { LIMITS } from "#db/limits.ts";
import {
  isOrder,
  LISTED_FACETS,
  RADII,
  SEARCH_SORTS,
  USUAL_RADIUS,
} from "#app/domain/search/address-input.ts";
import { MOST_CHOICES } from "#app/domain/search/most-choices.ts";
import { CLOSING_STEPS, DURATION_STEPS, PAY_STEPS } from "#search/facet-steps.ts";
import { cleanLine } from "#text/clean.ts";

const choices = <Entry extends z.ZodType<string>>(entry: Entry) =>
  z
    .array(entry)
    .max(MOST_CHOICES)
    .transform((list) => [...new Set(list)])
    .default([]);

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,119}$/u);

/** The whole state of the search page, as its address carries it. */
const SearchInput = z.object({
  q: z.string().max(LIMITS.searchQuery).default(""),
  side: z.enum(SIDES).optional(),
  kind: choices(z.enum(POSTING_KINDS)),
  skill: choices(id),
  place: choices(id),
  mode: choices(z.enum(WORK_MODES)),
  level: choices(z.enum(["1", "2", "3", "4", "5", "6", "7", "8"])),
  field: choices(z.string().regex(/^\d{4}$/)),
  language: choices(z.enum([...ISO_LANGUAGES, "any"])),
  paid: choices(z.enum(PAY_KINDS)),
  pay: choices(z.enum(PAY_STEPS)),
  start: choices(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  duration: choices(z.enum(DURATION_STEPS)),
  deadline: choices(z.enum(CLOSING_STEPS)),
  organisation: choices(z.uuid()),
  /** A settlement by its id or its name in either language, how far around it, and whether remote work counts as near. */
  near: z.string().max(LIMITS.placeLabel).optional(),
  within: z.enum(RADII).default(USUAL_RADIUS),
  remote: z.literal("1").optional(),
  /** What the skills to choose from are called, or begin with. */
  named: z.string().max(LIMITS.skillLabel).optional(),
  sort: z.enum(SEARCH_SORTS).default("best"),
  page: z.coerce.number().int().min(1).max(LIMITS.searchPages).default(1),
});

export type Search = z.output<typeof SearchInput>;
export type SearchField = keyof Search;

export type SearchReading = {
  search: Search;
  /** Fields of the address that could not be read, and are left out of the search. */
  unread: SearchField[];
  /** Names in the address that no field has. */
  strange: string[];
  /** Whether the page is one that can be, but is too far to be opened. */
  isTooFar: boolean;
};

/** What others put into addresses, and the language of the interface. */
const NO_CONCERN = /^(?:lang|index|_data|utm_.*|mc_.*|.*clid)$/;
const MOST_STRANGE = 5;
const LONGEST_STRANGE = 40;

/** Reads the address of a search page. What cannot be read, or means nothing, is named and left out. */
export function readSearch(params: URLSearchParams): SearchReading {
  const strange = strangeNames(params);
  const isTooFar = Number(params.get("page")) > LIMITS.searchPages;
  return { ...readFields(params), strange, isTooFar };
}

function strangeNames(params: URLSearchParams): string[] {
  const names = [...params.keys()].filter(
    (name) => !Object.hasOwn(SearchInput.shape, name) && !NO_CONCERN.test(name),
  );
  const shown = names.map((name) => cleanLine(name).slice(0, LONGEST_STRANGE));
  return [...new Set(shown)].slice(0, MOST_STRANGE);
}

function readFields(params: URLSearchParams): Pick<SearchReading, "search" | "unread"> {
  const raw = rawSearch(params);
  const first = SearchInput.safeParse(raw);
  if (first.success) return { search: inOrder(first.data), unread: [] };
  const unread = [...new Set(first.error.issues.map(({ path }) => path[0] as SearchField))];
  for (const field of unread) raw[field] = undefined;
  if (unread.includes("q")) raw.q = queryOf(params).slice(0, LIMITS.searchQuery).trim();
  return { search: inOrder(SearchInput.parse(raw)), unread };
}

const inOrder = (search: Search): Search =>
  isOrder(search.sort, search.near) ? search : { ...search, sort: "best" };

const queryOf = (params: URLSearchParams) => cleanLine(params.get("q") ?? "");

function rawSearch(params: URLSearchParams): Record<string, unknown> {
  const one = (name: string) => params.get(name) || undefined;
  const raw: Record<string, unknown> = {
    q: queryOf(params),
    side: one("side"),
    near: cleanLine(params.get("near") ?? "") || undefined,
    within: one("within"),
    remote: one("remote"),
    named: cleanLine(params.get("named") ?? "") || undefined,
    sort: one("sort"),
    page: one("page"),
  };
  for (const facet of LISTED_FACETS) raw[facet] = params.getAll(facet).filter(Boolean);
  return raw;
}
