import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import {
  matchFirstTens,
  matchLists,
  openAt,
  openPostings,
  postingVersions,
} from "#db/schema/index.ts";
import { whatHelps } from "#matching/standing.ts";
import type { Goal, Help } from "#matching/standing.ts";
import type { FactCode, Facts, Vocabulary } from "#matching/types.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { frameFor } from "#app/domain/matching/change-frame.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { namesFor } from "#app/domain/matching/queries.server.ts";
import { namesIn } from "#app/domain/matching/names-in.server.ts";
import { rankMatches } from "#app/domain/matching/rank.server.ts";
import type { RankedMatch } from "#app/domain/matching/ranked.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { titled } from "#app/domain/matching/titles.server.ts";
import { vocabularyFor } from "#app/domain/matching/vocabulary.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import { findUnseen } from "#app/domain/standing/queries.server.ts";

/** So many of the matches with the least to the first ten are tried with every change. */
const TRIED = 8;

type Near = RankedMatch & { bar: number };

/**
 * What would bring a posting that stands in nobody's first ten into one: its own changes, and what it does not state. Null
 * where it stands in one, where that is not counted yet, and for everybody who is not to know.
 *
 * @returns `stands`: in how many first tens it would stand as it is now, should it have been changed since the count
 */
export async function findHelp(viewer: Viewer, id: string, db: Database = database()) {
  const ref = await findOpen(viewer, id, db);
  const countedAt = ref && (await findUnseen(viewer, ref, db));
  if (!countedAt) return null;
  const snapshot = await latestSnapshot(db);
  const facts = (await loadFacts(db, [ref])).get(id)!;
  const ranking = await rankMatches(db, facts, snapshot, viewer.now, LIMITS.matchesShown);
  const near = (await withBars(db, ranking.matches)).toSorted((a, b) => lackOf(a) - lackOf(b));
  const below = near.filter((one) => lackOf(one) >= 0).slice(0, TRIED);
  const goals = await goalsOf(db, facts, below);
  const own = { facts, deadlineOn: ref.deadlineOn };
  const asking = goals.map((goal) => goal.facts);
  const frame = await frameFor(db, [own], asking, viewer.now);
  const changes = whatHelps(facts, goals, snapshot, frame);
  return {
    countedAt: countedAt.toISOString(),
    stands: near.filter((one) => lackOf(one) < 0).length,
    notStated: notStated(facts, below),
    changes: await toldOf(db, changes, below),
    ...(await namesOf(db, changes)),
  };
}

async function findOpen(viewer: Viewer, id: string, db: Database) {
  const [ref] = await db
    .select({
      id: openPostings.id,
      kind: openPostings.kind,
      versionId: openPostings.versionId,
      organisationId: openPostings.organisationId,
      deadlineOn: postingVersions.deadlineOn,
    })
    .from(openPostings)
    .innerJoin(postingVersions, eq(postingVersions.id, openPostings.versionId))
    .where(and(eq(openPostings.id, id), openAt(viewer.now)));
  return ref;
}

export type StandingHelp = NonNullable<Awaited<ReturnType<typeof findHelp>>>;

const lackOf = ({ bar, match: { rank } }: Near) => bar - rank;

/** Every match whose list is noted, with the rank of the last of its ten; where there are fewer, everybody stands above. */
async function withBars(db: Database, matches: readonly RankedMatch[]): Promise<Near[]> {
  const ids = matches.map(({ candidate }) => candidate.id);
  const rows = await db
    .select({ id: matchLists.postingId, rank: matchFirstTens.rank })
    .from(matchLists)
    .leftJoin(
      matchFirstTens,
      and(
        eq(matchFirstTens.listId, matchLists.postingId),
        eq(matchFirstTens.place, LIMITS.firstTen),
      ),
    )
    .where(inArray(matchLists.postingId, ids));
  const bars = new Map(rows.map(({ id, rank }) => [id, rank ?? -1]));
  return matches.flatMap((one) => {
    const bar = bars.get(one.candidate.id);
    return bar === undefined ? [] : [{ ...one, bar }];
  });
}

async function goalsOf(db: Database, own: Facts, near: readonly Near[]): Promise<Goal[]> {
  const factsOf = await loadFacts(
    db,
    near.map(({ candidate }) => candidate),
  );
  const ofOwn = await vocabularyFor(db, own);
  const goals: Goal[] = [];
  for (const { candidate, bar } of near) {
    const facts = factsOf.get(candidate.id);
    if (!facts) continue;
    // A programme that teaches one more skill needs the credits of that one too: they are those of what is asked.
    const vocabulary: Vocabulary =
      own.kind === "programme" ? await vocabularyFor(db, facts) : ofOwn;
    goals.push({ facts, bar, vocabulary });
  }
  return goals;
}

/** What the posting leaves open, so that lines of its nearest matches carry nothing for certain. */
function notStated({ kind }: Facts, near: readonly Near[]): FactCode[] {
  const missing = near.flatMap(({ match }) => match.reasons.flatMap((reason) => reason.missing));
  const own = missing.filter(({ side }) => side === SIDE_OF_KIND[kind]).map(({ fact }) => fact);
  return [...new Set(own)];
}

/** The changes, with the title of the posting in whose list each leads furthest. */
async function toldOf(db: Database, changes: readonly Help[], near: readonly Near[]) {
  const titles = new Map((await titled(db, near)).map(({ other }) => [other.id, other]));
  return changes.flatMap(({ nearest, ...change }) => {
    const other = titles.get(nearest);
    if (!other) return [];
    const { id, language, texts } = other;
    return [{ ...change, nearest: { id, language, texts } }];
  });
}

async function namesOf(db: Database, changes: readonly Help[]) {
  const skills = changes.flatMap(({ action }) => ("skill" in action ? [action.skill] : []));
  const modules = changes.flatMap(({ action }) => ("module" in action ? [action.module] : []));
  const { modules: titles } = await namesFor(db, [], modules);
  const labels = Object.fromEntries(await labelsOf(db, skills));
  return namesIn({ labels, modules: titles }, [], skills, modules);
}
