import { eq } from "drizzle-orm";
import fc from "fast-check";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { POSTING_KINDS, SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { openPostings } from "#db/schema/index.ts";
import { keepMatchIndex, matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { rankByIndex } from "#app/domain/matching/rank-by-index.server.ts";
import type { Ranking } from "#app/domain/matching/ranked.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { VARIED_SKILLS } from "#tests/support/varied-skills.ts";

/** So many postings of each kind stand on a stage. */
export const OF_EACH_KIND = 3;
/** So many matches of a list are compared. */
export const SHOWN = 10;

export type Stage = Awaited<ReturnType<typeof cast>> & { db: Database; url: string };

const quiet = { info: () => {}, warn: () => {} };

/** Publishes a posting of the organisation that has its side. */
export const published = (
  stage: Stage,
  kind: PostingKind,
  fields: Record<string, unknown> = {},
) => {
  const home = SIDE_OF_KIND[kind] === "university" ? stage.university : stage.company;
  return createDraft(stage.system, home.id, contentFor(kind, fields), stage.db).then(({ id }) =>
    submitPosting(stage.system, id, stage.db),
  );
};

/** What postings of a kind can say of a few skills, the same for the same seed. */
export const varied = (kind: PostingKind, count: number, seed: number) =>
  fc.sample(VARIED_SKILLS[kind], { numRuns: count, seed });

/** A database with some postings of every kind. */
export const staged = (work: (stage: Stage) => Promise<void>) =>
  withOwnDatabase(async ({ db, url }) => {
    await makeVocabulary(db);
    const stage = { ...(await cast(db)), db, url };
    for (const kind of POSTING_KINDS)
      for (const fields of varied(kind, OF_EACH_KIND, 2027)) await published(stage, kind, fields);
    await takeSnapshots(stage.system, db);
    await work(stage);
  });

/** Another process: connections of its own, and an index that is kept over them. */
export async function asProcess(url: string, work: (db: Database) => Promise<void>) {
  const own = connect(url, { max: 4 });
  const stop = keepMatchIndex(quiet, own);
  try {
    await matchIndexOf(own.db)!.catchUp();
    await work(own.db);
  } finally {
    stop();
    await own.close();
  }
}

/** What two ways to a list have to agree on. */
export const shown = ({ matches, candidates }: Ranking) => ({
  candidates,
  matches: matches.map(({ candidate, match: { points, upper, rank } }) => ({
    id: candidate.id,
    versionId: candidate.versionId,
    points,
    upper,
    rank,
  })),
});

/** The list of one posting by the index alone. */
export async function idsByIndex(db: Database, id: string): Promise<string[]> {
  const open = await db.select().from(openPostings).where(eq(openPostings.id, id));
  const facts = (await loadFacts(db, open)).get(id);
  if (!facts) return [];
  const ranking = await rankByIndex(db, facts, await latestSnapshot(db), NOW, SHOWN, {});
  return ranking!.matches.map(({ candidate }) => candidate.id);
}
