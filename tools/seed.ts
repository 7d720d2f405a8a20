// Loads vocabulary and settlements; in development also the fictional cluster, once.
// Usage: seed [--demo] [--sign-ins]
import { env, EnvironmentError } from "#env";
import { closeDatabase, database } from "#db/client.server.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import type { Seeded } from "#tools/seed/seed-database.ts";
import { signInTable } from "#tools/seed/sign-ins.ts";

const SECOND_MS = 1000;

function summaryOf(seeded: Seeded, seconds: string): string {
  const { skills, changedSkills, changedSettlements, postings } = seeded;
  const changed = changedSkills + changedSettlements;
  const vocabulary = changed === 0 ? `${skills} skills, unchanged` : `${skills} skills loaded`;
  const demo = postings === 0 ? "" : `, ${postings} postings of a fictional cluster planted`;
  return `${vocabulary}${demo} (${seconds} s)`;
}

async function main(args: readonly string[]): Promise<string> {
  if (args.includes("--sign-ins")) return signInTable(database(), new Date());
  const begun = performance.now();
  const demo = args.includes("--demo") || env.NODE_ENV !== "production";
  const seeded = await seedDatabase(database(), { now: new Date(), demo });
  return summaryOf(seeded, ((performance.now() - begun) / SECOND_MS).toFixed(1));
}

try {
  const words = await main(process.argv.slice(2));
  if (words) process.stdout.write(`${words}\n`);
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
