import type { SearchServer } from "#search/client.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import { codeOf } from "#search/tasks.server.ts";
import searchKey from "#search/search-key.json" with { type: "json" };

/**
 * Makes the key that searches and counts and can change nothing, for web processes. Meilisearch derives it from its
 * master key and the id, so that whoever knows both can compute it before. Installations that share a Meilisearch make
 * their own, for this one reads all indexes. Where it is there already that is one small request.
 *
 * @param isFirst whether the key is looked for for the first time, and may well be missing
 */
export async function ensureSearchKey(
  server: SearchServer,
  log: PublisherLog,
  isFirst = true,
): Promise<void> {
  if (server.prefix !== "") return;
  try {
    await server.patient.createKey({ ...searchKey, expiresAt: null });
    if (!isFirst) log.warn({}, "the key for searching alone was missing; made anew");
  } catch (error) {
    if (codeOf(error) === "api_key_already_exists") return;
    // An unprotected server has no keys, and a key of little power may make none: both publish all the same.
    if (isFirst) log.info({ code: codeOf(error) }, "no key for searching alone was made");
  }
}
