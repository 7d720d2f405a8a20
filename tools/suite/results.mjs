import { relative } from "node:path";
import { seconds } from "../launch/report.mjs";

const none = { passed: 0, failed: 0, skipped: 0, failures: [] };

export const ofCheck = (ok) => ({ ...none, passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

const firstLine = (words) => (words ?? "").trim().split("\n", 1)[0];

/** What failed in one file by Vitest's report: its tests, or the file itself where it could not be run. */
function failedIn({ name: path, message, status, assertionResults = [] }) {
  const name = relative(process.cwd(), path);
  const tests = assertionResults.filter((test) => test.status === "failed");
  if (tests.length === 0) return status === "failed" ? [`${name}: ${firstLine(message)}`] : [];
  return tests.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
}

/** The counts in Vitest's JSON report, and what failed; null when it wrote none. */
export const ofVitest = (report) =>
  report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: (report.testResults ?? []).flatMap(failedIn),
  };

const failedSpecs = ({ suites = [], specs = [] }) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
      return `${file}:${line} › ${title}: ${firstLine(error?.message)}`;
    }),
  ...suites.flatMap(failedSpecs),
];

/** The same of Playwright's JSON report; a test that passed only on a second try has failed. */
export const ofPlaywright = (report) =>
  report && {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
    failures: failedSpecs(report),
  };

/** The counts of a step; one that ended badly counts as a failure even when no single test did. */
export function withExitCode(counts, code) {
  const known = counts ?? none;
  return code !== 0 && known.failed === 0 ? { ...known, failed: 1 } : known;
}

export function total(results) {
  const sum = (key) => results.reduce((all, { counts }) => all + counts[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

export const sentence = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** One line for each step, one for each test that failed; the very last one holds the sums alone. */
export function summary(results) {
  const line = ({ name, counts, ms }) =>
    `${counts.failed ? "✗" : "✓"} ${name.padEnd(14)} ${sentence(counts).padEnd(34)} ${seconds(ms)}`;
  const failures = results.flatMap(({ counts }) => counts.failures);
  return [
    ...results.map(line),
    "",
    ...failures.map((failure) => `✗ ${failure}`),
    sentence(total(results)),
  ].join("\n");
}
