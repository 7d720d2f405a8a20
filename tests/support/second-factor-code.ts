import { codeAt } from "#tools/seed/code-of-now.ts";

const STEP_MS = 30_000;

/**
 * What an application with the key shows now, or so many steps later. The code of now and the next one are right as long
 * as a test takes; the one before is not, when the step ends meanwhile.
 */
export const codeOf = (key: string, stepsLater = 0): string =>
  codeAt(new Date(Date.now() + stepsLater * STEP_MS), key);

/** A code that is right at no step near to now. */
export function wrongCodeOf(key: string): string {
  const near = [-2, -1, 0, 1, 2, 3].map((steps) => codeOf(key, steps));
  for (let code = 0; ; code += 1) {
    const typed = String(code).padStart(6, "0");
    if (!near.includes(typed)) return typed;
  }
}
