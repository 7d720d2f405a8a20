import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { VocabularySource } from "#db/codes.ts";
import { skillRelations, skills, skillTexts } from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { unsaid } from "#app/domain/vocabulary/labels.ts";
import { inOrderOfSources } from "#app/domain/vocabulary/skos/concept.ts";
import type { Concept, ConceptText, SaidText } from "#app/domain/vocabulary/skos/concept.ts";

type Row = typeof skills.$inferSelect;
type TextRow = typeof skillTexts.$inferSelect;
type Link = typeof skillRelations.$inferSelect;

/** So many skills of ESCO are read and written in some hundredths of a second, with a few megabytes. */
const AT_ONCE = 500;

/** The whole vocabulary as it is shown, those that were merged or deprecated included. */
export async function readConcepts(db: Database): Promise<Concept[]> {
  const concepts: Concept[] = [];
  for await (const portion of conceptsInPortions(db)) concepts.push(...portion);
  return concepts;
}

/**
 * The same in portions, in the order of ids as strings are compared. What changes between two portions is in one and not in
 * the other, unless it is read in a transaction that sees one moment.
 */
export async function* conceptsInPortions(db: Database): AsyncGenerator<Concept[], void> {
  const ids = (await db.select({ id: skills.id }).from(skills)).map(({ id }) => id);
  // Compared as strings, not as the database sorts words.
  ids.sort((a, b) => (a < b ? -1 : 1));
  for (let start = 0; start < ids.length; start += AT_ONCE)
    yield await readPortion(db, ids.slice(start, start + AT_ONCE));
}

/** Concepts by their ids, in their order. */
async function readPortion(db: Database, ids: string[]): Promise<Concept[]> {
  const rows = await db.select().from(skills).where(inArray(skills.id, ids));
  const texts = groupBy(
    await db.select().from(skillTexts).where(inArray(skillTexts.skillId, ids)),
    ({ skillId }) => skillId,
  );
  const links = groupBy(
    await db.select().from(skillRelations).where(inArray(skillRelations.fromId, ids)),
    ({ fromId }) => fromId,
  );
  return rows
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => conceptOf(row, texts.get(row.id) ?? [], links.get(row.id) ?? []));
}

function conceptOf(row: Row, texts: readonly TextRow[], links: readonly Link[]): Concept {
  const { id, type, source, uri, reuseLevel, escoVersion, state, replacedBy, stateReason } = row;
  const to = (kind: Link["kind"]) =>
    links.flatMap((link) => (link.kind === kind ? [link.toId] : [])).toSorted();
  const linkedBy = (by: VocabularySource) =>
    links.flatMap((link) => (link.source === by ? [link.toId] : [])).toSorted();
  return {
    id,
    type,
    source,
    uri,
    reuseLevel,
    escoVersion,
    exactMatches: row.exactMatches,
    closeMatches: row.closeMatches,
    state,
    replacedBy,
    stateAt: row.stateAt?.toISOString() ?? null,
    stateReason,
    tagOnly: row.tagOnly,
    texts: textsOf(row, texts),
    said: saidOf(row, texts),
    broader: to("broader"),
    related: to("related"),
    uncredited: links.flatMap(({ toId, isCredited }) => (isCredited ? [] : [toId])).toSorted(),
    linkedBy: { project: linkedBy("project"), esco: linkedBy("esco") },
  };
}

const UNSAID = { hidden: [], description: null, definition: null, scopeNote: null };

/** What sources say, and of a skill that nobody but ESCO names what is shown, since that counts as the project's word. */
function saidOf(row: Row, texts: readonly TextRow[]): SaidText[] {
  const own = texts.map(({ skillId: id, source, label, alternatives }) => ({
    id,
    source,
    label,
    alternatives,
  }));
  const implied = row.state === "merged" ? [] : unsaid([row], own);
  return [
    ...texts.map(({ skillId: _skillId, ...text }) => text),
    ...implied
      .filter(({ lang, label }) => label !== null && !texts.some(isBy("project", lang)))
      .map(({ id: _id, ...text }) => ({ ...UNSAID, ...text })),
  ].toSorted(inOrderOfSources);
}

const isBy = (source: VocabularySource, lang: string) => (text: TextRow) =>
  text.source === source && text.lang === lang;

const ORDER: readonly VocabularySource[] = ["staff", "project", "esco"];

/** English and Bulgarian labels as they are shown, those of other languages from whoever has them, and notes. */
function textsOf(row: Row, all: readonly TextRow[]): Record<string, ConceptText> {
  const texts: Record<string, ConceptText> = {};
  const inOrder = ORDER.flatMap((source) => all.filter((text) => text.source === source));
  for (const [lang, own] of groupBy(inOrder, (text) => text.lang)) texts[lang] = joined(own);
  const notes = (lang: string) => texts[lang] ?? joined([]);
  texts.en = { ...notes("en"), label: row.en, alternatives: row.altEn };
  if (row.bg !== null || texts.bg)
    texts.bg = { ...notes("bg"), label: row.bg, alternatives: row.altBg };
  return texts;
}

function joined(texts: readonly TextRow[]): ConceptText {
  const first = (part: "label" | "description" | "definition" | "scopeNote") =>
    texts.find((text) => text[part] !== null)?.[part] ?? null;
  const label = first("label");
  const labels = texts.flatMap((text) => [
    ...(text.label === null ? [] : [text.label]),
    ...text.alternatives,
  ]);
  return {
    label,
    alternatives: [...new Set(labels)].filter((one) => one !== label),
    hidden: [...new Set(texts.flatMap(({ hidden }) => hidden))],
    description: first("description"),
    definition: first("definition"),
    scopeNote: first("scopeNote"),
  };
}
