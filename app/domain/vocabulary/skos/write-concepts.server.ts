import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skillRelations, skills, skillTexts } from "#db/schema/index.ts";
import type { Concept, ConceptText } from "#app/domain/vocabulary/skos/concept.ts";

type Writing = {
  added: readonly Concept[];
  changed: readonly Concept[];
  stored: ReadonlyMap<string, Concept>;
};

/** Writes skills that came as SKOS, their words as those of the office, and their links. */
export async function writeConcepts(tx: Database, { added, changed, stored }: Writing) {
  const rows = [...added, ...changed].map(rowOf);
  // In one statement, so that skills may replace each other whatever their order.
  await insertAll(
    tx,
    skills,
    rows,
    sql`on conflict (id) do update set uri = excluded.uri, type = excluded.type,
      reuse_level = excluded.reuse_level, exact_matches = excluded.exact_matches,
      close_matches = excluded.close_matches, state = excluded.state, replaced_by = excluded.replaced_by,
      state_at = excluded.state_at, state_reason = excluded.state_reason, tag_only = excluded.tag_only,
      revision = ${skills}.revision + 1`,
  );
  await writeTexts(tx, [...added, ...changed], stored);
  await writeLinks(tx, [...added, ...changed]);
}

const rowOf = (concept: Concept) => ({
  id: concept.id,
  uri: concept.uri,
  type: concept.type,
  en: concept.texts.en!.label!,
  bg: concept.texts.bg?.label ?? null,
  altEn: concept.texts.en!.alternatives,
  altBg: concept.texts.bg?.alternatives ?? [],
  tagOnly: concept.tagOnly,
  source: concept.source,
  escoVersion: concept.escoVersion,
  reuseLevel: concept.reuseLevel,
  exactMatches: concept.exactMatches,
  closeMatches: concept.closeMatches,
  state: concept.state,
  replacedBy: concept.replacedBy,
  stateAt: concept.stateAt === null ? null : new Date(concept.stateAt),
  stateReason: concept.stateReason,
});

/** Only languages of which the file says something else than is known. */
async function writeTexts(tx: Database, concepts: readonly Concept[], stored: Writing["stored"]) {
  const rows = concepts.flatMap((concept) =>
    Object.entries(concept.texts)
      .filter(([lang, text]) => !isSame(text, stored.get(concept.id)?.texts[lang]))
      .map(([lang, text]) => ({ skillId: concept.id, lang, source: "staff" as const, ...text })),
  );
  await insertAll(
    tx,
    skillTexts,
    rows,
    sql`on conflict (skill_id, lang, source) do update set label = excluded.label,
      alternatives = excluded.alternatives, hidden = excluded.hidden, description = excluded.description,
      definition = excluded.definition, scope_note = excluded.scope_note`,
  );
}

const isSame = (one: ConceptText, other: ConceptText | undefined): boolean =>
  other !== undefined &&
  JSON.stringify([
    one.label,
    one.alternatives,
    one.hidden,
    one.description,
    one.definition,
    one.scopeNote,
  ]) ===
    JSON.stringify([
      other.label,
      other.alternatives,
      other.hidden,
      other.description,
      other.definition,
      other.scopeNote,
    ]);

async function writeLinks(tx: Database, concepts: readonly Concept[]): Promise<void> {
  const links = new Map<string, typeof skillRelations.$inferInsert>();
  const link = (fromId: string, toId: string, kind: "broader" | "related", isCredited: boolean) => {
    const key = `${fromId} ${toId}`;
    if (!links.has(key)) links.set(key, { fromId, toId, kind, source: "staff", isCredited });
  };
  for (const { id, broader, uncredited } of concepts)
    for (const to of broader) link(id, to, "broader", !uncredited.includes(to));
  for (const { id, related, uncredited } of concepts)
    for (const to of related) {
      link(id, to, "related", !uncredited.includes(to));
      link(to, id, "related", !uncredited.includes(to));
    }
  await insertAll(
    tx,
    skillRelations,
    [...links.values()],
    sql`on conflict (from_id, to_id) do update set kind = excluded.kind,
      is_credited = excluded.is_credited, source = 'staff'
      where (${skillRelations}.kind, ${skillRelations}.is_credited) is distinct from (excluded.kind, excluded.is_credited)`,
  );
}
