import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from "meilisearch";
import { isTransient } from "#db/transient.ts";
import { Unreachable } from "#search/breaker.ts";
import type { SearchServer } from "#search/client.server.ts";
import { codeOf } from "#search/tasks.server.ts";
import { tell } from "#search/tell.ts";
import { NotReady } from "#search/trusted.server.ts";

/**
 * Why PostgreSQL answers in place of a search server: that is away or slow, its indexes are still being filled or not ours,
 * the database was away, or what was asked or done with the answer is wrong, which is an error of the product or its keys.
 */
export type TroubleKind = "away" | "notReady" | "database" | "ours";

export type Trouble = { kind: TroubleKind; since: Date; lastAt: Date };

/** A period of trouble is over when readers are answered, and so long nobody has had to be answered by PostgreSQL. */
const QUIET_MS = 10_000;
const MOST_TOLD = 20;
const FRAMES_TOLD = 5;

type Period = {
  kind: TroubleKind;
  since: number;
  lastAt: number;
  answers: number;
  told: Set<string>;
};
const periods = new WeakMap<SearchServer, Period>();

/**
 * Notes that PostgreSQL has to answer, and writes down why: once a period for each kind and error, an error of ours at the
 * level of errors. What was asked for is never written down.
 */
export function noteTrouble(server: SearchServer, thrown: unknown, clock = Date.now): void {
  // Whoever is not let through is told what has failed before.
  const error = (thrown instanceof Unreachable && thrown.cause) || thrown;
  const [now, kind, told] = [clock(), kindOf(error), toldOf(error)];
  const period = periods.get(server) ?? { since: now, answers: 0, told: new Set<string>() };
  const { since, answers } = period;
  periods.set(server, { since, told: period.told, kind, lastAt: now, answers: answers + 1 });
  // What is not ours says the same in many words.
  const what = kind === "ours" ? told : kind;
  if (period.told.has(what) || period.told.size >= MOST_TOLD) return;
  period.told.add(what);
  const words = "PostgreSQL answers readers in place of the search server";
  if (kind === "ours") server.log?.error({ kind, error: told, at: framesOf(error) }, words);
  else server.log?.warn({ kind, error: told }, words);
}

/** Notes that the search server has answered a reader. */
export function noteAnswer(server: SearchServer, clock = Date.now): void {
  const period = periods.get(server);
  if (!period || clock() - period.lastAt < QUIET_MS) return;
  periods.delete(server);
  const seconds = Math.round((period.lastAt - period.since) / 1000);
  server.log?.info({ seconds, answers: period.answers }, "the search server answers readers again");
}

/** Why PostgreSQL has had to answer readers of this process of late; null when it has not. */
export function findTrouble(server: SearchServer | null): Trouble | null {
  const period = server && periods.get(server);
  if (!period) return null;
  return { kind: period.kind, since: new Date(period.since), lastAt: new Date(period.lastAt) };
}

const BUSY = [408, 429];
const SERVER_FAILS = 500;

function kindOf(error: unknown): TroubleKind {
  if (error instanceof NotReady) return "notReady";
  if (error instanceof Unreachable) return "away";
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    return status >= SERVER_FAILS || BUSY.includes(status) ? "away" : "ours";
  }
  if (AWAY.some((one) => error instanceof one)) return "away";
  return isTransient(error) ? "database" : "ours";
}

/** A page of a proxy in place of an answer is none. */
const AWAY = [MeilisearchRequestError, MeilisearchRequestTimeOutError, SyntaxError];

/** The search server quotes in its refusals what was asked for, which may be what somebody has typed. */
const toldOf = (error: unknown): string =>
  error instanceof MeilisearchApiError
    ? `${error.name}: ${error.response.status} ${codeOf(error) ?? ""}`.trim()
    : `${error instanceof Error ? error.name : typeof error}: ${tell(error)}`;

/** Where an error of ours was thrown. */
function framesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  const frames = lines.map((line) => line.trim()).filter((line) => line.startsWith("at "));
  return frames.slice(0, FRAMES_TOLD);
}
