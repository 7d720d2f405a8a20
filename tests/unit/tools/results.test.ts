import { expect, test } from "vitest";
import { ofCheck, ofPlaywright, ofVitest, summary, withExitCode } from "#tools/suite/results.mjs";

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

test("the reports of both runners give the same three counts", () => {
  expect(ofVitest(vitest)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(ofPlaywright({ stats })).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test("a runner that ends badly has failed, whatever its report says", () => {
  expect(withExitCode(null, 1).failed).toBe(1);
  expect(withExitCode(ofVitest(vitest), 1).failed).toBe(1);
  expect(withExitCode({ passed: 1, failed: 3, skipped: 0 }, 1).failed).toBe(3);
  expect(withExitCode(ofVitest(vitest), 0).failed).toBe(0);
});

test("the last line of the summary holds the sums alone", () => {
  const results = [
    { name: "format", counts: ofCheck(true), ms: 1200 },
    { name: "unit", counts: { passed: 7, failed: 1, skipped: 2 }, ms: 300 },
  ];
  const lines = summary(results).split("\n");
  expect(lines[0]).toMatch(/^✓ format .* 1\.2 s$/);
  expect(lines[1]).toMatch(/^✗ unit/);
  expect(lines.at(-1)).toBe("8 passed, 1 failed, 2 skipped");
});
