import { sql, type SQL } from "drizzle-orm";
import type { PostingKind, SkillRole } from "#db/codes.ts";
import { modulesOf } from "#app/domain/matching/module-facts.server.ts";

/** A place that is no settlement of ours keeps its position as its id: it has a name and no coordinates. */
const places = sql`(
  select coalesce(json_agg(json_build_object(
    'id', coalesce(place.settlement_id, 'unlisted-' || place.position),
    'latitude', settlement.latitude, 'longitude', settlement.longitude
  ) order by place.position), '[]')
  from posting_places place left join settlements settlement on settlement.id = place.settlement_id
  where place.version_id = posting_versions.id)`;

const requirementsIn = (role: SkillRole): SQL => sql`(
  select coalesce(json_agg(json_build_object(
    'id', skill_id, 'skill', skill_id, 'importance', importance, 'level', level
  ) order by position, skill_id), '[]')
  from posting_skills where version_id = posting_versions.id and role = ${sql.raw(`'${role}'`)})`;

const brings = sql`(
  select coalesce(json_agg(json_build_object('skill', skill_id, 'level', level) order by position, skill_id), '[]')
  from posting_skills where version_id = posting_versions.id and role = 'brings')`;

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
    'minEqf', own.min_eqf, 'studyYears', own.study_years, 'requirements', ${requirementsIn("requires")})
  from (select posting_versions.id) as it left join internship_versions own on own.version_id = it.id)`;

const partner = (table: "project_proposal_versions" | "co_development_offer_versions"): SQL => sql`(
  select json_build_object(${common}, ${schedule},
    'wants', ${requirementsIn("wants")}, 'brings', ${brings},
    'trl', case when own.trl_from is not null and own.trl_to is not null then json_build_object(
      'from', own.trl_from, 'to', own.trl_to) end,
    'funding', own.funding, 'ip', own.ip, 'confidentiality', own.confidentiality)
  from (select posting_versions.id) as it left join ${sql.raw(table)} own on own.version_id = it.id)`;

/** The facts of a row of `posting_versions` of a kind, as JSON in the form of `Facts`, without the posting's id and kind. */
export const FACTS_OF_KIND: Readonly<Record<PostingKind, SQL>> = {
  programme,
  internship,
  project_proposal: partner("project_proposal_versions"),
  co_development_offer: partner("co_development_offer_versions"),
};
