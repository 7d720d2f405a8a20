import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { COUNTERPART, POSTING_KINDS, SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { openPostings } from "#db/schema/index.ts";
import { listCandidates } from "#app/domain/matching/candidates.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { vocabularyFor } from "#app/domain/matching/vocabulary.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { match } from "#matching/match.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { VARIED_SKILLS } from "#tests/support/varied-skills.ts";

const OF_EACH_KIND = 12;

async function publishAll(db: Database) {
  const { system, university, company } = await cast(db);
  for (const kind of POSTING_KINDS)
    for (const fields of fc.sample(VARIED_SKILLS[kind], { numRuns: OF_EACH_KIND, seed: 2027 })) {
      const home = SIDE_OF_KIND[kind] === "university" ? university : company;
      const draft = await createDraft(system, home.id, contentFor(kind, fields), db);
      await submitPosting(system, draft.id, db);
    }
  await takeSnapshots(system, db);
}

/** Holds every posting of a kind against all that can answer it; answers how many pairs have a score. */
async function expectBounds(db: Database, kind: PostingKind): Promise<number> {
  const snapshot = await latestSnapshot(db);
  const all = await loadFacts(db, await db.select().from(openPostings));
  const ofKind = (one: PostingKind) => [...all.values()].filter((facts) => facts.kind === one);
  let scored = 0;
  for (const facts of ofKind(kind)) {
    const vocabulary = await vocabularyFor(db, facts);
    const candidates = await listCandidates(db, facts, snapshot, NOW);
    const candidateOf = new Map(candidates.map((candidate) => [candidate.id, candidate]));
    for (const other of ofKind(COUNTERPART[kind])) {
      const found = match(facts, other, vocabulary, snapshot);
      if (found.verdict !== "scored") continue;
      scored++;
      const candidate = candidateOf.get(other.id);
      expect(candidate?.shareBound, kind).toBeGreaterThanOrEqual(found.share / 1000 - 1e-6);
      expect(candidate?.weight, kind).toBe(found.weight);
    }
  }
  return scored;
}

test("from all four sides no match is left out, none has a larger skill share than its bound, and the weight is that of the match", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await publishAll(db);
    for (const kind of POSTING_KINDS)
      expect(await expectBounds(db, kind), kind).toBeGreaterThan(OF_EACH_KIND);
  }));
