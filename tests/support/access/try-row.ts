import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import type { Answer, Row, Who } from "./row.ts";
import { STRANGERS } from "./row.ts";
import { hideHomes } from "./stage.ts";
import type { PersonName, Stage } from "./stage.ts";
import { sumOfEverything } from "./whole-database.ts";

class Undone extends Error {}

/** Runs something in a transaction of its own and undoes it. */
export async function undone<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await db
    .transaction(async (tx) => {
      result = { value: await work(tx) };
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return result!.value;
}

const REFUSALS = [
  [NotFound, 404],
  [Forbidden, 403],
  [Refused, 409],
] as const;

/** Anything but a refusal is a defect, and goes up as it is. */
export function refusalIn(error: unknown): Answer {
  const refusal = REFUSALS.find(([kind]) => error instanceof kind);
  if (!refusal) throw error;
  return refusal[1];
}

type Round = { stage: Stage; given: readonly unknown[] };

/** Whoever should be refused is asked one after the other; in the end nothing at all may have been written. */
async function askRefused(tx: Database, row: Row, names: readonly PersonName[], round: Round) {
  const { stage, given } = round;
  const before = await sumOfEverything(tx);
  const answers: Record<string, unknown> = {};
  for (const name of names)
    answers[name] = await row.call(stage.people[name], given, tx).catch(refusalIn);
  const isUntouched = (await sumOfEverything(tx)) === before;
  return isUntouched ? answers : { ...answers, wroteThough: "refused" };
}

/** Whoever should not be refused is asked alone, and has written something. */
const askAllowed = (tx: Database, row: Row, name: PersonName, { stage, given }: Round) =>
  undone(tx, async (alone) => {
    const before = await sumOfEverything(alone);
    const answer = await row.call(stage.people[name], given, alone).catch(refusalIn);
    const hasWritten = (await sumOfEverything(alone)) !== before;
    return answer === "done" && !hasWritten ? "wrote nothing" : answer;
  });

async function ask(tx: Database, row: Row, expected: Who, round: Round) {
  const names = Object.keys(expected) as PersonName[];
  const isAllowed = (name: PersonName) => expected[name] === "done";
  const refused = names.filter((name) => !isAllowed(name));
  const answers = await undone(tx, (together) => askRefused(together, row, refused, round));
  for (const name of names.filter(isAllowed))
    answers[name] = await askAllowed(tx, row, name, round);
  return answers;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The same with ids that nobody has. */
function ofNothing(value: unknown): unknown {
  if (typeof value === "string") return UUID.test(value) ? randomUUID() : value;
  if (Array.isArray(value)) return value.map(ofNothing);
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ofNothing(one)]));
}

const only = (who: Who, is: (name: PersonName, answer: Answer) => boolean): Who =>
  Object.fromEntries(
    Object.entries(who).filter(([name, answer]) => is(name as PersonName, answer as Answer)),
  );

/** What a row says: of what is there and, to strangers, of what they are not shown and of what does not exist. */
export function expectedOf(row: Row) {
  const hidden = only(row.hidden, (name) => STRANGERS.includes(name) && name in row.who);
  return { shown: row.who, hidden, nothing: only(hidden, (_, answer) => answer !== "done") };
}

/** What the command really answers; after each answer the database is as it was. */
export function seenOf(db: Database, row: Row, stage: Stage) {
  const expected = expectedOf(row);
  return undone(db, async (tx) => {
    const given = await row.given(stage, tx);
    const shown = await ask(tx, row, expected.shown, { stage, given });
    await hideHomes(tx, stage);
    const hidden = await ask(tx, row, expected.hidden, { stage, given });
    const nowhere = { stage, given: given.map(ofNothing) };
    const nothing = await ask(tx, row, expected.nothing, nowhere);
    return { shown, hidden, nothing };
  });
}
