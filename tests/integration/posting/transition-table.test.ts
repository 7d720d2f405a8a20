import { asc, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { events, organisations, outbox, postings, postingTransitions } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { permissionsFor } from "#app/domain/posting/policy.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { COMMANDS, stageLife } from "#tests/support/life-stage.ts";

type Stage = Awaited<ReturnType<typeof stageLife>>;
type Situation = keyof Stage["postings"];
type Person = keyof Stage["people"];
type Step = keyof typeof COMMANDS;

const WRITERS: Person[] = ["owner", "editor", "system"];
const OFFICE: Person[] = ["staff", "system"];

/** The product's table of states, written down once more by hand: who takes a step at all … */
const WHO: Record<Step, Person[]> = {
  submit: WRITERS,
  approve: OFFICE,
  return: OFFICE,
  withdraw: WRITERS,
  close: WRITERS,
  takeDown: OFFICE,
  expire: ["system"],
  reopen: WRITERS,
  archive: WRITERS,
  revise: WRITERS,
  renew: WRITERS,
  copy: WRITERS,
  continue: WRITERS,
};

/** Also past its last instant, before the clock has closed it, while its organisation is suspended, and after a take-down. */
const everyPublished = (leads: string) => ({
  published: leads,
  watched: leads,
  over: leads,
  suspendedPublished: leads,
});

/** … and what it does from where. "=" leaves the state; what is not here is refused. */
const LEADS: Record<Step, Partial<Record<Situation, string>>> = {
  submit: {
    firstDraft: "draft > in_review",
    draft: "draft > published",
    changedDraft: "draft > in_review",
  },
  approve: { inReview: "in_review > published", changed: "in_review > published" },
  return: { inReview: "in_review > draft: Say more.", changed: "in_review > draft: Say more." },
  withdraw: { inReview: "in_review > draft", changed: "in_review > draft" },
  close: everyPublished("published > closed, withdrawn"),
  takeDown: {
    ...everyPublished("published > closed, taken_down"),
    closed: "closed > closed, taken_down",
    archived: "archived > closed, taken_down",
    changed: "in_review > closed, taken_down",
    changedDraft: "draft > closed, taken_down",
  },
  expire: everyPublished("published > closed, expired"),
  reopen: { closed: "closed > published", takenDown: "closed > in_review" },
  archive: {
    firstDraft: "draft > archived",
    draft: "draft > archived",
    unverifiedDraft: "draft > archived",
    changedDraft: "draft > archived",
    closed: "closed > archived",
    takenDown: "closed > archived",
  },
  revise: {
    firstDraft: "=",
    draft: "=",
    unverifiedDraft: "=",
    changedDraft: "=",
    published: "=",
    watched: "published > in_review",
  },
  renew: { published: "=", watched: "=" },
  copy: {
    firstDraft: "=",
    draft: "=",
    unverifiedDraft: "=",
    changedDraft: "=",
    inReview: "=",
    changed: "=",
    ...everyPublished("="),
    closed: "=",
    takenDown: "=",
    archived: "=",
  },
  continue: { ...everyPublished("="), closed: "=", takenDown: "=" },
};

const INSIDERS: Person[] = ["owner", "editor", "viewer", "staff", "system"];
const WAS_PUBLIC: Situation[] = ["published", "watched", "over", "closed"];

/** Where something else than the state decides: the clock that is late, the organisation, that it has been public. */
const BESIDE_THE_STATE: Situation[] = [
  "over",
  "unverifiedDraft",
  "suspendedPublished",
  "watched",
  "changed",
  "changedDraft",
];

/** Jobs and imports publish without review, so the system's first draft is public at once. */
const BY_SYSTEM: Partial<Record<Step, Partial<Record<Situation, string>>>> = {
  submit: { firstDraft: "draft > published", changedDraft: "draft > published" },
  reopen: { takenDown: "closed > published" },
  revise: { watched: "=" },
};

function expected(situation: Situation, step: Step, person: Person): string {
  const isSeen = WAS_PUBLIC.includes(situation) || INSIDERS.includes(person);
  if (!isSeen) return "404";
  if (!WHO[step].includes(person)) return "403";
  const own = person === "system" ? BY_SYSTEM[step]?.[situation] : undefined;
  return own ?? LEADS[step][situation] ?? "409";
}

async function rowsOf(tx: Database, id: string) {
  const [posting] = await tx.select().from(postings).where(eq(postings.id, id));
  const moves = await tx
    .select()
    .from(postingTransitions)
    .where(eq(postingTransitions.postingId, id))
    .orderBy(asc(postingTransitions.revision));
  const [said] = await tx.select({ n: count() }).from(events);
  const [announced] = await tx.select().from(outbox).where(eq(outbox.entityId, id));
  return { posting: posting!, moves, events: said!.n, announced: announced?.version };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

function leftBehind(before: Rows, after: Rows, actor: Actor): string {
  expect(after.events).toBeGreaterThan(before.events);
  const [move, ...more] = after.moves.slice(before.moves.length);
  expect(more).toEqual([]);
  if (!move) {
    expect(after.posting.state).toBe(before.posting.state);
    return "=";
  }
  const { revision, versionNumber, state } = after.posting;
  const { personId } = actor;
  expect(move).toMatchObject({ personId, revision, versionNumber, toState: state, at: actor.now });
  expect(after.announced).toBe(revision);
  const why = [move.reason && `, ${move.reason}`, move.note && `: ${move.note}`];
  return `${move.fromState} > ${move.toState}${why.filter(Boolean).join("")}`;
}

const ANSWERS = [
  [NotFound, "404"],
  [Forbidden, "403"],
  [Refused, "409"],
] as const;

class Undone extends Error {}

/** What a step answers and leaves behind, seen from inside of its transaction, which is then undone. */
async function taken(db: Database, before: Rows, step: Step, actor: Actor): Promise<string> {
  const { id } = before.posting;
  let seen = "nothing";
  const attempt = db.transaction(async (tx) => {
    await COMMANDS[step](actor, id, tx);
    seen = leftBehind(before, await rowsOf(tx, id), actor);
    throw new Undone();
  });
  const error = await attempt.catch((thrown: unknown) => thrown);
  if (error instanceof Undone) return seen;
  const answer = ANSWERS.find(([kind]) => error instanceof kind)?.[1];
  if (!answer) throw error;
  expect(await rowsOf(db, id)).toEqual(before);
  return answer;
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

/** Situations with the rows that they begin with; every attempt leaves them as they were. */
async function situationsOf(db: Database, stage: Stage) {
  const found: [Situation, Rows][] = [];
  for (const name of keysOf(stage.postings))
    found.push([name, await rowsOf(db, stage.postings[name])]);
  return found;
}

/** Who else may do nothing is told so whatever else is the case; those who may try it there too, and a visitor. */
const triedBy = (situation: Situation, { people }: Stage): Person[] =>
  BESIDE_THE_STATE.includes(situation) ? ["owner", "staff", "system", "visitor"] : keysOf(people);

test("every step from every state by everybody: as the table says, with its rows, or refused without any", () =>
  inRolledBackTransaction(async (db) => {
    const stage = await stageLife(db);
    const [seen, wanted] = [new Map<string, string>(), new Map<string, string>()];
    for (const [situation, before] of await situationsOf(db, stage))
      for (const step of keysOf(COMMANDS))
        for (const person of triedBy(situation, stage)) {
          const name = `${situation} ${step} ${person}`;
          seen.set(name, await taken(db, before, step, stage.people[person]));
          wanted.set(name, expected(situation, step, person));
        }
    expect(seen.size).toBe((7 * 9 + 6 * 4) * 13);
    expect(seen).toEqual(wanted);
  }));

test("pages are told of a permission exactly where the step would not be refused", () =>
  inRolledBackTransaction(async (db) => {
    const stage = await stageLife(db);
    const all = await db.select().from(organisations);
    const stateOf = new Map(all.map(({ id, state }) => [id, state]));
    for (const [situation, { posting }] of await situationsOf(db, stage))
      for (const person of keysOf(stage.people)) {
        const can = permissionsFor(
          stage.people[person],
          posting,
          stateOf.get(posting.organisationId)!,
        );
        for (const step of keysOf(COMMANDS)) {
          const answer = expected(situation, step, person);
          if (answer !== "404")
            expect(can[step], `${situation} ${step} ${person}`).toBe(!answer.startsWith("4"));
        }
      }
  }));
