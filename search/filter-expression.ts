import { chosen, FACETS } from "#search/question.ts";
import type { Facet, Filters } from "#search/question.ts";

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
};

/** A value as a string of Meilisearch's filter language, so that it can never be read as part of the expression. */
export const quoted = (value: string): string =>
  `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** The filter for postings open at an instant with the chosen values. */
export function filterExpression(filters: Filters, now: Date): string[] {
  const open = `expires_at > ${Math.floor(now.getTime() / 1000)}`;
  const groups = FACETS.flatMap((facet) => {
    const values = chosen(filters, facet);
    return values.length === 0
      ? []
      : [`${ATTRIBUTES[facet]} IN [${values.map(quoted).join(", ")}]`];
  });
  return [open, ...groups];
}
