import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations, settlements } from "#db/schema/index.ts";
import { findByName } from "#app/domain/skill/find-by-name.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import { LISTED_FACETS, LONG_FACETS } from "#app/domain/search/address-input.ts";
import type { ListedFacet, LongFacet } from "#app/domain/search/address-input.ts";
import type { LeftOut, Search } from "#app/domain/search/input.ts";
import { monthOf } from "#search/facet-steps.ts";
import { countPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import { MOST_FACET_VALUES } from "#search/question.ts";
import type { Answer, FacetValue, Question } from "#search/question.ts";

/** A value to choose; `en` and `bg` are its names where they are data and not words of the interface. */
export type Choice = {
  value: string;
  count: number;
  isChosen: boolean;
  en?: string;
  bg?: string;
};
export type Choices = Record<ListedFacet, Choice[]>;

const CHOICES_SHOWN = 10;
/** So many skills that have a typed name are looked for among the results: many a name is that of skills which none has. */
const NAMES_LOOKED_AT = 100;
const MONTHS_SHOWN = 12;

/**
 * The most frequent values of each facet with their counts, months and steps in their own order; the skills that answer to
 * a name when one was typed. Chosen values always stand among them, and those that were chosen beyond what
 * can be chosen together. And which facets have more than are shown.
 */
export async function choicesOf(
  engines: Engines,
  { leftOut = {}, ...search }: Search & { leftOut?: LeftOut | undefined },
  question: Pick<Question, "text" | "filters" | "now">,
  { facets }: Pick<Answer, "facets">,
): Promise<{ choices: Choices; longer: LongFacet[] }> {
  const { db } = engines;
  const offered: Offered = { ...facets, start: comingMonths(facets.start, question.now) };
  offered.skill = await skillValues(engines, search, question, facets.skill);
  const shown = Object.fromEntries(
    LISTED_FACETS.map((facet) => [
      facet,
      shownValues(facet, offered[facet], search[facet], leftOut[facet]),
    ]),
  ) as Choices;
  const longer = LONG_FACETS.filter((facet) => facets[facet].length > CHOICES_SHOWN);
  return { choices: await withNames(db, shown), longer };
}

/** Every value of a facet that an engine counts by itself, and those that are chosen, with their names. */
export async function allChoicesOf(
  db: Database,
  facet: LongFacet,
  { facets }: Pick<Answer, "facets">,
  chosen: readonly string[],
  leftOut: readonly string[] = [],
): Promise<Choice[]> {
  const counts = new Map(facets[facet].map(({ value, count }) => [value, count]));
  const values = [...new Set([...counts.keys(), ...chosen, ...leftOut])];
  const nothing = Object.fromEntries(LISTED_FACETS.map((one) => [one, []]));
  const choices = values.map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
  return (await withNames(db, { ...nothing, [facet]: choices } as unknown as Choices))[facet];
}

/** What a search has chosen, with the names of the values and without counts. */
export function chosenIn(db: Database, search: Search): Promise<Choices> {
  return uncounted(db, search, true);
}

/** What was chosen beyond what can be chosen together, with the names of the values and without counts. */
export function namesOfLeftOut(db: Database, leftOut: LeftOut): Promise<Choices> {
  return uncounted(db, leftOut, false);
}

function uncounted(db: Database, values: LeftOut, isChosen: boolean): Promise<Choices> {
  const choices = LISTED_FACETS.map((facet) => [
    facet,
    inOrder(facet, [...(values[facet] ?? [])]).map((value) => ({ value, count: 0, isChosen })),
  ]);
  return withNames(db, Object.fromEntries(choices) as Choices);
}

async function withNames(db: Database, shown: Choices): Promise<Choices> {
  const [skillNames, names] = await Promise.all([
    labelsOf(db, idsIn(shown.skill)),
    namesOf(db, idsIn(shown.place), idsIn(shown.organisation)),
  ]);
  const give = (choices: Choice[], names: ReadonlyMap<string, Names>) =>
    choices.map((choice) => ({ ...choice, ...named(names.get(choice.value)) }));
  return {
    ...shown,
    skill: give(shown.skill, skillNames),
    place: give(shown.place, names),
    organisation: give(shown.organisation, names),
  };
}

type Offered = Record<ListedFacet, readonly FacetValue[]>;
type Names = { en: string; bg: string };

const named = (label?: Names) => label && { en: label.en, bg: label.bg };
const idsIn = (choices: readonly Choice[]) => choices.map(({ value }) => value);

/** Facets whose values have an order of their own; the values of the others stand by frequency. */
const IN_ORDER: readonly ListedFacet[] = ["start", "level"];
const IN_STEPS: readonly ListedFacet[] = ["duration", "pay", "deadline"];

function shownValues(
  facet: ListedFacet,
  values: readonly FacetValue[],
  chosen: readonly string[],
  leftOut: readonly string[] = [],
): Choice[] {
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const most = facet === "start" ? MONTHS_SHOWN : CHOICES_SHOWN;
  const offered = [...new Set([...idsOf(values).slice(0, most), ...chosen, ...leftOut])];
  return inOrder(facet, offered).map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
}

const idsOf = (values: readonly FacetValue[]) => values.map(({ value }) => value);

function inOrder(facet: ListedFacet, values: string[]): string[] {
  if (IN_ORDER.includes(facet)) return values.toSorted();
  // The open step has no number and comes last.
  const rank = (value: string) => (Number.isNaN(Number(value)) ? Infinity : Number(value));
  return IN_STEPS.includes(facet) ? values.toSorted((a, b) => rank(a) - rank(b)) : values;
}

/** What has begun can no longer be waited for; the next months come first. */
function comingMonths(values: readonly FacetValue[], now: Date): FacetValue[] {
  const thisMonth = monthOf(now.toISOString())!;
  return values
    .filter(({ value }) => value >= thisMonth)
    .toSorted((a, b) => (a.value < b.value ? -1 : 1));
}

/**
 * The skills to choose from: those that have the typed name, in either language, or the most frequent. The engine counts
 * only so many by itself; rarer ones are asked for.
 */
async function skillValues(
  engines: Engines,
  { named, skill: chosen }: Search,
  question: Pick<Question, "text" | "filters" | "now">,
  frequent: readonly FacetValue[],
): Promise<readonly FacetValue[]> {
  const counts = new Map(frequent.map(({ value, count }) => [value, count]));
  const wanted = [
    ...new Set([...(named ? await findByName(named, NAMES_LOOKED_AT, engines) : []), ...chosen]),
  ];
  const isAllCounted = frequent.length < MOST_FACET_VALUES;
  const uncounted = wanted.filter((id) => !counts.has(id));
  const rare = isAllCounted ? [] : uncounted.slice(0, CHOICES_SHOWN + chosen.length);
  const counted = await countPostings(
    engines,
    rare.map((id) => ({ ...question, filters: { ...question.filters, skill: [id] } })),
  );
  rare.forEach((id, index) => counts.set(id, counted[index]!));
  const valueOf = (id: string) => ({ value: id, count: counts.get(id) ?? 0 });
  const found = wanted.map(valueOf).filter(({ count }) => count > 0);
  return named ? found : [...frequent, ...found.filter(({ value }) => rare.includes(value))];
}

/** The names of places and organisations, by their ids, in one statement. */
async function namesOf(db: Database, places: string[], ids: string[]): Promise<Map<string, Names>> {
  if (places.length + ids.length === 0) return new Map();
  const { name, nameEn, nameBg } = organisations;
  const rows = await db.execute<Names & { id: string }>(sql`
    select ${settlements.id} as id, ${settlements.en} as en, ${settlements.bg} as bg
      from ${settlements} where ${settlements.id} = any(${sql.param(places)}::text[])
    union all
    select ${organisations.id}::text, coalesce(${nameEn}, ${name}), coalesce(${nameBg}, ${name})
      from ${organisations} where ${organisations.id} = any(${sql.param(ids)}::uuid[])`);
  return new Map([...rows].map((row) => [row.id, row]));
}
