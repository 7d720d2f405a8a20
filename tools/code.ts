// Prints the present code of the second factor of seeded cluster staff, who have no phone. Usage: code
import { closeDatabase, database } from "#db/client.server.ts";
import { codeAt, secondsLeftAt } from "#tools/seed/code-of-now.ts";
import { listKnownFactors } from "#tools/seed/plant-second-factors.ts";

async function main(): Promise<number> {
  const known = await listKnownFactors(database());
  if (known.length === 0) {
    process.stderr.write("Nobody of the seed has the second factor that the seed gave them.\n");
    return 1;
  }
  const now = new Date();
  for (const address of known) process.stdout.write(`${codeAt(now)}  ${address}\n`);
  process.stdout.write(`For ${secondsLeftAt(now)} more seconds; each code works once.\n`);
  return 0;
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    return 1;
  })
  .then(async (code) => {
    await closeDatabase();
    process.exitCode = code;
  });
