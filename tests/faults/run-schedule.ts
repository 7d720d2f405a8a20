import { setTimeout as sleep } from "node:timers/promises";
import { inArray, sql } from "drizzle-orm";
import { outbox } from "#db/schema/index.ts";
import { areReady, readSentinels } from "#search/sentinel.server.ts";
import { check, isFine, shownOf } from "./checker.ts";
import type { Findings } from "./checker.ts";
import { strikeAll } from "./fault-kinds.ts";
import { History } from "./history.ts";
import type { Acknowledged } from "./history.ts";
import type { Scene } from "./scene.ts";
import type { Schedule } from "./schedule.ts";
import { Chance } from "./seeded.ts";
import { write } from "./writers.ts";

export type Outcome = Findings & {
  seed: number;
  acknowledged: number;
  lagMs: number;
  ms: number;
  /** What was to go wrong, and what of it happened. */
  planned: string[];
  happened: string[];
  /** The postings of this schedule, for the next one to change. */
  ids: string[];
};

export type Patience = {
  /** How long it may take from the end of the last fault until the index is in step with the database. */
  inStepMs: number;
  /** Nothing on its way for so long, and nothing will be put right any more. */
  idleMs: number;
};

const LOOK_MS = 100;
const POSTINGS_KEPT = 8;

/**
 * Lets writers work while things go wrong, then lets everything heal, and compares once it is in step.
 */
export async function runSchedule(
  scene: Scene,
  { seed, chance, writers, changesPerWriter, faults, isUndisturbed }: Schedule,
  known: readonly string[],
  patience: Patience,
): Promise<Outcome> {
  const { weather, writersDb: db, organisationId, owner } = scene;
  const begunAt = performance.now();
  weather.clear();
  const history = new History(known);
  const desk = { db, organisationId, owner, history };
  const work = Array.from({ length: writers }, () =>
    write(desk, new Chance(chance.between(0, 2 ** 31)), changesPerWriter),
  );
  const looking = look(scene, history, isUndisturbed === true);
  await Promise.all([...work, strikeAll(scene, faults)]);
  await scene.isQuiet();
  await weather.isOver();
  const happened = [...weather.happened];
  weather.clear();
  const findings = await settle(scene, history, patience);
  const early = await looking.stop();
  const { lagMs, changes } = history;
  return {
    ...findings,
    stale: [...findings.stale, ...early],
    seed,
    acknowledged: changes.length,
    lagMs,
    ms: performance.now() - begunAt,
    planned: faults.map(({ name }) => name),
    happened,
    ids: history.latest(POSTINGS_KEPT),
  };
}

/**
 * Looks all the time at what search shows, to know how long each change took. Where nothing disturbs the publisher, what it
 * took for done must be shown: answers, when it is stopped, what was not.
 */
function look(scene: Scene, history: History, isUndisturbed: boolean) {
  let isOver = false;
  const early = new Set<string>();
  const lookOnce = async () => {
    const { unseen } = history;
    if (unseen.length === 0) return;
    const ids = [...new Set(unseen.map(({ id }) => id))];
    const done = isUndisturbed ? await takenForDone(scene, ids) : [];
    history.see(ids, await shownOf(scene.server, unseen));
    const isEarly = ({ id, at }: Acknowledged) =>
      done.includes(id) &&
      !history.isUnderWay(id) &&
      unseen.some((change) => change.id === id && change.at === at);
    for (const { id } of history.unseen.filter(isEarly))
      early.add(`${id} was taken for done before search showed it`);
  };
  const running = (async () => {
    for (; !isOver; await sleep(isUndisturbed ? 0 : LOOK_MS))
      // While the search server is away it shows nothing.
      await lookOnce().catch(() => {});
    await lookOnce();
    return [...early];
  })();
  return {
    stop: () => {
      isOver = true;
      return running;
    },
  };
}

/** Of these, what the publisher has nothing more to do with. */
async function takenForDone({ db }: Scene, ids: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: outbox.entityId })
    .from(outbox)
    .where(inArray(outbox.entityId, [...ids]));
  return ids.filter((id) => !rows.some((row) => row.id === id));
}

/** Waits until nothing is on its way and the index is in step; answers what differs at the end. */
async function settle(scene: Scene, history: History, patience: Patience): Promise<Findings> {
  const end = performance.now() + patience.inStepMs;
  for (let busyAt = performance.now(); ; await sleep(LOOK_MS)) {
    const isIdle = await nothingIsOnItsWay(scene);
    const now = performance.now();
    if (!isIdle) busyAt = now;
    const isLate = now > end || now - busyAt > patience.idleMs;
    if (!isIdle && !isLate) continue;
    const findings = await check(scene.server, scene.db, history);
    if (!isIdle) findings.stale.push("something is still on its way");
    if (isLate || isFine(findings)) return findings;
  }
}

/** Whether queries may use the index, and nothing waits, is under way or is parked. */
async function nothingIsOnItsWay({ db, server }: Scene): Promise<boolean> {
  const [left] = await db.select({ count: sql<number>`count(*)::int` }).from(outbox);
  if (left!.count > 0) return false;
  const statuses = ["enqueued", "processing"] as const;
  const { total } = await server.patient.tasks.getTasks({ statuses: [...statuses], limit: 1 });
  return total === 0 && areReady(await readSentinels(server));
}
