import { and, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { SkillType } from "#db/codes.ts";
import { skillRelations, skills } from "#db/schema/index.ts";
import { withNarrower } from "#search/broader-skills.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { tellPostings } from "#app/domain/skill/tell-postings.server.ts";

/** A skill as a vocabulary file states it; its links are ids of the same file or of the database. */
export type VocabularyEntry = {
  id: string;
  uri?: string;
  type: string;
  en: string;
  bg: string;
  altEn: string[];
  altBg: string[];
  tagOnly?: string[];
  broader: string[];
  related: string[];
};

export type LoadedVocabulary = {
  skills: number;
  changedSkills: number;
  /** Postings that search has to hear of again, because labels or links of their skills have changed. */
  toldPostings: number;
  credits: number;
};

type SkillRow = typeof skills.$inferInsert;
type Relation = typeof skillRelations.$inferInsert;

/** Any number does, as long as nothing else in the database locks the same one. */
const VOCABULARY_LOCK = 7_264_003;
const ROWS_AT_ONCE = 1000;

/**
 * Brings the vocabulary in the database up to what the entries say: new and changed skills, the links between them, and
 * the credits that follow. What is the same is not written, so loading twice announces nothing. Skills that the entries
 * do not name stay as they are.
 *
 * @throws Forbidden for anyone but staff and the system
 */
export async function loadVocabulary(
  actor: Actor,
  entries: readonly VocabularyEntry[],
  db: Database = database(),
): Promise<LoadedVocabulary> {
  if (actor.role !== "system" && actor.role !== "staff") throw new Forbidden();
  return db.transaction(async (tx) => {
    // Two loads at once would both see the old rows, and the second would announce everything again.
    await tx.execute(sql`select pg_advisory_xact_lock(${VOCABULARY_LOCK})`);
    const changed = await writeSkills(tx, entries.map(rowOf));
    await announce(
      tx,
      changed.map(({ id, revision }) => ({ entity: "skill" as const, id, version: revision })),
      actor.now,
    );
    const renamed = changed.filter(({ isRenamed }) => isRenamed).map(({ id }) => id);
    const relinked = await writeRelations(tx, entries);
    // A filter by a broader skill includes its narrower ones: where a link has changed, so have all below it.
    const moved = await withNarrower(tx, relinked);
    const told = [...new Set([...renamed, ...moved])];
    const toldPostings = await tellPostings(tx, told, actor.now);
    const credits = await renewCredits(tx);
    if (changed.length > 0 || relinked.length > 0)
      await recordAll(tx, actor, [
        {
          verb: "loaded",
          subjectKind: "vocabulary",
          subjectId: "skills",
          details: { skills: entries.length, changed: changed.length },
        },
      ]);
    return { skills: entries.length, changedSkills: changed.length, toldPostings, credits };
  });
}

const rowOf = (entry: VocabularyEntry): SkillRow => ({
  id: entry.id,
  uri: entry.uri ?? null,
  type: entry.type as SkillType,
  en: entry.en,
  bg: entry.bg,
  altEn: entry.altEn,
  altBg: entry.altBg,
  tagOnly: entry.tagOnly ?? [],
});

const labelsOf = ({ en, bg, altEn, altBg }: SkillRow) => JSON.stringify([en, bg, altEn, altBg]);

/** Writes new and changed skills; answers them, and whether a skill that was known has got other labels. */
async function writeSkills(tx: Database, wanted: SkillRow[]) {
  const stored = new Map((await tx.select().from(skills)).map((row) => [row.id, row]));
  const content = ({ uri, type, en, bg, altEn, altBg, tagOnly }: SkillRow) =>
    JSON.stringify([uri ?? null, type, en, bg, altEn, altBg, tagOnly]);
  const changed = wanted.filter((row) => {
    const known = stored.get(row.id);
    return !known || content(known) !== content(row);
  });
  if (changed.length === 0) return [];
  // An address that moves from one skill to another must leave the first before it reaches the second.
  await tx
    .update(skills)
    .set({ uri: null })
    .where(
      inArray(
        skills.id,
        changed.map(({ id }) => id),
      ),
    );
  const written: { id: string; revision: number }[] = [];
  for (let start = 0; start < changed.length; start += ROWS_AT_ONCE)
    written.push(...(await upsertSkills(tx, changed.slice(start, start + ROWS_AT_ONCE))));
  const labels = new Map(changed.map((row) => [row.id, labelsOf(row)]));
  return written.map((row) => {
    const known = stored.get(row.id);
    return { ...row, isRenamed: known !== undefined && labelsOf(known) !== labels.get(row.id) };
  });
}

function upsertSkills(tx: Database, rows: SkillRow[]) {
  return tx
    .insert(skills)
    .values(rows)
    .onConflictDoUpdate({
      target: skills.id,
      set: {
        uri: sql`excluded.uri`,
        type: sql`excluded.type`,
        en: sql`excluded.en`,
        bg: sql`excluded.bg`,
        altEn: sql`excluded.alt_en`,
        altBg: sql`excluded.alt_bg`,
        tagOnly: sql`excluded.tag_only`,
        revision: sql`${skills.revision} + 1`,
      },
    })
    .returning({ id: skills.id, revision: skills.revision });
}

const keyOf = ({ fromId, toId, kind }: Relation) => `${fromId} ${kind} ${toId}`;

/** Replaces the links among the skills of the entries; answers the skills from which a link comes or went. */
async function writeRelations(tx: Database, entries: readonly VocabularyEntry[]) {
  const wanted = relationsOf(entries);
  const ids = entries.map(({ id }) => id);
  const among = and(inArray(skillRelations.fromId, ids), inArray(skillRelations.toId, ids));
  const stored = new Set((await tx.select().from(skillRelations).where(among)).map(keyOf));
  const gone = [...stored].filter((key) => !wanted.has(key));
  const fresh = [...wanted.keys()].filter((key) => !stored.has(key));
  if (gone.length + fresh.length === 0) return [];
  await tx.delete(skillRelations).where(among);
  const rows = [...wanted.values()];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx.insert(skillRelations).values(rows.slice(start, start + ROWS_AT_ONCE));
  return [...new Set([...gone, ...fresh].map((key) => key.split(" ")[0]!))];
}

/** Every link once, `related` in both directions; a pair that is also broader is broader alone. */
function relationsOf(entries: readonly VocabularyEntry[]): Map<string, Relation> {
  const byPair = new Map<string, Relation>();
  const link = (fromId: string, toId: string, kind: "broader" | "related") => {
    if (!byPair.has(`${fromId} ${toId}`)) byPair.set(`${fromId} ${toId}`, { fromId, toId, kind });
  };
  for (const { id, broader } of entries) for (const parent of broader) link(id, parent, "broader");
  for (const { id, related } of entries)
    for (const other of related) {
      link(id, other, "related");
      link(other, id, "related");
    }
  return new Map([...byPair.values()].map((relation) => [keyOf(relation), relation]));
}
