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

/** The filter for postings open at an instant with the chosen values. */
export function filterExpression(filters: Filters, now: Date): string[] {
  const open = `expires_at > ${Math.floor(now.getTime() / 1000)}`;
  const groups = FACETS.flatMap((facet) => {
    const values = chosen(filters, facet);
    return values.length === 0 ? [] : [choiceExpression(facet, values, now)];
  });
  const near = filters.near ? [nearExpression(filters.near)] : [];
  return [open, ...groups, ...near, ...(filters.since ? [sinceExpression(filters.since)] : [])];
}

function choiceExpression(facet: Facet, values: readonly string[], now: Date): string {
  if (facet !== "deadline") return oneOf(ATTRIBUTES[facet], values);
  const latest = values.map((step) => closesBy(now, step).getTime());
  return `${ATTRIBUTES.deadline} <= ${Math.floor(Math.max(...latest) / 1000)}`;
}

/** With nothing near, an empty list would be no filter that Meilisearch reads. */
function nearExpression({ places: around, orRemote }: Near): string {
  const ids = around.map(({ id }) => id);
  const places = oneOf("place_ids", ids.length === 0 ? [""] : ids);
  return orRemote ? `${places} OR mode = "remote"` : places;
}

function sinceExpression({ at, by }: Since): string {
  const second = Math.floor(at.getTime() / 1000);
  if (by === "publication") return `published_at >= ${second}`;
  return `published_at < ${second} AND changed_at >= ${second}`;
}

const oneOf = (attribute: string, values: readonly string[]) =>
  `${attribute} IN [${values.map(quoted).join(", ")}]`;
