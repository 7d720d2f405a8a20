import { anyFault, killAt } from "./fault-kinds.ts";
import type { Fault } from "./fault-kinds.ts";
import { Chance } from "./seeded.ts";
import { STEP_NAMES } from "./steps.ts";

export type Schedule = {
  seed: number;
  chance: Chance;
  writers: number;
  changesPerWriter: number;
  faults: (Fault & { afterMs: number })[];
  /** Nothing goes wrong: what the publisher takes for done is there at once. */
  isUndisturbed?: boolean;
};

/** What happens in a schedule, by its seed alone. Of two in a row one kills at a step, and all steps have their turn. */
export function scheduleOf(seed: number): Schedule {
  const chance = new Chance(seed);
  const kill = seed % 2 === 0 ? [killAt(STEP_NAMES[(seed / 2) % STEP_NAMES.length]!, chance)] : [];
  const others = Array.from({ length: chance.between(1, 2) }, () => anyFault(chance));
  return {
    seed,
    chance,
    writers: chance.between(1, 3),
    changesPerWriter: chance.between(3, 6),
    faults: [...kill, ...others].map((fault) => ({ ...fault, afterMs: chance.between(0, 250) })),
  };
}
