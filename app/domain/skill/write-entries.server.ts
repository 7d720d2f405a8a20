import { inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { SkillType } from "#db/codes.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skills, skillTexts } from "#db/schema/index.ts";
import { combineLabels } from "#app/domain/vocabulary/labels.ts";
import { renewLabels } from "#app/domain/vocabulary/renew-labels.server.ts";
import type { VocabularyEntry } from "#app/domain/skill/vocabulary-entry.ts";

type SkillRow = typeof skills.$inferSelect;
type Known = Pick<SkillRow, "id" | "uri" | "type" | "tagOnly" | "source">;

/**
 * Writes new and changed skills of the project.
 *
 * @returns the changed ones, the ids of those known before that have other labels now, the entries under the ids that the
 *   vocabulary has for them, and whether anything at all was written
 */
export async function writeEntries(tx: Database, entries: readonly VocabularyEntry[]) {
  const known = await readKnown(tx, entries);
  const settled = settleIds(entries, known);
  const before = new Map(known.map((row) => [row.id, row]));
  const facts = factsOf(settled, before).filter(
    (row) => contentOf(before.get(row.id)) !== contentOf(row),
  );
  await writeFacts(tx, facts, settled);
  const isSaidAnew = await writeOwnTexts(tx, settled);
  const relabelled = isSaidAnew ? await renewLabels(tx) : [];
  const renamed = relabelled
    .map(({ id }) => id)
    .filter((id) => before.has(id) || !facts.some((row) => row.id === id));
  const ids = [...new Set([...facts.map(({ id }) => id), ...relabelled.map(({ id }) => id)])];
  const changed = await readRevisions(tx, ids);
  return { changed, renamed, settled, isWritten: isSaidAnew || facts.length > 0 };
}

async function readKnown(tx: Database, entries: readonly VocabularyEntry[]): Promise<Known[]> {
  const { id, uri, type, tagOnly, source } = skills;
  const ids = entries.map((entry) => entry.id);
  const uris = entries.flatMap((entry) => entry.uri ?? []);
  return tx
    .select({ id, uri, type, tagOnly, source })
    .from(skills)
    .where(sql`${id} = any(${sql.param(ids)}::text[]) or ${uri} = any(${sql.param(uris)}::text[])`);
}

/** A concept that ESCO has brought before the project named it keeps the id under which it is in use. */
function settleIds(
  entries: readonly VocabularyEntry[],
  known: readonly Known[],
): VocabularyEntry[] {
  const official = new Map(
    known.flatMap((row) => (row.source === "esco" && row.uri ? [[row.uri, row.id]] : [])),
  );
  const ids = new Map(entries.map(({ id, uri }) => [id, (uri && official.get(uri)) || id]));
  const settle = (id: string) => ids.get(id) ?? id;
  return entries.map((entry) => ({
    ...entry,
    id: settle(entry.id),
    broader: entry.broader.map(settle),
    related: entry.related.map(settle),
  }));
}

/**
 * What an entry says besides labels. An address that staff have given stays, unless another entry has it; and so does one that
 * they have given to a skill which is no entry.
 */
function factsOf(entries: readonly VocabularyEntry[], before: ReadonlyMap<string, Known>) {
  const claimed = new Set(entries.flatMap(({ uri }) => uri ?? []));
  const ids = new Set(entries.map(({ id }) => id));
  const elsewhere = new Set(
    [...before.values()].flatMap((one) => (ids.has(one.id) ? [] : one.uri)),
  );
  return entries.map(({ id, uri, type, tagOnly = [] }) => {
    const given = before.get(id)?.uri ?? null;
    const kept = given !== null && claimed.has(given) ? null : given;
    const own = uri === undefined || elsewhere.has(uri) ? kept : uri;
    return { id, uri: own, type: type as SkillType, tagOnly };
  });
}

type Facts = ReturnType<typeof factsOf>[number];

const contentOf = (row: Facts | Known | undefined) =>
  row && JSON.stringify([row.uri, row.type, row.tagOnly]);

async function writeFacts(
  tx: Database,
  rows: readonly Facts[],
  entries: readonly VocabularyEntry[],
) {
  if (rows.length === 0) return;
  // An address that moves from one skill to another must leave the first before it reaches the second.
  await tx
    .update(skills)
    .set({ uri: null })
    .where(
      inArray(
        skills.id,
        rows.map(({ id }) => id),
      ),
    );
  const labels = new Map(entries.map((entry) => [entry.id, labelsOf(entry)]));
  await insertAll(
    tx,
    skills,
    rows.map((row) => ({ ...row, ...labels.get(row.id)! })),
    sql`on conflict (id) do update set uri = excluded.uri, type = excluded.type,
      tag_only = excluded.tag_only, revision = ${skills}.revision + 1`,
  );
}

/** The labels of a skill of which the project alone says anything yet. */
function labelsOf({ en, bg, altEn, altBg }: VocabularyEntry) {
  const own = (lang: "en" | "bg", label: string, alternatives: string[]) =>
    combineLabels(lang, [{ source: "project", label, alternatives }], () => false);
  return {
    en,
    bg,
    altEn: own("en", en, altEn).alternatives,
    altBg: own("bg", bg, altBg).alternatives,
  };
}

/** What the project says of the entries. */
export const ownTextsOf = (entries: readonly VocabularyEntry[]) =>
  entries.flatMap(({ id, en, bg, altEn, altBg }) => {
    const text = (lang: string, label: string, alternatives: string[]) => ({
      skillId: id,
      lang,
      source: "project" as const,
      label,
      alternatives,
    });
    return [text("en", en, altEn), text("bg", bg, altBg)];
  });

/** Answers whether anything differs from what was stored. */
async function writeOwnTexts(tx: Database, entries: readonly VocabularyEntry[]): Promise<boolean> {
  const written = await insertAll(
    tx,
    skillTexts,
    ownTextsOf(entries),
    sql`on conflict (skill_id, lang, source) do update set label = excluded.label, alternatives = excluded.alternatives
      where (${skillTexts}.label, ${skillTexts}.alternatives) is distinct from (excluded.label, excluded.alternatives)`,
  );
  return written > 0;
}

const readRevisions = (tx: Database, ids: string[]) =>
  tx
    .select({ id: skills.id, revision: skills.revision })
    .from(skills)
    .where(sql`${skills.id} = any(${sql.param(ids)}::text[])`);
