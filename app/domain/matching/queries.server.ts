import { and, eq, inArray } from "drizzle-orm";
import { COUNTERPART, SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import type { ModuleTexts } from "#db/schema/index.ts";
import { modules, openAt, openPostings } from "#db/schema/index.ts";
import { match } from "#matching/match.ts";
import { nearestChanges } from "#matching/nearest-changes.ts";
import type { Facts, Match, ScoredMatch } from "#matching/types.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { findPutAside } from "#app/domain/dismissal/queries.server.ts";
import { NotFound } from "#app/domain/errors.ts";
import { bandReason } from "#app/domain/matching/band-reason.server.ts";
import type { BandReason } from "#app/domain/matching/band-reason.server.ts";
import { frameFor } from "#app/domain/matching/change-frame.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";
import { readFor } from "#app/domain/matching/offered-filters.ts";
import { rankMatches } from "#app/domain/matching/rank.server.ts";
import type { Ranking } from "#app/domain/matching/ranked.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { titled } from "#app/domain/matching/titles.server.ts";
import type { MatchTitle } from "#app/domain/matching/titles.server.ts";
import { rulesOf } from "#app/domain/matching/credit-versions.server.ts";
import { vocabularyFor } from "#app/domain/matching/vocabulary.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import type { SkillLabel } from "#app/domain/skill/queries.server.ts";

type Unranked = Names & {
  posting: PostingPage;
  kind: PostingKind;
  /** The number of the count of demand that the points rest on. */
  snapshot: string;
  /** The version of the credits that they rest on; null where nothing was scored. */
  vocabulary: number | null;
  candidates: number;
  /** How many of its matches the viewer's organisation has hidden from itself. */
  dismissed: number;
  /** The other postings that are not shown to the viewer, whether they match or not. */
  aside: ReadonlySet<string>;
  /** Ranks the same list without what it was narrowed by; null where there is no list. */
  rankWhole: (() => Promise<Ranking>) | null;
  matches: { other: MatchTitle; match: ScoredMatch; reason: BandReason | null }[];
};

const noList = () => ({
  candidates: 0,
  rankWhole: null,
  vocabulary: null,
  matches: [],
  labels: {},
  modules: {},
});

type OpenRow = { id: string; kind: PostingKind; versionId: string };

/**
 * The best matches of an open posting, best first, with titles and labels for their lines.
 *
 * @param most at most this many
 * @param narrowing which of them are wanted, as far as the other side has that; what their own organisation has hidden is never shown to its members
 * @returns `verdict` "closed" when the posting is not open, "not_enough_data" when it states no skills
 */
export async function listMatches(
  viewer: Viewer,
  id: string,
  most: number = LIMITS.matchesShown,
  db: Database = database(),
  narrowing: Narrowing = {},
) {
  const posting = await getPosting(viewer, id, db);
  const kind = COUNTERPART[posting.kind];
  const snapshot = await latestSnapshot(db);
  const { ids: without, ofIt } = await findPutAside(db, viewer, posting);
  const aside = { dismissed: ofIt, aside: without };
  const nothing: Unranked = { posting, kind, snapshot: snapshot.id, ...aside, ...noList() };
  const open = await findOpen(db, viewer, id);
  if (!open) return { ...nothing, verdict: "closed" as const };
  const facts = (await loadFacts(db, [open])).get(id)!;
  if (!saysSkills(facts)) return { ...nothing, verdict: "not_enough_data" as const };
  const rank = (narrowed: Narrowing) =>
    rankMatches(db, facts, snapshot, viewer.now, most, { ...narrowed, without });
  const ranking = await rank(readFor(posting.kind, narrowing).query);
  const matches = await titled(db, ranking.matches);
  return {
    ...nothing,
    verdict: "ranked" as const,
    candidates: ranking.candidates,
    rankWhole: () => rank({}),
    vocabulary: ranking.vocabulary,
    matches: matches.map((one) => ({ ...one, reason: bandReason(one.match) })),
    ...(await namesFor(
      db,
      matches.map(({ match: result }) => result),
    )),
  };
}

/**
 * Two open postings side by side. The same lines come out whichever is named first.
 *
 * @throws NotFound when one is not visible, not open, or the two kinds do not pair
 */
export async function getPair(
  viewer: Viewer,
  id: string,
  otherId: string,
  db: Database = database(),
) {
  const [one, two] = [await getPosting(viewer, id, db), await getPosting(viewer, otherId, db)];
  if (COUNTERPART[one.kind] !== two.kind) throw new NotFound();
  const [openOne, openTwo] = [await findOpen(db, viewer, id), await findOpen(db, viewer, otherId)];
  const university = SIDE_OF_KIND[one.kind] === "university" ? one : two;
  const company = university === one ? two : one;
  if (!openOne || !openTwo)
    return { university, company, match: null, rules: null, changes: [], labels: {}, modules: {} };
  const facts = await loadFacts(db, [openOne, openTwo]);
  const [a, b] = [facts.get(university.id)!, facts.get(company.id)!];
  const snapshot = await latestSnapshot(db);
  const vocabulary = await vocabularyFor(db, b);
  const result = match(a, b, vocabulary, snapshot);
  const own = [
    { facts: a, deadlineOn: university.version.deadlineOn },
    { facts: b, deadlineOn: company.version.deadlineOn },
  ];
  const frame = await frameFor(db, own, [a, b], viewer.now);
  const changes = nearestChanges(a, b, vocabulary, snapshot, frame);
  const moduleIds = changes.flatMap(({ action }) => ("module" in action ? [action.module] : []));
  const names = await namesFor(db, [result], moduleIds);
  const rules = rulesOf(result, vocabulary);
  return { university, company, match: result, rules, changes, ...names };
}

export type MatchList = Awaited<ReturnType<typeof listMatches>>;

async function findOpen(db: Database, viewer: Viewer, id: string): Promise<OpenRow | undefined> {
  const [row] = await db
    .select({ id: openPostings.id, kind: openPostings.kind, versionId: openPostings.versionId })
    .from(openPostings)
    .where(and(eq(openPostings.id, id), openAt(viewer.now)));
  return row;
}

function saysSkills(facts: Facts): boolean {
  if (facts.kind === "programme") return facts.modules.some((module) => module.confirmed);
  if (facts.kind === "internship") return facts.requirements.length > 0;
  return facts.wants.length + facts.brings.length > 0;
}

/** What the lines of matches name, by id. */
export type Names = {
  labels: Record<string, SkillLabel>;
  modules: Record<string, { language: string; texts: ModuleTexts }>;
};

/** Labels of all the skills and titles of all the modules that the lines name. */
export async function namesFor(
  db: Database,
  matches: readonly Pick<Match, "reasons">[],
  moreModules: string[] = [],
): Promise<Names> {
  const reasons = matches.flatMap((result) => result.reasons);
  const evidence = reasons.flatMap((reason) => reason.evidence);
  const skillIds = [
    ...reasons.flatMap(({ subject }) => (subject.type === "requirement" ? [subject.skill] : [])),
    ...evidence.flatMap((piece) => ("taught" in piece ? [piece.taught] : [])),
  ];
  const moduleIds = [
    ...new Set([
      ...evidence.flatMap((piece) => (piece.type === "module" ? [piece.module] : [])),
      ...moreModules,
    ]),
  ];
  const titles =
    moduleIds.length === 0
      ? []
      : await db
          .select({ id: modules.id, language: modules.language, texts: modules.texts })
          .from(modules)
          .where(inArray(modules.id, moduleIds));
  return {
    labels: Object.fromEntries(await labelsOf(db, skillIds)),
    modules: Object.fromEntries(titles.map(({ id, language, texts }) => [id, { language, texts }])),
  };
}
