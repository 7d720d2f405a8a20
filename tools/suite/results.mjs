import { seconds } from "../launch/report.mjs";

const none = { passed: 0, failed: 0, skipped: 0 };

export const ofCheck = (ok) => ({ ...none, passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** The counts in Vitest's JSON report; null when it wrote none. */
export const ofVitest = (report) =>
  report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };

/** The counts in Playwright's JSON report; a test that passed only on a second try has failed. */
export const ofPlaywright = (report) =>
  report && {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
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

/** One line for each step; the very last one holds the sums alone. */
export function summary(results) {
  const line = ({ name, counts, ms }) =>
    `${counts.failed ? "✗" : "✓"} ${name.padEnd(14)} ${sentence(counts).padEnd(34)} ${seconds(ms)}`;
  return [...results.map(line), "", sentence(total(results))].join("\n");
}
