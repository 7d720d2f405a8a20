// Runs the checks of the house alone; `npm test` runs them as well.
import { checkHouse } from "./check/all.mjs";

const results = checkHouse();
for (const { title, problems } of results) {
  process.stdout.write(`${problems.length ? "✗" : "✓"} ${title}\n`);
  for (const problem of problems) process.stdout.write(`    ${problem}\n`);
}
process.exitCode = results.some(({ problems }) => problems.length) ? 1 : 0;
