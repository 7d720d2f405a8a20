import type { Database } from "#db/client.server.ts";
import { skillFinder } from "#app/domain/import/skill-finder.ts";
import type { NamesOfImport, SkillFinder, TextReading } from "#app/domain/import/skill-finder.ts";
import { prepareGone } from "#app/domain/skill/gone-names.ts";
import { readLabelled, stampOf } from "#app/domain/skill/names.server.ts";
import { lexiconOf, prepareNames } from "#app/domain/skill/prepare.ts";
import { prepareReader } from "#app/domain/skill-suggestion/read-text.ts";
import { isReadBeside } from "#app/domain/skill-suggestion/reader.server.ts";
import type { TextReader } from "#app/domain/skill-suggestion/read-text.ts";

type Known = NamesOfImport & { stamp: string; reader: TextReader | undefined };
let known: Known | undefined;

/**
 * Reads the vocabulary for imports of a program that nobody waits for, and prepares it, which takes seconds for all of ESCO;
 * for the second tier only where texts are read by it. Pages and workers ask `askingFinder` instead.
 */
export async function loadSkillFinder(
  db: Database,
  reading: Omit<TextReading, "reader">,
): Promise<SkillFinder> {
  const isForBoth = reading.taken === "suggested" || reading.shown > 0;
  const stamp = await stampOf(db);
  if (known?.stamp !== stamp || (isForBoth && !known.reader))
    known = await prepared(db, stamp, isForBoth);
  return skillFinder(known, { ...reading, reader: isForBoth ? known.reader : undefined });
}

async function prepared(db: Database, stamp: string, isForBoth: boolean): Promise<Known> {
  if (isReadBeside())
    throw new Error("Others wait for this process: ask the thread that reads texts.");
  const skills = await readLabelled(db);
  const reader = isForBoth ? prepareReader(skills) : undefined;
  const lexicon = reader?.lexicon ?? lexiconOf(skills);
  const find = prepareNames(skills);
  return { stamp, reader, lexicon, find, findGone: prepareGone(skills, find) };
}
