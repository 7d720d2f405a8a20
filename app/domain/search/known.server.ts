import { sql, type Param } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { ISCED_FIELDS } from "#db/isced-fields.ts";
import {
  organisationAliases,
  organisations,
  programmeVersions,
  settlements,
  skills,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { organisationVisibleTo } from "#app/domain/organisation/policy.server.ts";
import { withLeftOut } from "#app/domain/search/address-input.ts";
import { isReadWhole } from "#app/domain/search/input.ts";
import type { LeftOut, Search, SearchField, SearchReading } from "#app/domain/search/input.ts";
import { readNear } from "#app/domain/search/near.server.ts";

/** A search, and what was chosen besides and cannot be: it is offered to be chosen instead. */
export type AskedSearch = Search & { leftOut?: LeftOut };

/** Facets whose values the database knows. */
const LOOKED_UP = ["skill", "place", "field", "organisation"] as const;
type LookedUp = (typeof LOOKED_UP)[number];

/**
 * A search as it can be asked: what an old address names leads to what it has become, and what there is not, or the viewer may
 * not see, is left out and named; so it is with what was chosen beyond what can be chosen together. The town near which is
 * searched is `null` where none is called so.
 */
export async function readKnown(
  db: Database,
  viewer: Viewer,
  { leftOut: beyond = {}, ...asked }: AskedSearch,
) {
  const present = await readPresent(db, viewer, withLeftOut(asked, beyond));
  const [search, leftOut] = [{ ...asked }, { ...beyond }];
  const unknown: SearchField[] = [];
  for (const facet of LOOKED_UP) {
    const nowOf = (values: readonly string[] = []) =>
      values.map((value) => present.get(`${facet} ${value}`));
    const [found, others] = [nowOf(asked[facet]), nowOf(beyond[facet])];
    search[facet] = known(found);
    leftOut[facet] = known(others).filter((value) => !search[facet].includes(value));
    if (leftOut[facet].length === 0) delete leftOut[facet];
    if ([...found, ...others].includes(undefined)) unknown.push(facet);
  }
  const place = await readNear(db, search, viewer.now);
  if (place === null) unknown.push("near");
  return { search, leftOut, place, unknown };
}

const known = (found: readonly (string | undefined)[]): string[] => [
  ...new Set(found.filter((value) => value !== undefined)),
];

/** What of an address there is not, and whether all of it is searched for: only then is it kept for somebody. */
export async function judgeReading(
  viewer: Viewer,
  reading: SearchReading,
  db: Database = database(),
): Promise<SearchReading & { unknown: SearchField[]; isWhole: boolean }> {
  const asked = { ...reading.search, leftOut: reading.leftOut };
  const { search, leftOut, unknown } = await readKnown(db, viewer, asked);
  const isWhole = isReadWhole(reading) && unknown.length === 0;
  return { ...reading, search, leftOut, unknown, isWhole };
}

/** What each chosen value is now, by facet and value, in one statement. */
async function readPresent(db: Database, viewer: Viewer, asked: Search) {
  const present = new Map<string, string>();
  for (const code of asked.field) if (ISCED_FIELDS.has(code)) present.set(`field ${code}`, code);
  const chosen = LOOKED_UP.map((facet): [LookedUp, string[]] => [
    facet,
    asked[facet].filter((value) => !present.has(`${facet} ${value}`)),
  ]).filter(([, values]) => values.length > 0);
  if (chosen.length === 0) return present;
  const parts = chosen.map(([facet, values]) => presentIn(facet, sql.param(values), viewer));
  const rows = await db.execute<{ facet: string; asked: string; now: string }>(
    sql.join(parts, sql` union all `),
  );
  for (const { facet, asked: value, now } of rows) present.set(`${facet} ${value}`, now);
  return present;
}

function presentIn(facet: LookedUp, values: Param, viewer: Viewer) {
  if (facet === "skill")
    return sql`select 'skill' as facet, id as asked,
      case state when 'merged' then replaced_by else id end as now
      from ${skills} where id = any(${values}::text[])`;
  if (facet === "place")
    return sql`select 'place' as facet, id as asked, id as now
      from ${settlements} where id = any(${values}::text[])`;
  if (facet === "field")
    return sql`select distinct 'field' as facet, isced_field as asked, isced_field as now
      from ${programmeVersions} where isced_field = any(${values}::text[])`;
  return sql`select 'organisation' as facet, named.id::text as asked, ${organisations.id}::text as now
    from unnest(${values}::uuid[]) named (id)
    left join ${organisationAliases} on ${organisationAliases.formerId} = named.id
    join ${organisations} on ${organisations.id} = coalesce(${organisationAliases.organisationId}, named.id)
    where ${organisationVisibleTo(viewer)}`;
}
