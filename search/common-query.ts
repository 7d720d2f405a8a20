import { filterExpression } from "#search/filter-expression.ts";
import { isUuid } from "#search/own-values.ts";
import type { Filters } from "#search/question.ts";
import type { MeilisearchEngine } from "#search/trusted.server.ts";

/** Whom is asked for which words, and which postings are open no more, though the index has yet to hear of it. */
export type Asking = MeilisearchEngine & { q: string; gone: readonly string[] };

/** What every question for postings has. */
export const commonQuery = ({ server, q, gone }: Asking, filters: Filters, now: Date) => ({
  indexUid: server.uid("postings"),
  q,
  filter: filterExpression(filters, now, gone),
  matchingStrategy: "all" as const,
  attributesToRetrieve: ["id"],
});

/** The ids of hits, in their order. */
export const idsOf = (hits: readonly Record<string, unknown>[] = []) =>
  hits.map(({ id }) => String(id));

/** The same of postings or organisations; what others have put into the index has an id that is none of ours. */
export const uuidsOf = (hits?: readonly Record<string, unknown>[]) => idsOf(hits).filter(isUuid);
