import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { readLabelled, stampOf } from "#app/domain/skill/names.server.ts";
import { prepareReader } from "#app/domain/skill-suggestion/read-text.ts";
import type { TextReader } from "#app/domain/skill-suggestion/read-text.ts";

const known = new WeakMap<Database, { stamp: string; reader: TextReader }>();

/**
 * The vocabulary made ready for both tiers in this very thread: for imports, whose process nobody waits for. Pages ask
 * `readTexts` instead.
 */
export async function loadTextReader(db: Database): Promise<TextReader> {
  const stamp = await stampOf(db);
  const kept = known.get(database());
  if (kept?.stamp === stamp) return kept.reader;
  const reader = prepareReader(await readLabelled(db));
  known.set(database(), { stamp, reader });
  return reader;
}
