import { and, eq, inArray, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import {
  modules,
  moduleSkills,
  openPostings,
  postingSkills,
  postingVersions,
} from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { listMatches } from "#app/domain/matching/queries.server.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { findPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import type { ScoredMatch } from "#matching/types.ts";
import { visitor } from "./cast.ts";

const LOOKED_AT = 3;

/** The lines of a match add up to its score, whichever end of the range one reads. */
function expectLinesToAddUp({ points, upper, reasons }: ScoredMatch) {
  expect(reasons.reduce((sum, line) => sum + line.points, 0)).toBe(points);
  expect(reasons.reduce((sum, line) => sum + line.points + line.unknown, 0)).toBe(upper);
}

/** Opens the matches of imported programmes and of imported proposals: sums, and spans behind the evidence. */
export async function expectMatchesOfRealFiles(db: Database, now: Date) {
  await takeSnapshots(systemActor(now), db);
  let inModules = 0;
  for (const id of await someOf(db, "programme", now))
    for (const { match } of (await listMatches(visitor(now), id, 20, db)).matches) {
      expectLinesToAddUp(match);
      inModules += await expectSpansInModules(db, match);
    }
  expect(inModules).toBeGreaterThan(0);
  let inPartners = 0;
  for (const id of await someOf(db, "project_proposal", now))
    for (const { match } of (await listMatches(visitor(now), id, 20, db)).matches) {
      expectLinesToAddUp(match);
      inPartners += await expectSpansInPartners(db, match);
    }
  expect(inPartners).toBeGreaterThan(0);
}

async function someOf(db: Database, kind: PostingKind, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .where(and(eq(openPostings.kind, kind), sql`${openPostings.expiresAt} > ${now.toISOString()}`))
    .orderBy(sql`md5(${openPostings.id}::text)`)
    .limit(LOOKED_AT * (kind === "programme" ? 1 : 4));
  return rows.map(({ id }) => id);
}

/** The module that a line names really contains the words that stand for the skill. */
async function expectSpansInModules(db: Database, { reasons }: ScoredMatch): Promise<number> {
  const named = reasons.flatMap(({ evidence }) =>
    evidence.flatMap((piece) => (piece.type === "module" ? [piece] : [])),
  );
  for (const { module, taught } of named) {
    const [row] = await db
      .select({ span: moduleSkills.span, texts: modules.texts })
      .from(moduleSkills)
      .innerJoin(modules, eq(modules.id, moduleSkills.moduleId))
      .where(and(eq(moduleSkills.moduleId, module), eq(moduleSkills.skillId, taught)));
    expect(wordsIn(row!.texts)).toContain(row!.span);
  }
  return named.length;
}

/** The same for what a proposal or an offer brings. */
async function expectSpansInPartners(db: Database, match: ScoredMatch): Promise<number> {
  const brought = match.reasons.flatMap(({ askedBy, evidence }) =>
    evidence.flatMap((piece) => (piece.type === "brought" ? [{ askedBy, piece }] : [])),
  );
  for (const { askedBy, piece } of brought) {
    const { id } = askedBy === "company" ? match.university : match.company;
    const [row] = await db
      .select({ span: postingSkills.span, texts: postingVersions.texts })
      .from(postingSkills)
      .innerJoin(postingVersions, eq(postingVersions.id, postingSkills.versionId))
      .where(
        and(
          eq(postingVersions.postingId, id),
          eq(postingSkills.role, "brings"),
          eq(postingSkills.skillId, piece.taught),
        ),
      );
    expect(wordsIn(row!.texts)).toContain(row!.span);
  }
  return brought.length;
}

const wordsIn = (texts: Record<string, object>) =>
  Object.values(texts)
    .flatMap((text) => Object.values(text) as string[])
    .join("\n");

/** A question in each script, and what the English names of the skills that the hits have say. */
const QUESTIONS = [
  {
    texts: ["машинно обучение", "mashinno obuchenie", "machine learning"],
    named: "machine learning",
  },
  { texts: ["бази данни", "bazi danni", "databases"], named: "database" },
] as const;

/** Searches what was imported in both scripts: postings in English only are found by their skills' Bulgarian names. */
export async function expectRealFilesToBeFound(engines: Engines, now: Date) {
  for (const { texts, named } of QUESTIONS)
    for (const text of texts) {
      const question = { text, filters: {}, sort: "best", page: 1, pageSize: 20, now } as const;
      const { ids, total } = await findPostings(engines, question);
      expect([text, ids.length]).toEqual([text, 20]);
      expect(total).toBeGreaterThan(20);
      const naming = await namingSkill(engines.db, ids, named);
      expect([text, naming >= ids.length / 2]).toEqual([text, true]);
    }
}

async function namingSkill(db: Database, ids: readonly string[], words: string): Promise<number> {
  const rows = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .where(
      and(
        inArray(openPostings.id, [...ids]),
        sql`exists (
          select 1 from skills k
          where (k.en ilike ${`%${words}%`} or array_to_string(k.alt_en, ';') ilike ${`%${words}%`})
            and (
              exists (select 1 from posting_skills s where s.version_id = ${openPostings.versionId} and s.skill_id = k.id)
              or exists (
                select 1 from modules m join module_skills s on s.module_id = m.id
                where m.version_id = ${openPostings.versionId} and s.skill_id = k.id
              )
            )
        )`,
      ),
    );
  return rows.length;
}
