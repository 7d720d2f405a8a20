import { compareBands } from "#matching/order.ts";
import { fit } from "#matching/student.ts";
import type { Fit, StudentFacts } from "#matching/student.ts";
import type {
  BroughtEvidence,
  Evidence,
  InternshipFacts,
  ModuleEvidence,
  Reason,
  Snapshot,
  Vocabulary,
} from "#matching/types.ts";

/**
 * "coming": a compulsory module brings it; "elective": a module that is still ahead could; "unknown": nobody can say, an elective
 * that is over included; "missing": nothing does.
 */
export type Standing = "have" | "coming" | "elective" | "unknown" | "missing";

/** Where a student stands with one thing that is asked. */
export interface RequirementStanding {
  /** The line as it is now. */
  readonly reason: Reason;
  readonly standing: Standing;
  /** What gives it now; null when nothing does for certain. */
  readonly from: ModuleEvidence | BroughtEvidence | null;
  /** The module that gives it, or more of it, later, or that could; null when none does. */
  readonly next: ModuleEvidence | null;
  /** An elective of a semester that is over, which gave it, or more of it, to whoever took it; null when there is none. */
  readonly past: ModuleEvidence | null;
}

/** A student's way towards an internship through the semesters of the programme. */
export interface StudentPath {
  readonly now: Fit;
  /** In the order of the lines. */
  readonly standings: readonly RequirementStanding[];
  /** Whether the guaranteed band is good or better already, and neither level nor year of study is ruled out. */
  readonly qualifiesNow: boolean;
  /**
   * The first semester, the present one included, after which that is so; null when it is so already, when there is none up
   * to the last, or nobody knows in which semester the student is.
   */
  readonly qualifiesAfter: number | null;
  /** The last semester of which the programme has a module, and not before the present one; null when that is unknown. */
  readonly until: number | null;
}

/**
 * Follows a student from the present semester, at its end, to the last of the programme. Each semester is scored anew, so what is said to
 * come is what the score will be then, as far as it follows from the curriculum.
 */
export function followStudent(
  student: StudentFacts,
  internship: InternshipFacts,
  vocabulary: Vocabulary,
  snapshot: Snapshot,
): StudentPath {
  const semesters = semestersAhead(student);
  const over = (student.semester ?? 0) - Number(!student.hasEnded);
  const now = fit(student, internship, vocabulary, snapshot);
  const later = semesters.map((semester) => ({
    semester,
    fit: fit({ ...student, semester, hasEnded: true }, internship, vocabulary, snapshot),
  }));
  const qualifiesNow = qualifies(now);
  const first = qualifiesNow ? undefined : later.find((step) => qualifies(step.fit));
  return {
    now,
    standings: now.reasons
      .filter(({ factor }) => factor === "skills")
      .map((reason, index) => standingOf(reason, linesOf(later, index), over)),
    qualifiesNow,
    qualifiesAfter: first?.semester ?? null,
    until: semesters.at(-1) ?? student.semester,
  };
}

/** The semesters that are still to end, the present one included, up to the last that has a module. */
function semestersAhead({ curriculum, semester: present, hasEnded }: StudentFacts): number[] {
  if (!curriculum || present === null) return [];
  const semesters = curriculum.modules.flatMap(({ semester }) => semester ?? []);
  const first = hasEnded ? present + 1 : present;
  const last = Math.max(present, ...semesters);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const qualifies = (found: Fit): boolean =>
  found.verdict === "scored" &&
  compareBands(found.band, "good") >= 0 &&
  found.reasons.every(({ factor, state }) => factor !== "level" || state !== "not_met");

interface LaterLine {
  readonly semester: number;
  readonly reason: Reason;
}

/** Requirements are weighed alike in every semester, so a line keeps its place among those about skills. */
const linesOf = (
  later: readonly { readonly semester: number; readonly fit: Fit }[],
  index: number,
): LaterLine[] =>
  later.flatMap(({ semester, fit: { reasons } }) => {
    const reason = reasons[index];
    return reason ? [{ semester, reason }] : [];
  });

/** @param over the last semester that has ended */
function standingOf(
  reason: Reason,
  later: readonly LaterLine[],
  over: number,
): RequirementStanding {
  const from = certainOf(reason);
  const credit = from?.credit ?? 0;
  const better = later
    .map((line) => certainOf(line.reason))
    .find((one) => (one?.credit ?? 0) > credit);
  const coming = better?.type === "module" ? better : null;
  // What is in time now is over: what is ahead comes too late in this line.
  const past = hopefulOf([reason], credit, isElective);
  const ahead = hopefulOf(
    later.map((line) => line.reason),
    credit,
    (one) => isElective(one) && (one.semester ?? 0) > over,
  );
  const next = coming ?? ahead ?? hopefulOf([reason], credit, (one) => !isElective(one));
  return { reason, from, next, past, standing: nameOf(reason, from, coming, next) };
}

function nameOf(
  reason: Reason,
  from: RequirementStanding["from"],
  coming: ModuleEvidence | null,
  next: ModuleEvidence | null,
): Standing {
  if (from) return "have";
  if (coming) return "coming";
  if (next) return isElective(next) ? "elective" : "unknown";
  return reason.state === "unknown" ? "unknown" : "missing";
}

const isElective = ({ compulsory, timing }: ModuleEvidence): boolean =>
  !compulsory && timing === "in_time";

const isOfSkill = (one: Evidence): one is ModuleEvidence | BroughtEvidence =>
  one.type === "module" || one.type === "brought";

/** The best that is certain: a line names it first. */
function certainOf({ evidence }: Reason): ModuleEvidence | BroughtEvidence | null {
  const best = evidence.find(isOfSkill);
  return best && best.credit > 0 ? best : null;
}

/** The first module that could give more than is certain, and of itself gives nothing for certain. */
const hopefulOf = (
  lines: readonly Reason[],
  credit: number,
  isMeant: (one: ModuleEvidence) => boolean,
): ModuleEvidence | null =>
  lines
    .flatMap(({ evidence }) => evidence)
    .find(
      (one): one is ModuleEvidence =>
        one.type === "module" && one.credit === 0 && one.creditUpper > credit && isMeant(one),
    ) ?? null;
