// How fast 10,000 rows come in. Usage: DATABASE_URL=… npx tsx tests/bench/import.bench.ts [rows]
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { countsOf } from "#app/domain/import/import-result.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const count = Number(process.argv[2] ?? 10_000);
const now = new Date("2027-03-01T09:00:00Z");

const mapping = {
  source: "Bench",
  fields: {
    externalId: "id",
    organisation: "company",
    language: { constant: "en" },
    "texts.en.title": "title",
    "texts.en.description": "text",
    places: "towns",
    deadlineOn: { from: "until", date: { format: "d/m/y" } },
    pay: { from: "pay", money: { period: "month" } },
  },
  skills: { requires: [{ labels: "tags" }, { found: ["texts.en.description"], importance: 1 }] },
};

/** Rows as long as real advertisements: some 120 words, three tags, two towns. */
function row(index: number) {
  const label = (step: number) => vocabulary[(index * 7 + step * 13) % vocabulary.length]!.en;
  const sentence = (step: number) =>
    `In this team you will work with ${label(step)} every day and learn how ${label(step + 1)} is done well.`;
  return {
    id: index,
    company: `Company ${index % 500}`,
    title: `Intern for ${label(0)} ${index}`,
    text: Array.from({ length: 6 }, (_, step) => sentence(step)).join(" "),
    towns: ["Sofia", "Пловдив"],
    tags: [label(1), label(2), label(3)],
    until: "30/09/2027",
    pay: `${900 + (index % 10) * 50} EUR`,
  };
}

async function measure(url: string, folder: string) {
  const file = path.join(folder, "rows.jsonl");
  const mapFile = path.join(folder, "map.json");
  await writeFile(mapFile, JSON.stringify(mapping));
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify(row(index)));
  await writeFile(file, lines.join("\n"));
  const { db, close } = connect(url);
  try {
    await seedDatabase(db, { now, demo: false });
    for (const run of ["first", "second"]) {
      const started = performance.now();
      const cpu = process.cpuUsage();
      const order = { file, mapFile, taken: "exact" as const, dryRun: false, goodRowsOnly: false };
      const report = await importFile(systemActor(now), { kind: "internship", ...order }, db);
      const seconds = (performance.now() - started) / 1000;
      const busy = process.cpuUsage(cpu).user / 1_000_000;
      const { new: fresh, unchanged, refused, withSkills } = countsOf(report);
      process.stdout.write(
        `${run} run: ${fresh} new, ${unchanged} unchanged, ${refused} refused, ${withSkills} with skills: ` +
          `${seconds.toFixed(1)} s, ${Math.round(count / seconds)} rows/s (${busy.toFixed(1)} s of processor time)\n`,
      );
    }
  } finally {
    await close();
  }
}

const folder = await mkdtemp(path.join(tmpdir(), "import-bench-"));
try {
  await onBenchDatabase("import", (url) => measure(url, folder));
} finally {
  await rm(folder, { recursive: true });
}
