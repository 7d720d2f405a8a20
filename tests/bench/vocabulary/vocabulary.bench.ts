// How long a whole release of ESCO takes to come in, and what a vocabulary of that size then costs: those who ask by name,
// the office, and everybody else while it is prepared and given out by a web process of the production build.
// Usage: npm run bench:vocabulary [-- <folder, zip or CSV file …>]
import { sql } from "drizzle-orm";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { renewSkillKeys } from "#app/domain/skill/keys.server.ts";
import { readLabelled, stampOf } from "#app/domain/skill/names.server.ts";
import { prepareSkills } from "#app/domain/skill/prepare.ts";
import { suggestByName } from "#app/domain/skill/find-by-name.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { releaseSummary } from "#app/domain/vocabulary/release-summary.ts";
import { besideFromDatabase } from "#search/fallback-beside.server.ts";
import { rounded } from "#tests/bench/search/timing.ts";
import { served } from "#tests/bench/vocabulary/served.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import { realFiles } from "#tests/support/mappings/commands.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";

const now = new Date("2027-03-01T09:00:00Z");
const TYPED = ["a", "py", "data", "programming", "машин", "work in teams", "управление"];

async function timed<T>(work: () => Promise<T>) {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: rounded(performance.now() - begun), cpuMs: rounded((user + system) / 1000) };
}

const phases = () => {
  const [begun, seen] = [performance.now(), new Map<string, number>()];
  return (phase: string) => {
    if (seen.has(phase)) return;
    seen.set(phase, performance.now());
    process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(1)} s  ${phase}\n`);
  };
};

/** What people wait for that reads the vocabulary, each once it has been read before. */
async function costs(db: Database) {
  const suggestions: number[] = [];
  for (const typed of TYPED) {
    await suggestByName(typed, 8, { db, server: null });
    suggestions.push((await timed(() => suggestByName(typed, 8, { db, server: null }))).ms);
  }
  const word = { typed: "python", stem: "python", latin: "pyton", isExact: false } as never;
  const { cpuMs: prepare } = await timed(async () => prepareSkills(await readLabelled(db)));
  const { ms: stamp } = await timed(() => stampOf(db));
  const { ms: beside } = await timed(() => besideFromDatabase(db, [word]));
  // An import is followed by it, and so is no start that comes after one.
  const keys = await timed(() => renewSkillKeys(db));
  const seed = await timed(() => seedDatabase(db, { now, demo: false }));
  const start = await timed(() => seedDatabase(db, { now, demo: false }));
  return {
    suggest_ms_max: Math.max(...suggestions),
    prepare_cpu_ms: prepare,
    stamp_ms: stamp,
    fallback_names_ms: beside,
    keys_ms: keys.ms,
    seed_compared_ms: seed.ms,
    seed_unchanged_ms: start.ms,
    seed_again_changed: seed.result.changedSkills,
  };
}

async function sizes(db: Database) {
  const [row] = await db.execute(sql`
    select (select count(*)::int from skills) skills, (select count(*)::int from skill_texts) texts,
      (select count(*)::int from skill_relations) relations, (select count(*)::int from skill_credits) credits,
      (select count(*)::int from occupation_skills) needs, (select count(*)::int from outbox) outbox,
      (select count(*)::int from outbox where entity = 'posting') told,
      (select sum(pg_total_relation_size(c))::bigint / 1048576 from unnest(array['skills', 'skill_texts',
        'skill_relations', 'skill_credits', 'occupations', 'occupation_skills']::regclass[]) c)::int mb`);
  return row;
}

async function measure(url: string): Promise<void> {
  const { db, close } = connect(url);
  try {
    await seedDatabase(db, { now, demo: true });
    await db.execute(sql`delete from outbox`);
    const before = await costs(db);
    const paths = process.argv.slice(2).filter((one) => one !== "--");
    const order = { paths: paths.length > 0 ? paths : [`${realFiles}/esco/release-1.1.1`] };
    const first = await timed(() =>
      importRelease(systemActor(now), { ...order, onProgress: phases() }, db),
    );
    process.stderr.write(releaseSummary(first.result, { all: false }));
    const after = await sizes(db);
    const again = await timed(() => importRelease(systemActor(now), order, db));
    const line = {
      import_s: rounded(first.ms / 1000),
      import_cpu_s: rounded(first.cpuMs / 1000),
      again_s: rounded(again.ms / 1000),
      again_changed: again.result.isChanged,
      ...after,
      before,
      after: await costs(db),
      served: await served(db, url),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await close();
  }
}

await onBenchDatabase("vocabulary", measure);
