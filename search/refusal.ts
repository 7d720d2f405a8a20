import { MeilisearchApiError } from "meilisearch";
import { isOwnTrouble } from "#search/own-trouble.ts";
import { codeOf } from "#search/tasks.server.ts";

const REFUSING_STATUSES = [400, 415, 422];
const TOO_LARGE = 413;

/**
 * Refused for what was sent, in contrast to a server that is away, busy or does not know our key. Only Meilisearch
 * gives its refusals a code; a proxy's page is no word on what was sent, unless that is too much for it.
 */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof MeilisearchApiError)) return false;
  const { status } = error.response;
  if (isOwnTrouble(error.cause)) return false;
  return (
    status === TOO_LARGE || (REFUSING_STATUSES.includes(status) && codeOf(error) !== undefined)
  );
}
