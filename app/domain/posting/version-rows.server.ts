import type {
  coDevelopmentOfferVersions,
  internshipVersions,
  moduleSkills,
  modules,
  postingPlaces,
  postingSkills,
  postingVersions,
  programmeVersions,
  projectProposalVersions,
} from "#db/schema/index.ts";
import type { SkillRole, SkillSource } from "#db/codes.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { programmeRows } from "#app/domain/programme/rows.server.ts";
import { withTitles } from "#app/domain/posting/with-titles.ts";

/** Every row of one version of a posting. Skills and places are resolved before. */
export type VersionRows = {
  version: typeof postingVersions.$inferInsert;
  programme?: typeof programmeVersions.$inferInsert;
  internship?: typeof internshipVersions.$inferInsert;
  proposal?: typeof projectProposalVersions.$inferInsert;
  offer?: typeof coDevelopmentOfferVersions.$inferInsert;
  places: (typeof postingPlaces.$inferInsert)[];
  skills: (typeof postingSkills.$inferInsert)[];
  modules: (typeof modules.$inferInsert)[];
  moduleSkills: (typeof moduleSkills.$inferInsert)[];
};

export type VersionFrame = {
  versionId: string;
  postingId: string;
  number: number;
  /** The posting's revision with which it is written. */
  revision: number;
  createdBy: string | null;
  createdAt: Date;
};

/** What a place name means: a settlement of ours, or the words as they stand. */
export type PlaceOf = (name: string) => { settlementId: string } | { label: string };

/**
 * Turns a posting's content into the rows of one version.
 *
 * @param content skills are vocabulary ids here (`resolveSkills` has run)
 * @param frame which version of which posting, by whom and when
 */
export function versionRows(
  content: PostingContent,
  frame: VersionFrame,
  placeOf: PlaceOf,
): VersionRows {
  const { versionId } = frame;
  const rows: VersionRows = {
    version: versionRow(content, frame),
    places: content.places.map(({ place }, position) => ({
      versionId,
      position,
      ...placeOf(place),
    })),
    skills: [],
    modules: [],
    moduleSkills: [],
  };
  if (content.kind === "programme") Object.assign(rows, programmeRows(content, versionId));
  else if (content.kind === "internship") {
    rows.internship = internshipRow(content, versionId);
    rows.skills = skillRows(versionId, "requires", content.requires);
  } else {
    rows.skills = [
      ...skillRows(versionId, "wants", content.wants),
      ...skillRows(versionId, "brings", content.brings),
    ];
    Object.assign(rows, partnershipRows(content, versionId));
  }
  return rows;
}

type Schedule = Partial<Pick<Partnership, "mode" | "startsOn" | "endsOn" | "durationWeeks">>;

function versionRow(content: PostingContent, frame: VersionFrame): VersionRows["version"] {
  const schedule: Schedule = content.kind === "programme" ? {} : content;
  return {
    id: frame.versionId,
    postingId: frame.postingId,
    number: frame.number,
    revision: frame.revision,
    language: content.language,
    texts: withTitles(content.texts),
    mode: schedule.mode ?? null,
    languages: stated(content.languages),
    startsOn: schedule.startsOn ?? null,
    endsOn: schedule.endsOn ?? null,
    durationWeeks: schedule.durationWeeks ?? null,
    deadlineOn: content.deadlineOn ?? null,
    contactName: content.contactName ?? null,
    contactEmail: content.contactEmail ?? null,
    applicationUrl: content.applicationUrl ?? null,
    createdBy: frame.createdBy,
    createdAt: frame.createdAt,
  };
}

/** An empty set says nothing, and nothing is stored as null: unknown. */
function stated<T>(list: readonly T[] | undefined): T[] | null {
  return list && list.length > 0 ? [...list] : null;
}

type Skill = {
  skill: string;
  importance?: number;
  level?: number;
  source?: SkillSource;
  span?: string;
};

function skillRows(versionId: string, role: SkillRole, list: readonly Skill[]) {
  return list.map((entry, position) => ({
    versionId,
    skillId: entry.skill,
    role,
    position,
    importance: entry.importance ?? 1,
    level: entry.level ?? null,
    source: entry.source ?? "person",
    span: entry.span ?? null,
  }));
}

function internshipRow(
  content: Extract<PostingContent, { kind: "internship" }>,
  versionId: string,
): typeof internshipVersions.$inferInsert {
  return {
    versionId,
    minEqf: content.minEqf ?? null,
    studyYears: content.isAnyStudyYear ? [] : stated(content.studyYears),
    positions: content.positions ?? null,
    hoursPerWeek: content.hoursPerWeek ?? null,
    payKind: content.payKind ?? null,
    payFrom: content.payFrom ?? null,
    payTo: content.payTo ?? null,
    payCurrency: content.payFrom === undefined ? null : (content.payCurrency ?? null),
    payPeriod: content.payFrom === undefined ? null : (content.payPeriod ?? null),
    documents: stated(content.documents),
    benefits: stated(content.benefits),
    mentorHours: content.mentorHours ?? null,
    contract: content.contract ?? null,
    onSiteDays: content.onSiteDays ?? null,
    mayLeadToJob: content.mayLeadToJob ?? null,
    countsAsPractice: content.countsAsPractice ?? null,
  };
}

type Partnership = Extract<PostingContent, { wants: unknown }>;

function partnershipRows(
  content: Partnership,
  versionId: string,
): Pick<VersionRows, "proposal" | "offer"> {
  const terms = termsRow(content, versionId);
  if (content.kind === "co_development_offer") {
    const { budget = null, budgetCurrency = null } = content;
    return { offer: { ...terms, budget, budgetCurrency } };
  }
  const { isOpenToStudents } = content;
  return { proposal: { ...terms, isOpenToStudents, theses: stated(content.theses) } };
}

function termsRow(content: Partnership, versionId: string) {
  return {
    versionId,
    trlFrom: content.trlFrom ?? null,
    trlTo: content.trlTo ?? null,
    funding: stated(content.funding),
    ip: stated(content.ip),
    confidentiality: stated(content.confidentiality),
    expectedResults: stated(content.expectedResults),
    madeAvailable: stated(content.madeAvailable),
    teamFrom: content.teamFrom ?? null,
    teamTo: content.teamTo ?? null,
  };
}
