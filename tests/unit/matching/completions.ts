/** Ways in which what somebody has not stated can turn out; what is stated, and what is asked for, stays as it is. */
import fc from "fast-check";
import type { StudentFacts } from "#matching/student.ts";
import type {
  Facts,
  InternshipFacts,
  LevelledSkill,
  ModuleFacts,
  PartnerFacts,
  Place,
  ProgrammeFacts,
} from "#matching/types.ts";
import { brought, internships, offers, programmes } from "#tests/unit/matching/arbitraries.ts";
import { students } from "#tests/unit/matching/students.ts";

/** Null where it is not known; some of it stays so. */
const stated = <T>(known: T, whatMayBe: fc.Arbitrary<T>, isMissing = known === null) =>
  isMissing
    ? fc.oneof({ weight: 3, arbitrary: whatMayBe }, { weight: 1, arbitrary: fc.constant(known) })
    : fc.constant(known);

const each = <T, U>(list: readonly T[], complete: (one: T) => fc.Arbitrary<U>): fc.Arbitrary<U[]> =>
  fc.tuple(...list.map(complete));

const level = fc.integer({ min: 1, max: 5 });
const semester = fc.integer({ min: 1, max: 8 });

const levelled = (one: LevelledSkill): fc.Arbitrary<LevelledSkill> =>
  stated<number | null>(one.level, level).map((known) => ({ ...one, level: known }));

/** A module without confirmed skills may teach anything, or nothing of what is known. */
const taught = (module: ModuleFacts): fc.Arbitrary<ModuleFacts> =>
  fc
    .record({
      semester: stated<number | null>(module.semester, semester),
      confirmed: stated<boolean>(module.confirmed, fc.constant(true), !module.confirmed),
      skills: module.confirmed ? each(module.skills, levelled) : brought,
    })
    .map((known) => ({ ...module, ...known }));

const located = (place: Place): fc.Arbitrary<Place> =>
  fc
    .record({
      latitude: stated<number | null>(place.latitude, fc.double({ min: 41, max: 44, noNaN: true })),
      longitude: stated<number | null>(
        place.longitude,
        fc.double({ min: 22, max: 29, noNaN: true }),
      ),
    })
    .map((known) => ({ ...place, ...known }));

const places = (known: readonly Place[], whatMayBe: readonly Place[]) =>
  known.length > 0 ? each(known, located) : fc.constant([...whatMayBe]);

/** Facts that another posting of the kind states where this one does not; an empty list of languages or terms says nothing. */
function filled<F extends object>(
  facts: F,
  other: F,
  codes: readonly (keyof F)[],
): fc.Arbitrary<F> {
  const isMissing = (code: keyof F) => {
    const value = facts[code] as unknown;
    return value === null || (code !== "studyYears" && Array.isArray(value) && value.length === 0);
  };
  return each(codes, (code) =>
    stated(facts[code], fc.constant(other[code]), isMissing(code)).map(
      (value) => [code, value] as const,
    ),
  ).map((known) => ({ ...facts, ...Object.fromEntries(known) }));
}

type Dated = Pick<PartnerFacts, "startsOn" | "endsOn" | "durationWeeks">;
const DATES = ["startsOn", "endsOn", "durationWeeks"] as const;

/** Two of three dates give the third, which counts as stated then; an internship needs its start. */
function datesMissing(facts: InternshipFacts | PartnerFacts): readonly (keyof Dated)[] {
  const known = DATES.filter((code) => facts[code] !== null);
  const isDated = known.length > 1 && (facts.kind !== "internship" || facts.startsOn !== null);
  return isDated ? [] : DATES;
}

const programme = (facts: ProgrammeFacts): fc.Arbitrary<ProgrammeFacts> =>
  programmes.chain((other) =>
    fc
      .tuple(
        filled(facts, other, ["eqf", "goesOutAfterSemester", "window", "languages"]),
        each(facts.modules, taught),
        places(facts.places, other.places),
      )
      .map(([known, modules, where]) => ({ ...known, modules, places: where })),
  );

const internship = (facts: InternshipFacts): fc.Arbitrary<InternshipFacts> =>
  internships.chain((other) =>
    fc
      .tuple(
        filled(facts, other, ["minEqf", "studyYears", "mode", "languages", ...datesMissing(facts)]),
        places(facts.places, other.places),
      )
      .map(([known, where]) => ({ ...known, places: where })),
  );

const TERMS = ["trl", "mode", "languages", "funding", "ip", "confidentiality"] as const;

const partner = (facts: PartnerFacts): fc.Arbitrary<PartnerFacts> =>
  offers.chain((other) =>
    fc
      .tuple(
        filled(facts, other, [...TERMS, ...datesMissing(facts)]),
        facts.brings.length > 0 ? each(facts.brings, levelled) : brought,
        places(facts.places, other.places),
      )
      .map(([known, brings, where]) => ({ ...known, brings, places: where })),
  );

/** A posting, and some of what it does not state. */
export function completed<F extends Facts>(facts: F): fc.Arbitrary<F>;
export function completed(facts: Facts): fc.Arbitrary<Facts> {
  if (facts.kind === "programme") return programme(facts);
  return facts.kind === "internship" ? internship(facts) : partner(facts);
}

/** A student, and some of what they do not state: the programme, its modules, the semester and the conditions. */
export const completedStudent = (facts: StudentFacts): fc.Arbitrary<StudentFacts> =>
  students.chain((other) =>
    fc
      .tuple(
        filled(facts, other, ["semester", "availableFrom", "languages"]),
        facts.curriculum
          ? each(facts.curriculum.modules, taught).map((modules) => ({
              ...facts.curriculum!,
              modules,
            }))
          : fc.constant(other.curriculum),
        each(facts.own, levelled),
        places(facts.places, other.places),
      )
      .map(([known, curriculum, own, where]) => ({ ...known, curriculum, own, places: where })),
  );
