import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { VocabularySource } from "#db/codes.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skillRelations, skills, skillTexts } from "#db/schema/index.ts";
import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";

type Writing = {
  added: readonly Concept[];
  changed: readonly Concept[];
};

/** Writes skills that came as SKOS with the words and links of each source; what no source says is the office's. */
export async function writeConcepts(tx: Database, { added, changed }: Writing) {
  const rows = [...added, ...changed].map(rowOf);
  // An address that moves from one skill to another must leave the first before it reaches the second.
  const ids = changed.map(({ id }) => id);
  await tx.execute(sql`
    update ${skills} set uri = null where id = any(${sql.param(ids)}::text[]) and uri is not null`);
  // In one statement, so that skills may replace each other whatever their order.
  await insertAll(
    tx,
    skills,
    rows,
    sql`on conflict (id) do update set uri = excluded.uri, type = excluded.type,
      reuse_level = excluded.reuse_level, exact_matches = excluded.exact_matches,
      close_matches = excluded.close_matches, state = excluded.state, replaced_by = excluded.replaced_by,
      state_at = excluded.state_at, state_reason = excluded.state_reason, tag_only = excluded.tag_only,
      esco_version = excluded.esco_version,
      revision = ${skills}.revision + 1`,
  );
  await writeTexts(tx, [...added, ...changed]);
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

async function writeTexts(tx: Database, concepts: readonly Concept[]) {
  const rows = concepts.flatMap(({ id: skillId, said }) =>
    said.map((text) => ({ skillId, ...text })),
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

type LinkRow = typeof skillRelations.$inferInsert;

async function writeLinks(tx: Database, concepts: readonly Concept[]): Promise<void> {
  const links = new Map<string, LinkRow>();
  const link = (row: LinkRow) => {
    const key = `${row.fromId} ${row.toId}`;
    if (!links.has(key)) links.set(key, row);
  };
  const stated = concepts.flatMap(linksOf);
  for (const row of stated) link(row);
  // Related is stored in both directions, whoever says it of one alone.
  for (const row of stated)
    if (row.kind === "related") link({ ...row, fromId: row.toId, toId: row.fromId });
  await insertAll(
    tx,
    skillRelations,
    [...links.values()],
    sql`on conflict (from_id, to_id) do update set kind = excluded.kind,
      is_credited = excluded.is_credited, source = excluded.source
      where (${skillRelations}.kind, ${skillRelations}.is_credited, ${skillRelations}.source)
        is distinct from (excluded.kind, excluded.is_credited, excluded.source)`,
  );
}

function linksOf({ id, broader, related, uncredited, linkedBy }: Concept): LinkRow[] {
  const sourceOf = (to: string): VocabularySource => {
    if (linkedBy.project.includes(to)) return "project";
    return linkedBy.esco.includes(to) ? "esco" : "staff";
  };
  const rowsOf = (kind: LinkRow["kind"], ids: readonly string[]) =>
    ids.map((to) => ({
      fromId: id,
      toId: to,
      kind,
      source: sourceOf(to),
      isCredited: !uncredited.includes(to),
    }));
  return [...rowsOf("broader", broader), ...rowsOf("related", related)];
}
