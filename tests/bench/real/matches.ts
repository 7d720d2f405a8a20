import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { openAt, openPostings, postingVersions } from "#db/schema/index.ts";
import { listMatches } from "#app/domain/matching/queries.server.ts";
import type { MatchList } from "#app/domain/matching/queries.server.ts";
import { compareHopes, compareMatches, lackOf } from "#matching/order.ts";
import type { Reason, ScoredMatch } from "#matching/types.ts";
import { visitor } from "#tests/support/cast.ts";

/** A match of a list, with the names of what its lines name. */
export type Read = {
  own: string;
  other: string;
  match: ScoredMatch;
  names: Pick<MatchList, "labels" | "modules">;
};

/** Of programmes all lists are read, of proposals so many. */
const PROPOSALS = 60;
const SHOWN = 100;
const EXCERPT = 500;

/** All matches of the lists of programmes and of some proposals. */
export async function gatherMatches(db: Database, now: Date): Promise<Record<string, Read[]>> {
  const found: Record<string, Read[]> = {};
  for (const kind of ["programme", "project_proposal"] as const) {
    found[kind] = [];
    for (const id of await someOf(db, kind, now)) {
      const { matches, labels, modules } = await listMatches(visitor(now), id, SHOWN, db);
      for (const { other, match } of matches)
        found[kind].push({ own: id, other: other.id, match, names: { labels, modules } });
    }
  }
  return found;
}

async function someOf(db: Database, kind: PostingKind, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .where(sql`${eq(openPostings.kind, kind)} and ${openAt(now)}`)
    .orderBy(sql`md5(${openPostings.id}::text)`)
    .limit(PROPOSALS);
  return rows.map(({ id }) => id);
}

/** The highest, the middle and the lowest in that order, half of each pair of kinds, no posting twice in one of them. */
export function thirtyOf(found: Record<string, Read[]>, most: number): Record<string, Read[]> {
  const half = Math.ceil(most / 2);
  const parts = Object.values(found).map((list) => {
    const sorted = list.toSorted(compareReads);
    const middle = sorted.slice(Math.floor(sorted.length / 2) - half);
    return {
      highest: apart(sorted, half),
      middle: apart(middle, half),
      lowest: apart(sorted.toReversed(), half),
    };
  });
  const names = ["highest", "middle", "lowest"] as const;
  return Object.fromEntries(names.map((name) => [name, parts.flatMap((part) => part[name])]));
}

/**
 * The upper end, as far as it is not lowered by rounding; of equals, what something that is stated speaks for, then the
 * declared order.
 */
const compareReads = (a: Read, b: Read): number =>
  ruledOut(a) - ruledOut(b) ||
  compareHopes(a.match, b.match) ||
  compareMatches(rankedOf(a), rankedOf(b));

const ruledOut = ({ match }: Read) => lackOf(match) - match.untold;

const rankedOf = ({ match, other }: Read) => ({ ...match, publishedAt: "", id: other });

function apart(list: readonly Read[], most: number): Read[] {
  const seen = new Set<string>();
  const kept: Read[] = [];
  for (const one of list) {
    if (kept.length === most) break;
    if (seen.has(one.other) || seen.has(one.own)) continue;
    seen.add(one.other).add(one.own);
    kept.push(one);
  }
  return kept;
}

/** A match as a person reads it: both titles and beginnings, and every line with what stands behind it. */
export async function tellMatch(db: Database, { own, other, match, names }: Read): Promise<string> {
  const { points, upper, untold, band, share, reasons } = match;
  const lines = reasons.map((reason) => tellLine(reason, names));
  return [
    "",
    await tellPosting(db, own),
    await tellPosting(db, other),
    `${points / 100}–${upper / 100} ${band}, share ${share / 10} %, ${untold / 100} untold`,
    ...lines,
  ].join("\n");
}

async function tellPosting(db: Database, id: string): Promise<string> {
  const [row] = await db
    .select({ texts: postingVersions.texts, language: postingVersions.language })
    .from(openPostings)
    .innerJoin(postingVersions, eq(postingVersions.id, openPostings.versionId))
    .where(eq(openPostings.id, id));
  const text = row!.texts.en ?? row!.texts[row!.language]!;
  return `- ${text.title}: ${(text.description ?? text.summary ?? "").slice(0, EXCERPT).replaceAll(/\s+/g, " ")}`;
}

function tellLine(reason: Reason, { labels, modules }: Read["names"]): string {
  const { subject, state, points, unknown, possible, evidence } = reason;
  const about =
    subject.type === "requirement"
      ? (labels[subject.skill]?.en ?? subject.skill)
      : subject.condition;
  const behind = evidence.slice(0, 2).map((piece) => {
    const taught = "taught" in piece ? (labels[piece.taught]?.en ?? piece.taught) : piece.type;
    const module = piece.type === "module" ? modules[piece.module]?.texts : undefined;
    return module ? `${taught} in ${Object.values(module)[0]?.title}` : taught;
  });
  return `    ${about}: ${state} ${points / 100}+${unknown / 100} of ${possible / 100} ${behind.join("; ")}`;
}
