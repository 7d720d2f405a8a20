import { bandReason } from "#app/domain/matching/band-reason.server.ts";
import { inTables } from "#app/domain/matching/lines.server.ts";
import type { PairPageShown, PairSide } from "#app/domain/matching/pair-page.server.ts";
import { vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import { nearestChanges } from "#matching/nearest-changes.ts";
import type { Facts, LevelledSkill, Side } from "#matching/types.ts";
import { internship, moduleOf, programme, requirement } from "#tests/unit/matching/cast.ts";

const KINDS = { university: "programme", company: "internship" } as const;

const verified = (id: string, name: string): PairSide["organisation"] => ({
  id,
  name,
  nameEn: name,
  nameBg: null,
  state: "verified",
  listedFrom: null,
});

/** One side as a page gets it, open and of a verified organisation that can be written to. */
export function sideOf(side: Side, changes: Partial<PairSide> = {}): PairSide {
  const isUniversity = side === "university";
  const name = isUniversity ? "Hill University" : "Mill Ltd";
  return {
    id: side,
    kind: KINDS[side],
    language: "en",
    texts: { en: { title: isUniversity ? "Computing" : "Backend intern" } },
    organisation: verified(`${side}-body`, name),
    places: [{ settlementId: "plovdiv", label: null, en: "Plovdiv", bg: "Пловдив" }],
    schedule: { startsOn: null, endsOn: null, durationWeeks: null, deadlineOn: null },
    mode: isUniversity ? null : "on_site",
    languages: ["en"],
    degree: null,
    eqfLevel: isUniversity ? 6 : null,
    academicYear: null,
    ects: null,
    goesOutAfterSemester: null,
    windowFromMonth: null,
    windowToMonth: null,
    minEqf: null,
    pay: null,
    trl: null,
    isOpen: true,
    isHidden: false,
    closeReason: null,
    canRevise: false,
    next: {
      contactName: null,
      contactEmail: `post@${side}.example`,
      applicationUrl: null,
      source: null,
      sourceUrl: null,
    },
    ...changes,
  };
}

const named = (ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, { en: `the ${id}`, bg: `умение ${id}` }]));

/** A pair as its page gets it, out of facts that are really matched. */
export function pairOf(
  university: Facts,
  company: Facts,
  changes: Partial<PairPageShown> = {},
): PairPageShown {
  const nothing = { id: "7", kinds: {} };
  const vocabulary = vocabularyOf([
    { from: "postgresql", to: "databases", credit: 800, relation: "narrower", steps: 1 },
  ]);
  const found = match(university, company, vocabulary, nothing);
  const modules = university.kind === "programme" ? university.modules : [];
  return {
    university: sideOf("university", { kind: university.kind }),
    company: sideOf("company", { kind: company.kind }),
    yours: [],
    isPutAside: false,
    match: inTables(found),
    rules: { version: found.ruleVersion, snapshot: found.snapshotId, vocabulary: 3 },
    reason: found.verdict === "scored" ? bandReason(found) : null,
    changes: nearestChanges(university, company, vocabulary, nothing),
    labels: named(["sql", "docker", "java", "databases", "postgresql", "embedded"]),
    modules: Object.fromEntries(
      modules.map(({ id }) => [id, { language: "en", texts: { en: { title: `Module ${id}` } } }]),
    ),
    ...changes,
  };
}

const taught = (skill: string, level: number | null = null): LevelledSkill[] => [{ skill, level }];

/** SQL for certain, Docker by choice, Java too late, databases nearly, and one thing nowhere. */
export const curriculum = programme({
  goesOutAfterSemester: 6,
  modules: [
    moduleOf("m-sql", { semester: 1, skills: taught("sql") }),
    moduleOf("m-docker", { semester: 3, compulsory: false, skills: taught("docker") }),
    moduleOf("m-java", { semester: 7, skills: taught("java") }),
    moduleOf("m-data", { semester: 2, skills: taught("postgresql", 2) }),
  ],
});

export const asking = internship({
  requirements: ["sql", "docker", "java", "databases", "embedded"].map((skill) =>
    requirement(skill),
  ),
});
