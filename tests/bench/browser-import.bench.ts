// How fast 10,000 rows come in by the way of the browser: taken, tried, written and published.
// Usage: DATABASE_URL=… npx tsx tests/bench/browser-import.bench.ts [rows]
import { drizzle } from "drizzle-orm/postgres-js";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";
import { commitImport, publishImported } from "#app/domain/browser-import/commit-import.server.ts";
import { mapImport } from "#app/domain/browser-import/map-import.server.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import {
  csv,
  findImportRow,
  guessedEntries,
  line,
  publishFirst,
  upload,
  work,
} from "#tests/support/browser-import.ts";
import { cast } from "#tests/support/cast.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const count = Number(process.argv[2] ?? 10_000);
const now = new Date("2027-03-01T09:00:00Z");

const label = (index: number) => vocabulary[index % vocabulary.length]!.en;

/** Rows as long as real advertisements: some 120 words, three skills. */
function row(index: number): string {
  const sentence = (step: number) =>
    `In this team you will work with ${label(index * 7 + step)} every day and learn how it is done well.`;
  return line(index, {
    title: `Intern for ${label(index)} ${index}`,
    description: Array.from({ length: 6 }, (_, step) => sentence(step)).join(" "),
    skills: [1, 2, 3].map((step) => label(index * 7 + step * 13)).join("; "),
  });
}

let statements = 0;
const logger = { logQuery: () => void statements++ };

type Phase = { name: string; run: () => Promise<unknown> };

async function measure({ name, run }: Phase): Promise<number> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const before = statements;
  await run();
  const seconds = (performance.now() - started) / 1000;
  const busy = process.cpuUsage(cpu).user / 1_000_000;
  const each = (statements - before) / count;
  process.stdout.write(
    `${name}: ${seconds.toFixed(1)} s (${busy.toFixed(1)} s of processor time here), ${each.toFixed(2)} statements a row\n`,
  );
  return seconds;
}

async function bringIn(db: Database): Promise<void> {
  await seedDatabase(db, { now, demo: false });
  const { recruiter, company } = await cast(db);
  await publishFirst(db, company.id);
  const text = csv(...Array.from({ length: count }, (_, index) => row(index)));
  let id = "";
  const phases: Phase[] = [
    {
      name: "taken",
      run: async () => (id = await upload(db, recruiter, text, { organisationId: company.id })),
    },
    {
      name: "tried",
      run: async () => {
        await mapImport(recruiter, id, await guessedEntries(db, id), db);
        await work(db, id);
      },
    },
    {
      name: "written",
      run: async () => {
        await commitImport(recruiter, id, { rows: "good", drafts: "keep" }, db);
        await work(db, id);
      },
    },
    {
      name: "published",
      run: async () => {
        await publishImported(recruiter, id, db);
        await work(db, id);
      },
    },
  ];
  let all = 0;
  for (const phase of phases) all += await measure(phase);
  const { counts, state } = await findImportRow(db, id);
  process.stdout.write(`${count} rows, ${state}, ${JSON.stringify(counts)}: ${all.toFixed(1)} s\n`);
}

await onBenchDatabase("browser_import", async (url) => {
  const { sql, close } = connect(url);
  await bringIn(drizzle(sql, { schema, logger }));
  await close();
});
