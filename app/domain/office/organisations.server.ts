import { asc, ilike, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { members, organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import type { Lookup } from "#app/domain/office/people-input.ts";
import { containing } from "#app/domain/office/people.server.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";

const PER_PAGE = 50;

/**
 * One page (from 1) of the organisations, in every state, whose name, register number, web or e-mail address holds the
 * text, by name; staff only.
 */
export async function lookUpOrganisations(
  viewer: Viewer,
  { q, page }: Lookup,
  db: Database = database(),
) {
  refuseAllButStaff(viewer);
  const condition = q ? matches(containing(q)) : undefined;
  const total = await db.$count(organisations, condition);
  const rows = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      state: organisations.state,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      identifier: organisations.identifier,
      members: sql<number>`(
        select count(*)::int from ${members} where organisation_id = ${organisations}.id)`,
    })
    .from(organisations)
    .where(condition)
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  return { total, pages: Math.ceil(total / PER_PAGE), organisations: rows };
}

function matches(pattern: string): SQL {
  const { name, nameEn, nameBg, identifier, website, contactEmail } = organisations;
  return or(
    ...[name, nameEn, nameBg, identifier, website, contactEmail].map((column) =>
      ilike(column, pattern),
    ),
  )!;
}
