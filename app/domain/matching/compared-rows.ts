import type { Condition, Reason, ScoredMatch, Side, State, Subject } from "#matching/types.ts";

type Requirement = Extract<Subject, { type: "requirement" }>;

/** What one match says of a subject, points in hundredths; null where that is not asked in it. */
export type ComparedCell = Pick<Reason, "points" | "unknown" | "possible"> & {
  state: State;
  /** As what a skill is asked for in this match, which may differ from the others; null for a condition. */
  asked: Pick<Requirement, "level" | "importance"> | null;
};

export type ComparedRow = {
  askedBy: Side | null;
  /** What all its cells have in common: a skill or a condition, no level. */
  subject: Pick<Requirement, "type" | "skill"> | { type: "condition"; condition: Condition };
  /** One for each match, in their order. */
  cells: (ComparedCell | null)[];
};

/** A row for each subject of any of the matches: those first that carry the most points together, conditions last. */
export function comparedRows(matches: readonly Pick<ScoredMatch, "reasons">[]): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  for (const [column, { reasons }] of matches.entries())
    for (const reason of reasons) {
      const empty = { ...headOf(reason), cells: matches.map(() => null) };
      const row = rows.get(keyOf(reason)) ?? empty;
      row.cells[column] = cellOf(reason);
      rows.set(keyOf(reason), row);
    }
  const weightOf = ({ cells }: ComparedRow) =>
    cells.reduce((sum, cell) => sum + (cell?.possible ?? 0), 0);
  const isCondition = ({ subject }: ComparedRow) => Number(subject.type === "condition");
  return [...rows.values()].toSorted(
    (a, b) => isCondition(a) - isCondition(b) || weightOf(b) - weightOf(a),
  );
}

const keyOf = ({ askedBy, subject }: Reason): string =>
  subject.type === "condition" ? subject.condition : `${askedBy} ${subject.skill}`;

function headOf({ askedBy, subject }: Reason): Omit<ComparedRow, "cells"> {
  if (subject.type === "condition") return { askedBy, subject };
  return { askedBy, subject: { type: subject.type, skill: subject.skill } };
}

function cellOf({ subject, points, unknown, possible, state }: Reason): ComparedCell {
  const asked =
    subject.type === "condition" ? null : { level: subject.level, importance: subject.importance };
  return { points, unknown, possible, state, asked };
}
