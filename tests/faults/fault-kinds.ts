import { setTimeout as sleep } from "node:timers/promises";
import { httpAnswer } from "./http-talk.ts";
import type { Fate } from "./proxy.ts";
import type { Scene } from "./scene.ts";
import type { Chance } from "./seeded.ts";
import { ROWS } from "./postgres-talk.ts";
import { isAtStep, REBUILD_STEP_NAMES, rebuildStepOf, STEP_NAMES, stepOf } from "./steps.ts";
import type { RebuildStep, StepName } from "./steps.ts";
import type { Place } from "./weather.ts";

/** Something that goes wrong in a schedule, from an instant on. */
export type Fault = { name: string; strike: (scene: Scene) => void | Promise<void> };

const isWorker = ({ who }: Place) => who.startsWith("worker");
const isWriter = ({ who }: Place) => who === "writers";
const WRITES = /^(?:POST|PUT) \/indexes\/(postings|organisations|skills)\/documents/;
const NOTES = /^(with next as|update outbox|delete from outbox)/;

const NO_SPACE = httpAnswer(422, "Unprocessable Entity", {
  code: "no_space_left_on_device",
  type: "system",
  message: "There is no more space left on the device.",
  link: "",
});
const NO_BODY_KEPT = httpAnswer(500, "Internal Server Error", {
  code: "internal",
  type: "internal",
  message: "No space left on device (os error 28).",
  link: "",
});
const UNAVAILABLE = httpAnswer(503, "Service Unavailable", { message: "too many requests" });

/** Kills the worker that comes to a step. */
export function killAt(step: StepName, chance: Chance): Fault {
  const found = stepOf(step);
  const strays = found.mayStray && chance.percent(60) ? chance.between(0, 1500) : null;
  const passing = found.needs ? 0 : chance.between(0, 3);
  const fate: Fate = strays === null ? "drop" : { straysMs: strays };
  return {
    name: `killed at "${step}" (${passing}${strays === null ? "" : `, strays ${strays} ms`})`,
    strike: async ({ weather, workers, loseSearch }) => {
      weather.add({
        name: `killed at "${step}"`,
        isAt: (place) => isWorker(place) && isAtStep(found, place),
        passing,
        fate: ({ who }) => {
          setImmediate(() => workers.kill(who));
          return fate;
        },
      });
      if (found.needs === "wipe") await loseSearch(100, true);
    },
  };
}

/** Something that happens to messages of a kind. */
const at =
  (isAt: (place: Place) => boolean, fateOf: (chance: Chance) => [Fate, string]) =>
  (chance: Chance): Fault => {
    const [fate, name] = fateOf(chance);
    const passing = chance.between(0, 4);
    const times = typeof fate === "object" && !("straysMs" in fate) ? chance.between(1, 8) : 1;
    return {
      name: `${name} (${passing}, ${times})`,
      strike: ({ weather }) => void weather.add({ name, isAt, passing, times, fate: () => fate }),
    };
  };

const toSearch =
  (side: Place["side"], what = /./) =>
  (place: Place) =>
    isWorker(place) && place.server === "search" && place.side === side && what.test(place.what);
const A_STATEMENT = new RegExp(`^(?!${ROWS})`);
const A_ROW = new RegExp(`^${ROWS}`);
const toDatabase =
  (side: Place["side"], what = A_STATEMENT) =>
  (place: Place) =>
    isWorker(place) && place.server === "database" && place.side === side && what.test(place.what);
const ofWriters =
  (side: Place["side"], what = /./) =>
  (place: Place) =>
    isWriter(place) && place.side === side && what.test(place.what);

/** The process that sends is cut off from the database meanwhile, and another takes over. */
const cutWhileSending = (chance: Chance): Fault => {
  const lateMs = chance.between(500, 3500);
  return {
    name: `cut off while sending, ${lateMs} ms late`,
    strike: ({ weather, workers }) =>
      void weather.add({
        name: "cut off while sending",
        isAt: toSearch("asked", WRITES),
        passing: chance.between(0, 2),
        fate: ({ who }) => {
          setImmediate(() => workers.cutDatabase(who));
          return { lateMs };
        },
      }),
  };
};

const rebuilds = (chance: Chance): Fault => {
  const step = chance.percent(70) ? chance.pick<RebuildStep>(REBUILD_STEP_NAMES) : null;
  const found = step && rebuildStepOf(step);
  const straysMs = chance.between(0, 1000);
  const fate: Fate = found?.mayStray && chance.percent(60) ? { straysMs } : "drop";
  return {
    name: `a rebuild${step ? `, killed at "${step}"` : ""}`,
    strike: ({ weather, rebuild }) => {
      const running = rebuild();
      if (!found) return;
      weather.add({
        name: `rebuild killed at "${step}"`,
        isAt: (place) => place.who === running.who && isAtStep(found, place),
        fate: () => {
          setImmediate(() => running.kill());
          return fate;
        },
      });
    },
  };
};

