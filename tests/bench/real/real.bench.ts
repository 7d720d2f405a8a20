// What the real files come to with the project's own vocabulary, or with all of ESCO beside it: how many postings and
// modules have skills, who stands in somebody's first ten, and thirty matches for a person to read.
// Usage: npm run bench:real [-- --esco] [-- --read 10]
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { keepMatchIndex } from "#app/domain/match-index/keep.server.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { noteFirstTens } from "#app/domain/standing/commands.server.ts";
import { latestCoverage } from "#app/domain/standing/coverage.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import {
  hasRealFiles,
  NO_REAL_FILES,
  realFiles,
  realImports,
} from "#tests/support/mappings/commands.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { gatherMatches, tellMatch, thirtyOf } from "./matches.ts";

const now = new Date("2027-03-01T09:00:00Z");
const system = systemActor(now);
const LISTS_AT_ONCE = 500;
const say = (words: string) => void process.stdout.write(`${words}\n`);

const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10;

async function bringIn(db: Database, withEsco: boolean) {
  await seedDatabase(db, { now, demo: false });
  const paths = [`${realFiles}/esco/release-1.1.1`];
  if (withEsco) await importRelease(system, { paths }, db);
  for (const command of realImports) {
    const begun = performance.now();
    await importFile(system, command, db);
    say(`${command.name}: ${seconds(begun)} s`);
  }
}

/** How many open postings of each kind, and how many modules, have skills, and how many each. */
async function countSkills(db: Database) {
  const postings = await db.execute(sql`
    select kind, count(*)::int as all, count(*) filter (where n > 0)::int as with_skills, round(avg(n), 2)::float as mean
    from (
      select o.kind, (select count(*) from posting_skills s where s.version_id = o.version_id) as n
      from open_postings o where o.kind <> 'programme'
    ) as counted group by kind order by kind`);
  const modules = await db.execute(sql`
    select 'module' as kind, count(*)::int as all, count(*) filter (where n > 0)::int as with_skills, round(avg(n), 2)::float as mean
    from (
      select (select count(*) from module_skills s where s.module_id = m.id) as n
      from modules m join open_postings o on o.version_id = m.version_id
    ) as counted`);
  return [...postings, ...modules];
}

async function coverAll(db: Database) {
  const begun = performance.now();
  let noted = 0;
  for (let some = LISTS_AT_ONCE; some === LISTS_AT_ONCE; noted += some)
    some = await noteFirstTens(system, LISTS_AT_ONCE, db);
  const coverage = await latestCoverage(db);
  return { lists: noted, seconds: seconds(begun), kinds: coverage?.kinds };
}

async function measure(url: string) {
  const { values } = parseArgs({
    options: { esco: { type: "boolean", default: false }, read: { type: "string", default: "10" } },
  });
  const connection = connect(url);
  const { db, close } = connection;
  const end = keepMatchIndex({ info: () => {}, warn: console.warn }, connection);
  try {
    await bringIn(db, values.esco);
    const skills = await countSkills(db);
    await takeSnapshots(system, db);
    for (const [name, some] of Object.entries(
      thirtyOf(await gatherMatches(db, now), Number(values.read)),
    )) {
      say(`\n=== ${name} ===`);
      for (const one of some) say(await tellMatch(db, one));
    }
    say(JSON.stringify({ esco: values.esco, skills }));
    say(JSON.stringify({ coverage: await coverAll(db) }));
  } finally {
    end();
    await close();
  }
}

if (!hasRealFiles) throw new Error(NO_REAL_FILES);
await onBenchDatabase("real", measure);
