import { closesBy } from "#search/facet-steps.ts";
import { chosen, FACETS } from "#search/question.ts";
import type { Facet, Filters, Near, Since } from "#search/question.ts";

/** The attribute of the posting documents that a facet counts. */
export const ATTRIBUTES: Record<Facet, string> = {
  side: "side",
  kind: "kind",
  skill: "skill_ids",
  place: "place_ids",
  mode: "mode",
  level: "levels",
  field: "field",
  language: "languages",
  paid: "paid",
  pay: "pay_steps",
  start: "start_month",
  duration: "duration_step",
  deadline: "closes_at",
  organisation: "organisation_id",
};

/** A value as a string of Meilisearch's filter language, so that it can never be read as part of the expression. */
export const quoted = (value: string): string =>
  `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/**
 * The filter for postings open at an instant with the chosen values.
 *
 * @param gone ids of postings that are open no more, though the index has yet to hear of it
 */
export function filterExpression(
  filters: Filters,
  now: Date,
  gone: readonly string[] = [],
): string[] {
  const open = `expires_at > ${Math.floor(now.getTime() / 1000)}`;
  const groups = FACETS.flatMap((facet) => {
    const values = chosen(filters, facet);
    return values.length === 0 ? [] : [choiceExpression(facet, values, now)];
  });
  const near = filters.near ? [nearExpression(filters.near)] : [];
  const since = filters.since ? [sinceExpression(filters.since)] : [];
  return [open, ...groups, ...near, ...since, ...noneOf("id", gone)];
}

function choiceExpression(facet: Facet, values: readonly string[], now: Date): string {
  if (facet !== "deadline") return oneOf(ATTRIBUTES[facet], values);
  const latest = values.map((step) => closesBy(now, step).getTime());
  return `${ATTRIBUTES.deadline} <= ${Math.floor(Math.max(...latest) / 1000)}`;
}

/** The filter for hits at one of these places, and at none of the others; without the former, at none of the latter. */
export const placeExpression = (at: readonly string[], notAt: readonly string[]): string[] => [
  ...(at.length === 0 ? [] : [oneOf(ATTRIBUTES.place, at)]),
  ...noneOf(ATTRIBUTES.place, notAt),
];

/** With nothing near, an empty list would be no filter that Meilisearch reads. */
function nearExpression({ places: around, orRemote }: Near): string {
  const ids = around.map(({ id }) => id);
  const places = oneOf(ATTRIBUTES.place, ids.length === 0 ? [""] : ids);
  return orRemote ? `${places} OR mode = "remote"` : places;
}

function sinceExpression({ at, by }: Since): string {
  const second = Math.floor(at.getTime() / 1000);
  if (by === "publication") return `published_at >= ${second}`;
  return `published_at < ${second} AND changed_at >= ${second}`;
}

const oneOf = (attribute: string, values: readonly string[]) =>
  `${attribute} IN [${values.map(quoted).join(", ")}]`;

const noneOf = (attribute: string, values: readonly string[]) =>
  values.length === 0 ? [] : [`${attribute} NOT IN [${values.map(quoted).join(", ")}]`];
