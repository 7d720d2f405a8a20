import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { Me } from "#app/domain/account/export-areas.server.ts";

/** What a row of skills or settlements is called, in the languages that there are; null where there is no such row. */
const called = (row: string) =>
  sql.raw(
    `case when ${row}.id is not null then jsonb_build_object('en', ${row}.en, 'bg', ${row}.bg) end`,
  );

/**
 * Every version of a posting that somebody has written, with what belongs to it: in one statement, since an import writes
 * thousands. The address for answers is left out, which may be a colleague's.
 */
export async function readVersions(db: Database, { personId }: Me): Promise<unknown> {
  const versions = await db.execute(sql`
    select (to_jsonb(v) - array['contact_name', 'contact_email', 'created_by'])
      || jsonb_build_object(
        'programme', (select to_jsonb(x) from programme_versions x where x.version_id = v.id),
        'internship', (select to_jsonb(x) from internship_versions x where x.version_id = v.id),
        'project_proposal', (select to_jsonb(x) from project_proposal_versions x where x.version_id = v.id),
        'co_development_offer', (select to_jsonb(x) from co_development_offer_versions x where x.version_id = v.id),
        'places', (
          select jsonb_agg(to_jsonb(x) || jsonb_build_object('place', ${called("p")}) order by x.position)
          from posting_places x left join settlements p on p.id = x.settlement_id where x.version_id = v.id
        ),
        'skills', (
          select jsonb_agg(to_jsonb(x) || jsonb_build_object('skill', ${called("s")}) order by x.role, x.position)
          from posting_skills x join skills s on s.id = x.skill_id where x.version_id = v.id
        ),
        'before_mergers_of_skills', (
          select jsonb_agg(to_jsonb(x) || jsonb_build_object(
            'gone', m.gone_id, 'gone_skill', ${called("g")}, 'stays', m.stays_id, 'stays_skill', ${called("s")}, 'at', m.at
          ) order by m.id)
          from merged_uses x join skill_mergers m on m.id = x.merger_id
          join skills g on g.id = m.gone_id join skills s on s.id = m.stays_id where x.version_id = v.id
        ),
        'modules', (
          select jsonb_agg(to_jsonb(m) || jsonb_build_object('skills', (
            select jsonb_agg(to_jsonb(x) || jsonb_build_object('skill', ${called("s")}))
            from module_skills x join skills s on s.id = x.skill_id where x.module_id = m.id
          )) order by m.position)
          from modules m where m.version_id = v.id
        )
      ) as version
    from posting_versions v where v.created_by = ${personId}
    order by v.created_at, v.id`);
  const drafts = await db.execute(sql`
    select posting_id, content - array['contactName', 'contactEmail'] as content, created_at, overwritten_at
    from overwritten_drafts where created_by = ${personId} order by created_at`);
  return { versions: versions.map(({ version }) => version), overwrittenDrafts: [...drafts] };
}
