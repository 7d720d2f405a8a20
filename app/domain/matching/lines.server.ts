import { factorPoints, FACTORS } from "#matching/rules.ts";
import type { Match, Reason, ScoredMatch, Side, UnscoredMatch } from "#matching/types.ts";

/** Lines that stand in one table: what one side asks, or all that is not about skills. */
export type LineGroup = {
  askedBy: Side | null;
  lines: readonly Reason[];
  /** Hundredths: the sums of the lines, and what the group can carry by the rules. */
  points: number;
  unknown: number;
  possible: number;
  /** Whether the lines, each rounded down, can carry less together than the group. */
  isRounded: boolean;
};

/** A match with its lines in the tables in which they are shown. */
export type MatchShown = (Omit<ScoredMatch, "reasons"> | Omit<UnscoredMatch, "reasons">) & {
  groups: LineGroup[];
};

/** A match with its reasons gathered into the tables of the page. */
export function inTables(match: Match): MatchShown {
  const { reasons: _, ...result } = match;
  return { ...result, groups: groupLines(match) };
}

/** The lines of a match in tables: skills by the side that asks, then the rest. */
function groupLines({ pair, reasons }: Match): LineGroup[] {
  const askers = [...new Set(reasons.flatMap(({ askedBy }) => askedBy ?? []))];
  const skillPoints = factorPoints(pair, "skills");
  const all = FACTORS[pair].reduce((sum, { points }) => sum + points, 0);
  return [...askers, null]
    .map((askedBy) => {
      const lines = reasons.filter((reason) => reason.askedBy === askedBy);
      const possible = askedBy ? Math.floor(skillPoints / askers.length) : all - skillPoints;
      const carried = lines.reduce((total, line) => total + line.possible, 0);
      return { askedBy, lines, ...sums(lines), possible, isRounded: carried < possible };
    })
    .filter(({ lines }) => lines.length > 0);
}

const AT_MOST = 3;

/**
 * The lines that tell most of a match in a list: the three with the most points of which at least half are certain, and of
 * the others the three that lack most.
 */
export function tellingLines({ reasons }: Match): { strongest: Reason[]; weakest: Reason[] } {
  const lack = (reason: Reason) => reason.possible - reason.points;
  const strongest = reasons
    .filter((reason) => reason.points > 0 && reason.points >= lack(reason))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, AT_MOST);
  const weakest = reasons
    .filter((reason) => lack(reason) > 0 && !strongest.includes(reason))
    .toSorted((a, b) => lack(b) - lack(a))
    .slice(0, AT_MOST);
  return { strongest, weakest };
}

function sums(lines: readonly Reason[]) {
  const sum = (value: (line: Reason) => number) =>
    lines.reduce((total, line) => total + value(line), 0);
  return { points: sum((line) => line.points), unknown: sum((line) => line.unknown) };
}
