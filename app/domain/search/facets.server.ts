import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { settlements } from "#db/schema/index.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import { LISTED_FACETS } from "#app/domain/search/address-input.ts";
import type { ListedFacet } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import type { Answer } from "#search/question.ts";

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

/** The most frequent values of each facet with their counts; chosen ones always stand among them. */
export async function choicesOf(
  db: Database,
  search: Search,
  { facets }: Pick<Answer, "facets">,
): Promise<Choices> {
  const shown = Object.fromEntries(
    LISTED_FACETS.map((facet) => [facet, shownValues(facets[facet], search[facet])]),
  ) as Choices;
  const skillLabels = await labelsOf(
    db,
    shown.skill.map(({ value }) => value),
  );
  const placeLabels = await placesOf(
    db,
    shown.place.map(({ value }) => value),
  );
  return {
    ...shown,
    skill: shown.skill.map((choice) => ({ ...choice, ...named(skillLabels.get(choice.value)) })),
    place: shown.place.map((choice) => ({ ...choice, ...named(placeLabels.get(choice.value)) })),
  };
}

const named = (label?: { en: string; bg: string }) => label && { en: label.en, bg: label.bg };

function shownValues(values: Answer["facets"][ListedFacet], chosen: readonly string[]): Choice[] {
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const frequent = values.slice(0, CHOICES_SHOWN).map(({ value }) => value);
  return [...new Set([...frequent, ...chosen])].map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
}

async function placesOf(db: Database, ids: string[]) {
  if (ids.length === 0) return new Map<string, { en: string; bg: string }>();
  const { id, en, bg } = settlements;
  const rows = await db.select({ id, en, bg }).from(settlements).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
