import type { Database } from "#db/client.server.ts";
import type { Side } from "#db/codes.ts";
import { loadSkillFinder } from "#app/domain/import/vocabulary.server.ts";
import type { Found, SkillFinder } from "#app/domain/import/skill-finder.ts";
import { spanned } from "#app/domain/import/skill-finder.ts";
import { findNamesAndGone } from "#app/domain/skill/find-names.server.ts";
import type { GoneName } from "#app/domain/skill/gone-names.ts";
import { isReadBeside, readTexts } from "#app/domain/skill-suggestion/reader.server.ts";

export type AskingFinder = SkillFinder & {
  /** Finds out what it was asked and did not know; answers whether there was anything. */
  learn: (db: Database) => Promise<boolean>;
};

/**
 * Finds skills for an import without a vocabulary in its memory: what it was asked and does not know yet it finds out at
 * once for many rows (`learn`), names in the database and texts by the thread that reads them.
 *
 * @param by on whose side the texts were written
 * @param readsTexts by both tiers; otherwise it finds labels alone
 */
export function askingFinder(by: Side, readsTexts: boolean): AskingFinder {
  const skills = new Map<string, FoundLabel>();
  const finds = new Map<string, readonly Found[]>();
  const asked = { labels: new Set<string>(), texts: new Set<string>() };
  return {
    byLabel: (label) => {
      const known = skills.get(label);
      if (known === undefined) asked.labels.add(label);
      return known?.skill ?? null;
    },
    goneBy: (label) => skills.get(label)?.gone ?? null,
    inText: (text) => {
      if (!readsTexts) return [];
      const known = finds.get(text);
      if (known === undefined) asked.texts.add(text);
      return known ?? [];
    },
    learn: async (db) => {
      const [labels, texts] = [[...asked.labels], [...asked.texts]];
      asked.labels.clear();
      asked.texts.clear();
      for (const [label, found] of await findLabels(db, labels)) skills.set(label, found);
      for (const [text, found] of await findIn(db, texts, by)) finds.set(text, found);
      return labels.length + texts.length > 0;
    },
  };
}

type FoundLabel = { skill: string | null; gone: GoneName | null };

async function findLabels(db: Database, labels: readonly string[]) {
  const { find, findGone } = await findNamesAndGone(db, labels);
  return labels.map((label): [string, FoundLabel] => {
    const found = find(label);
    return [label, { skill: typeof found === "string" ? found : null, gone: findGone(label) }];
  });
}

/** A text that takes too long says nothing. */
async function findIn(db: Database, texts: readonly string[], by: Side) {
  if (texts.length === 0) return [];
  if (!isReadBeside()) {
    const { inText } = await loadSkillFinder(db, { taken: "suggested", shown: 0, by });
    return texts.map((text) => [text, inText(text)] as const);
  }
  const read = await readTexts(texts, by, db, { isPatient: true });
  return texts.map(
    (text, at) => [text, (read[at] ?? []).map((find) => spanned(text, find))] as const,
  );
}
