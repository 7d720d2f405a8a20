import { bySkill, curriculumPieces, statedPieces, unconfirmed } from "#matching/curriculum.ts";
import type { Pieces } from "#matching/curriculum.ts";
import { judgeLevel } from "#matching/level.ts";
import { judgeOptions } from "#matching/options.ts";
import { judgePlace } from "#matching/place.ts";
import { pointsFor, RULE_VERSION } from "#matching/rules.ts";
import type { Direction } from "#matching/skills.ts";
import { usualWeight } from "#matching/order.ts";
import { addUp, judgeDirections } from "#matching/tally.ts";
import { judgeAvailability } from "#matching/time.ts";
import type {
  InternshipFacts,
  LevelledSkill,
  MissingFact,
  ModuleFacts,
  Place,
  ProgrammeFacts,
  Reason,
  Snapshot,
  Tally,
  Vocabulary,
} from "#matching/types.ts";

/** What a student says of themselves; null and empty lists mean that it is not stated, but for skills of their own. */
export interface StudentFacts {
  /** What they study; null: not stated. */
  readonly curriculum: {
    readonly id: string;
    readonly eqf: number | null;
    readonly modules: readonly ModuleFacts[];
  } | null;
  /** The semester that they are in: what is taught before it they know. */
  readonly semester: number | null;
  /** Whether that semester has ended, so that they know what it teaches as well. */
  readonly hasEnded: boolean;
  /** Skills that they have besides. Who names none has none besides: one more is no gap that is filled, but something new. */
  readonly own: readonly LevelledSkill[];
  /** ISO date of the first day on which they could start. */
  readonly availableFrom: string | null;
  readonly places: readonly Place[];
  readonly languages: readonly string[] | null;
}

interface Rated {
  readonly ruleVersion: string;
  readonly snapshotId: string;
}

/**
 * How an internship fits a student. "not_enough_data": `missing` names what is not stated, there are no lines; "no_match":
 * nothing that is taught or known serves what is asked, the lines are those about skills.
 */
export type Fit =
  | (Rated & Tally & { readonly verdict: "scored" })
  | (Rated & {
      readonly verdict: "not_enough_data" | "no_match";
      readonly reasons: readonly Reason[];
      readonly missing: readonly MissingFact[];
    });

const TYPE = "student_internship";

/**
 * How an internship fits a student, by the same lines as a programme: the student is held against it as a programme would
 * be whose students go out after the last semester that has ended, with the skills that they state themselves as certain
 * evidence.
 */
export function fit(
  student: StudentFacts,
  internship: InternshipFacts,
  vocabulary: Vocabulary,
  snapshot: Snapshot,
): Fit {
  const base = { ruleVersion: RULE_VERSION, snapshotId: snapshot.id };
  const programme = asProgramme(student);
  const pieces = piecesOf(student, programme);
  const missing = missingForFit(pieces, internship);
  if (missing.length > 0) return { ...base, verdict: "not_enough_data", reasons: [], missing };
  const direction: Direction = {
    askedBy: "company",
    asks: internship.requirements,
    frequencies: snapshot.kinds.internship,
    pieces,
    blank: blankOf(student, programme),
  };
  const judged = judgeDirections(TYPE, [direction], vocabulary);
  if (!judged.creditable)
    return { ...base, verdict: "no_match", reasons: judged.lines, missing: [] };
  return {
    ...base,
    verdict: "scored",
    ...addUp(judged, conditionsOf(student, programme, internship), usualWeight(TYPE, snapshot)),
  };
}

/** The student as the programme whose students go out now; what a semester teaches is not certain before it has ended. */
function asProgramme(student: StudentFacts): ProgrammeFacts {
  const { curriculum, semester, hasEnded, places, languages } = student;
  return {
    kind: "programme",
    id: curriculum?.id ?? "",
    eqf: curriculum?.eqf ?? null,
    goesOutAfterSemester: semester === null || hasEnded ? semester : semester - 1,
    window: null,
    places,
    languages,
    modules: curriculum?.modules ?? [],
  };
}

function piecesOf({ own }: StudentFacts, programme: ProgrammeFacts): Pieces {
  const taught = [...curriculumPieces(programme).values()].flat();
  return bySkill([...statedPieces(own), ...taught]);
}

function missingForFit(pieces: Pieces, internship: InternshipFacts): MissingFact[] {
  const missing: MissingFact[] = [];
  if (pieces.size === 0) missing.push({ side: "university", fact: "confirmed_skills" });
  if (internship.requirements.length === 0) missing.push({ side: "company", fact: "requirements" });
  return missing;
}

/** While there is a programme, or a module of it, that says nothing, a student may have learnt whatever is asked. */
function blankOf(student: StudentFacts, programme: ProgrammeFacts): Direction["blank"] {
  if (!student.curriculum)
    return { evidence: [], missing: [{ side: "university", fact: "confirmed_skills" }] };
  const { without, of } = unconfirmed(programme);
  return without > 0 ? { evidence: [{ type: "not_stated", without, of }], missing: [] } : null;
}

/** The lines that are not about skills, in the declared order of the factors. */
function conditionsOf(
  student: StudentFacts,
  programme: ProgrammeFacts,
  internship: InternshipFacts,
): Reason[] {
  const { places, languages, mode } = internship;
  // The year of study is that of the semester that they are in, whatever of it is over.
  const inYear = { ...programme, goesOutAfterSemester: student.semester };
  return [
    judgeLevel(inYear, internship, pointsFor(TYPE, "level")),
    judgeAvailability(student.availableFrom, internship, pointsFor(TYPE, "time")),
    judgePlace(student.places, places, [{ side: "company", mode }], pointsFor(TYPE, "place")),
    judgeOptions(
      "language",
      "languages",
      student.languages,
      languages,
      pointsFor(TYPE, "language"),
    ),
  ];
}