const loses =
  (isWiped: boolean) =>
  (chance: Chance): Fault => {
    const awayMs = chance.between(100, 1500);
    return {
      name: `search ${isWiped ? "wiped" : "stopped"} for ${awayMs} ms`,
      strike: ({ loseSearch }) => loseSearch(awayMs, isWiped),
    };
  };

/** Whoever is connected is thrown out, and nobody let in for a while, as when PostgreSQL is started again. */
const restartsDatabase = (chance: Chance): Fault => {
  const awayMs = chance.between(100, 1500);
  return {
    name: `database restarted, away for ${awayMs} ms`,
    strike: ({ loseDatabase }) => loseDatabase(awayMs),
  };
};

const forAll = (name: string, strike: Fault["strike"]) => (): Fault => ({ name, strike });

/** Documents that arrive long after their sender is dead, time and again. */
export const straysAndDies: Fault = {
  name: "documents stray, their sender is killed",
  strike: ({ weather, workers }) =>
    void weather.add({
      isAt: toSearch("asked", WRITES),
      passing: 1,
      times: 4,
      fate: ({ who }) => {
        setImmediate(() => workers.kill(who));
        return { straysMs: 2500 };
      },
    }),
};

/** What goes wrong, and how often beside the others. */
const KINDS: readonly [number, (chance: Chance) => Fault][] = [
  [6, (chance) => killAt(chance.pick(STEP_NAMES), chance)],
  [2, at(toSearch("asked", WRITES), () => ["half", "reset in a request's body"])],
  [2, at(toSearch("answered"), () => ["half", "reset in an answer's body"])],
  [2, at(toSearch("answered", WRITES), () => ["drop", "answer to documents dropped"])],
  [
    3,
    at(toSearch("asked", WRITES), (chance) => [
      { straysMs: chance.between(50, 2500) },
      "documents stray",
    ]),
  ],
  [
    1,
    at(toSearch("asked"), (chance) => [{ silentMs: chance.between(300, 1500) }, "search silent"]),
  ],
  [2, at(toSearch("asked"), () => [{ answer: UNAVAILABLE }, "search says 503"])],
  [
    2,
    at(toSearch("asked", WRITES), (chance) => [
      { answer: chance.pick([NO_SPACE, NO_BODY_KEPT]) },
      "search's disk full",
    ]),
  ],
  [1, at(toSearch("answered"), (chance) => [{ lateMs: chance.between(20, 150) }, "search late"])],
  [2, at(toDatabase("answered", NOTES), () => ["drop", "answer after commit dropped"])],
  [
    2,
    at(toDatabase("answered", A_ROW), () => ["half", "reset in a body of the database's answer"]),
  ],
  [1, at(toDatabase("asked"), () => ["half", "reset in a body of what the database is asked"])],
  [
    1,
    at(toDatabase("asked"), (chance) => [
      { silentMs: chance.between(300, 2000) },
      "database silent",
    ]),
  ],
  [
    1,
    at(toDatabase("answered"), (chance) => [{ lateMs: chance.between(20, 150) }, "database late"]),
  ],
  [2, at(ofWriters("answered", /^commit/), () => ["drop", "answer to a writer's commit dropped"])],
  [1, at(ofWriters("asked", /^commit/), () => ["drop", "a writer's commit dropped"])],
  [1, at(ofWriters("asked"), (chance) => [{ lateMs: chance.between(20, 100) }, "writers late"])],
  [1, forAll("writers cut", ({ cutWriters }) => cutWriters())],
  [2, forAll("workers cut from the database", ({ workers }) => workers.cutDatabase())],
  [1, forAll("all workers killed", ({ workers }) => workers.killAll())],
  [3, cutWhileSending],
  [2, restartsDatabase],
  [2, loses(false)],
  [1, loses(true)],
  [4, rebuilds],
];

const ALL = KINDS.flatMap(([often, kind]) => Array.from({ length: often }, () => kind));

export const anyFault = (chance: Chance): Fault => chance.pick(ALL)(chance);

/** Several of them, each some time after the last. */
export async function strikeAll(scene: Scene, faults: readonly (Fault & { afterMs: number })[]) {
  for (const { afterMs, strike } of faults) {
    await sleep(afterMs);
    await strike(scene);
  }
}
