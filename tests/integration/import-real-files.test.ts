import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  organisations,
  postings,
  postingSkills,
  postingVersions,
  programmeVersions,
} from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { countsOf } from "#app/domain/import/import-result.ts";
import type { ImportReport } from "#app/domain/import/import-result.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { NOW } from "#tests/support/cast.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import {
  dropIndexes,
  ownSearchServer,
  settledSearch,
  startPublisher,
} from "#tests/support/search.ts";
import {
  expectMatchesOfRealFiles,
  expectRealFilesToBeFound,
} from "#tests/support/real-files-matched.ts";
import { hasRealFiles, NO_REAL_FILES, realImports } from "#tests/support/mappings/commands.ts";

const IMPORT_MS = 600_000;
const SETTLE_MS = 120_000;

/** Rows that come in, rows that are refused and why, and at least how many name skills. */
const EXPECTED: Record<string, { taken: number; refused: string[]; withSkills: number }> = {
  finki: { taken: 15, refused: [], withSkills: 15 },
  stagiipebune: { taken: 13, refused: [], withSkills: 12 },
  "bg-fulltext-ads": { taken: 3, refused: [], withSkills: 3 },
  listings: { taken: 4664, refused: ["repeatedId", "repeatedId"], withSkills: 2500 },
  jobsbg: { taken: 265, refused: [], withSkills: 260 },
  devbg: { taken: 518, refused: ["noOrganisation"], withSkills: 500 },
  skillspan_postings_train: { taken: 140, refused: [], withSkills: 130 },
  skillspan_postings_dev: { taken: 58, refused: [], withSkills: 54 },
  "cncf-proposals": { taken: 486, refused: [], withSkills: 460 },
  "cncf-offers": { taken: 486, refused: [], withSkills: 460 },
};

const expectedOf = (command: (typeof realImports)[number]) => {
  const name = Object.keys(EXPECTED).find((key) =>
    `${command.mapFile}/${command.name}`.includes(key),
  );
  return EXPECTED[name!]!;
};

async function importAll(db: Database, now: Date, commands = realImports) {
  const reports: ImportReport[] = [];
  for (const command of commands) {
    const started = performance.now();
    const report = await importFile(systemActor(now), command, db);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const { new: fresh, unchanged, refused, closed, withSkills } = countsOf(report);
    process.stdout.write(
      `  ${command.name}: ${fresh} new (${closed} closed), ${unchanged} unchanged, ${refused} refused, ` +
        `${withSkills} with skills, ${seconds} s\n`,
    );
    reports.push(report);
  }
  return reports;
}

function checkReports(reports: readonly ImportReport[]) {
  reports.forEach((report, index) => {
    const { taken, refused, withSkills } = expectedOf(realImports[index]!);
    const counts = countsOf(report);
    const reasons = report.rows.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect([realImports[index]!.name, counts.new, reasons]).toEqual([
      realImports[index]!.name,
      taken,
      refused,
    ]);
    expect(counts.withSkills).toBeGreaterThanOrEqual(withSkills);
  });
}

async function checkSpans(db: Database) {
  const taught = await db
    .select({ span: moduleSkills.span, texts: modules.texts })
    .from(moduleSkills)
    .innerJoin(modules, eq(modules.id, moduleSkills.moduleId))
    .where(eq(moduleSkills.source, "exact"));
  expect(taught.length).toBeGreaterThan(5000);
  const asked = await db
    .select({ span: postingSkills.span, texts: postingVersions.texts })
    .from(postingSkills)
    .innerJoin(postingVersions, eq(postingVersions.id, postingSkills.versionId))
    .where(eq(postingSkills.source, "exact"));
  expect(asked.length).toBeGreaterThan(5000);
  const strangers = [...taught, ...asked].filter(
    ({ span, texts }) =>
      !Object.values<Record<string, string>>(texts).some((text) =>
        Object.values(text).some((words) => words.includes(span!)),
      ),
  );
  expect(strangers).toEqual([]);
}

/** What the traps of the data come to. */
async function checkTraps(db: Database) {
  const beyond = await db
    .select({ id: modules.id })
    .from(modules)
    .innerJoin(programmeVersions, eq(programmeVersions.versionId, modules.versionId))
    .where(sql`${modules.semester} > ${programmeVersions.semesters}`);
  expect(beyond).toEqual([]);
  const places = await db.execute<{ label: string | null }>(
    sql`select distinct label from posting_places where label ilike '%Заплата%' or label in ('NYC', 'София')`,
  );
  expect([...places]).toEqual([]);
  const people = await db
    .select({ texts: postingVersions.texts })
    .from(postingVersions)
    .where(sql`${postingVersions.texts}::text ~ '[a-z0-9]@[a-z0-9-]+[.][a-z]'`);
  expect(people).toEqual([]);
  const owners = await db.selectDistinct({ state: organisations.state }).from(organisations);
  expect(owners).toEqual([{ state: "unclaimed" }]);
  const closed = await db.select().from(postings).where(eq(postings.state, "closed"));
  expect(closed.map(({ externalId, closeReason }) => [externalId, closeReason])).toEqual([
    ["2895", "expired"],
  ]);
}

/** What has come in already changes nothing. The listings are by far the most rows, and rows like any others. */
async function checkAgain(db: Database) {
  const shorter = realImports.filter((command) => expectedOf(command).taken < 1000);
  expect(shorter).toHaveLength(realImports.length - 1);
  const again = await importAll(db, new Date(NOW.getTime() + 60_000), shorter);
  again.forEach((report, index) => {
    const counts = countsOf(report);
    expect(counts.unchanged).toBe(expectedOf(shorter[index]!).taken);
    expect(counts.new + counts.changed).toBe(0);
  });
}

/** Both engines find what was imported: the index once the publisher has caught up, and the database itself. */
async function checkSearch(db: Database, url: string) {
  const server = ownSearchServer();
  const publishing = startPublisher(server, url);
  try {
    await settledSearch(db, server, SETTLE_MS);
    await expectRealFilesToBeFound({ db, server }, NOW);
    await expectRealFilesToBeFound({ db, server: null }, NOW);
  } finally {
    await publishing.stop();
    await dropIndexes(server);
  }
}

describe("real files", () => {
  test.skipIf(!hasRealFiles)(
    `come in by the mappings, are matched and found; twice is once${hasRealFiles ? "" : `: ${NO_REAL_FILES}`}`,
    () =>
      withOwnDatabase(async ({ db, url }) => {
        await seedDatabase(db, { now: NOW, demo: false });
        checkReports(await importAll(db, NOW));
        await checkSpans(db);
        await checkTraps(db);
        await expectMatchesOfRealFiles(db, NOW);
        await checkSearch(db, url);
        await checkAgain(db);
      }),
    IMPORT_MS,
  );
});
