import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  LEAST_OF_WHOLE,
  refuseIncomplete,
} from "#app/domain/vocabulary/refuse-incomplete.server.ts";
import { refuseMixed } from "#app/domain/vocabulary/refuse-mixed.server.ts";
import { makeStaging } from "#app/domain/vocabulary/staging.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

const all = {
  broader: true,
  related: true,
  groups: true,
  hierarchy: true,
  occupations: true,
  needs: true,
};

/** As whole as a release is: random addresses in order, everything linked; every fourth skill is related to the next one. */
async function stageWhole(tx: Database, n = LEAST_OF_WHOLE): Promise<void> {
  await makeStaging(tx);
  const each = sql`generate_series(1, ${n}) i`;
  await tx.execute(sql`
    insert into pg_temp.staged_skills (uri, id, is_released) select md5(i::text), i::text, true from ${each}`);
  await tx.execute(sql`
    insert into pg_temp.staged_links select md5(i::text), 'g' || i % 100, 'broader' from ${each}
    union all select md5(i::text), md5((i - 1)::text), 'related' from ${each} where i % 4 = 0`);
  await tx.execute(sql`
    insert into pg_temp.staged_groups (uri, named_in)
    select 'g' || i, named_in from generate_series(0, 99) i, unnest(array['groups', 'hierarchy']) named_in`);
  await tx.execute(sql`
    insert into pg_temp.staged_occupations (uri) select 'o' || i from generate_series(1, 1000) i`);
  await tx.execute(sql`
    insert into pg_temp.staged_occupation_skills select 'o' || i, md5(i::text), 'essential' from generate_series(1, 1000) i`);
}

const cut = (table: string, where: string) =>
  sql.raw(`delete from pg_temp.staged_${table} where ${where}`);

test("a whole release that is whole is taken, and one of a few skills is not judged", () =>
  inRolledBackTransaction(async (db) => {
    await stageWhole(db);
    await refuseIncomplete(db, all);
    await refuseMixed(db, all);
    await stageWhole(db, 100);
    await db.execute(cut("links", "true"));
    await refuseIncomplete(db, all);
  }));

test.each([
  [
    "broaderRelationsSkillPillar",
    "links",
    "kind = 'broader' and from_uri > 'f'",
    "skills have nothing broader",
  ],
  [
    "skillSkillRelations",
    "links",
    "kind = 'related' and from_uri > 'f'",
    "before the first or after the last",
  ],
  ["skillSkillRelations", "links", "kind = 'related'", "10000 of the 10000 skills come before"],
  [
    "occupationSkillRelations",
    "occupation_skills",
    "occupation_uri > 'o9'",
    "110 of the 1000 occupations need no skill",
  ],
  ["occupations", "occupations", "uri > 'o9'", "110 of the 1000 occupations whose skills are told"],
  [
    "skillsHierarchy",
    "groups",
    "uri > 'g9' and named_in = 'hierarchy'",
    "10 of the 100 groups are not in it",
  ],
  [
    "skillGroups",
    "groups",
    "uri > 'g9' and named_in = 'groups'",
    "10 of the 100 groups of the hierarchy",
  ],
])(
  "%s that is cut off is refused with nothing to compare it with (%#)",
  (name, table, where, said) =>
    inRolledBackTransaction(async (db) => {
      await stageWhole(db);
      await db.execute(cut(table, where));
      const refused = refuseIncomplete(db, all);
      await expect(refused).rejects.toThrow(`The table ${name} is cut off: `);
      await expect(refused).rejects.toThrow(said);
      // A table that was not given is not missed.
      const none = { broader: false, related: false, groups: false, hierarchy: false };
      await refuseIncomplete(db, { ...none, occupations: false, needs: false });
    }),
);

test("skills that are cut off are missed by what names them, without the tables of groups too", () =>
  inRolledBackTransaction(async (db) => {
    await stageWhole(db);
    await db.execute(cut("skills", "uri > 'f'"));
    const refused = refuseMixed(db, { groups: false, hierarchy: false });
    await expect(refused).rejects.toThrow("names 67 times what the table of skills does not have");
  }));
