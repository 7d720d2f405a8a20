import { sql, type SQL } from "drizzle-orm";
import type { PostingKind, SkillRole } from "#db/codes.ts";
import type {
  Facts,
  Importance,
  InternshipFacts,
  PartnerFacts,
  Place,
  ProgrammeFacts,
  Requirement,
} from "#matching/types.ts";
import { modulesOf } from "#app/domain/matching/module-facts.server.ts";

/** In their order: settlement, latitude, longitude, and the position of a place that is no settlement of ours. */
const places = sql`(
  select json_agg(json_build_array(
    place.settlement_id, settlement.latitude, settlement.longitude, place.position) order by place.position)
  from posting_places place left join settlements settlement on settlement.id = place.settlement_id
  where place.version_id = posting_versions.id)`;

/** In their order: skill, importance, level. */
const skillsIn = (role: SkillRole): SQL => sql`(
  select json_agg(json_build_array(skill_id, importance, level) order by position, skill_id)
  from posting_skills where version_id = posting_versions.id and role = ${sql.raw(`'${role}'`)})`;

const schedule = sql`
  'startsOn', posting_versions.starts_on, 'endsOn', posting_versions.ends_on, 'durationWeeks', posting_versions.duration_weeks, 'mode', posting_versions.mode`;

const common = sql`'places', ${places}, 'languages', posting_versions.languages`;

const programme = sql`(
  select json_build_object(${common},
    'eqf', own.eqf_level, 'goesOutAfterSemester', own.goes_out_after_semester,
    'window', case when own.window_from_month is not null then json_build_object(
      'fromMonth', own.window_from_month, 'toMonth', own.window_to_month) end,
    'modules', ${modulesOf(sql`posting_versions.id`)})
  from (select posting_versions.id) as it left join programme_versions own on own.version_id = it.id)`;

const internship = sql`(
  select json_build_object(${common}, ${schedule},
    'minEqf', own.min_eqf, 'studyYears', own.study_years, 'requirements', ${skillsIn("requires")})
  from (select posting_versions.id) as it left join internship_versions own on own.version_id = it.id)`;

const partner = (table: "project_proposal_versions" | "co_development_offer_versions"): SQL => sql`(
  select json_build_object(${common}, ${schedule},
    'wants', ${skillsIn("wants")}, 'brings', ${skillsIn("brings")},
    'trl', case when own.trl_from is not null and own.trl_to is not null then json_build_object(
      'from', own.trl_from, 'to', own.trl_to) end,
    'funding', own.funding, 'ip', own.ip, 'confidentiality', own.confidentiality)
  from (select posting_versions.id) as it left join ${sql.raw(table)} own on own.version_id = it.id)`;

/**
 * What a row of `posting_versions` of a kind says, as JSON in the form of `Told`. Lists of skills and places are written
 * without names of fields: they are most of what is read, and shorter by half so.
 */
export const TOLD: Readonly<Record<PostingKind, SQL>> = {
  programme,
  internship,
  project_proposal: partner("project_proposal_versions"),
  co_development_offer: partner("co_development_offer_versions"),
};

type PlaceRow = [
  settlement: string | null,
  latitude: number | null,
  longitude: number | null,
  position: number,
];
type SkillRow = [skill: string, importance: Importance, level: number | null];

type Rows = {
  places: PlaceRow[] | null;
  requirements?: SkillRow[] | null;
  wants?: SkillRow[] | null;
  brings?: SkillRow[] | null;
};
type ToldOf<F extends Facts> = Omit<F, keyof Rows | "id" | "kind"> & Rows;

/** What PostgreSQL tells of a version: lists as rows, null where one is empty, and all other facts as they are. */
export type Told = ToldOf<ProgrammeFacts> | ToldOf<InternshipFacts> | ToldOf<PartnerFacts>;

/** The facts of a posting from what PostgreSQL tells of its version. */
export function factsOf(told: Told, kind: PostingKind, id: string): Facts {
  const { places: rows, requirements, wants, brings, ...others } = told;
  const common = { ...others, id, kind, places: (rows ?? []).map(placeOf) };
  if (kind === "programme") return common as Facts;
  if (kind === "internship")
    return { ...common, requirements: (requirements ?? []).map(requirementOf) } as Facts;
  const brought = (brings ?? []).map(([skill, , level]) => ({ skill, level }));
  return { ...common, wants: (wants ?? []).map(requirementOf), brings: brought } as Facts;
}

/** A place that is no settlement of ours keeps its position as its id: it has a name and no coordinates. */
const placeOf = ([settlement, latitude, longitude, position]: PlaceRow): Place => ({
  id: settlement ?? `unlisted-${position}`,
  latitude,
  longitude,
});

const requirementOf = ([skill, importance, level]: SkillRow): Requirement => ({
  id: skill,
  skill,
  importance,
  level,
});
