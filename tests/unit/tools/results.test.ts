import { expect, test } from "vitest";
import { ofCheck, ofPlaywright, ofVitest, summary, withExitCode } from "#tools/suite/results.mjs";

const none = { passed: 0, failed: 0, skipped: 0, failures: [] };
const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

test("the reports of both runners give the same three counts", () => {
  expect(ofVitest(vitest)).toEqual({ ...none, passed: 5, skipped: 3 });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(ofPlaywright({ stats })).toEqual({ ...none, passed: 4, failed: 2, skipped: 2 });
});

test("a runner that ends badly has failed, whatever its report says", () => {
  expect(withExitCode(null, 1).failed).toBe(1);
  expect(withExitCode(ofVitest(vitest), 1).failed).toBe(1);
  expect(withExitCode({ ...none, passed: 1, failed: 3 }, 1).failed).toBe(3);
  expect(withExitCode(ofVitest(vitest), 0).failed).toBe(0);
});

test("the last line of the summary holds the sums alone", () => {
  const results = [
    { name: "format", counts: ofCheck(true), ms: 1200 },
    { name: "unit", counts: { ...none, passed: 7, failed: 1, skipped: 2 }, ms: 300 },
  ];
  const lines = summary(results).split("\n");
  expect(lines[0]).toMatch(/^✓ format .* 1\.2 s$/);
  expect(lines[1]).toMatch(/^✗ unit/);
  expect(lines.at(-1)).toBe("8 passed, 1 failed, 2 skipped");
});

test("what failed is named with its file and the first line of what was wrong", () => {
  const testResults = [
    {
      name: "sums.test.ts",
      status: "failed",
      assertionResults: [
        { status: "passed", fullName: "sums add" },
        { status: "failed", fullName: "sums carry", failureMessages: ["expected 1\n  at line 3"] },
      ],
    },
    { name: "broken.test.ts", status: "failed", message: "No such module", assertionResults: [] },
  ];
  expect(ofVitest({ ...vitest, testResults }).failures).toEqual([
    "sums.test.ts › sums carry: expected 1",
    "broken.test.ts: No such module",
  ]);
  const tests = [{ results: [{ error: { message: "not visible\nlog" } }] }];
  const spec = { file: "search.spec.ts", line: 4, title: "finds", tests };
  const suites = [
    { specs: [{ ...spec, ok: true }], suites: [{ specs: [{ ...spec, ok: false }] }] },
  ];
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 };
  const counts = ofPlaywright({ stats, suites });
  expect(counts.failures).toEqual(["search.spec.ts:4 › finds: not visible"]);
  const lines = summary([{ name: "end to end", counts, ms: 10 }]).split("\n");
  expect(lines.slice(-2)).toEqual([
    "✗ search.spec.ts:4 › finds: not visible",
    "1 passed, 1 failed, 0 skipped",
  ]);
});
