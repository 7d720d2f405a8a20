import type { Database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import type { PersonName, Stage } from "./stage.ts";

/** What a command answers somebody: it is done, or refused as in HTTP. */
export type Answer = "done" | 403 | 404 | 409;

/** What it answers whom. Whom its types do not take is left out. */
export type Who = Partial<Record<PersonName, Answer>>;

export type Row = {
  command: string;
  who: Who;
  /** What strangers are answered once the organisation is not shown to them; they never learn more than of nothing. */
  hidden: Who;
  /** Throws the refusal, or answers. */
  call: (actor: Viewer, given: readonly unknown[], db: Database) => Promise<Answer>;
  given: (stage: Stage, db: Database) => readonly unknown[] | Promise<readonly unknown[]>;
};

/** Those who have nothing to do with the organisation. */
export const STRANGERS: readonly PersonName[] = ["newcomer", "outsider", "student", "visitor"];

/** The parameters between the actor and the connection. */
type Between<Rest extends unknown[]> =
  Required<Rest> extends [...infer Given, Database] ? Given : never;

type Given<Rest extends unknown[]> = (
  stage: Stage,
  db: Database,
) => Between<Rest> | Promise<Between<Rest>>;

const HIDDEN: Who = { newcomer: 404, outsider: 404, student: 404, visitor: 404 };

/**
 * A row of the table of who may what. `with` takes what the command is called with, on the stage; what it needs besides is
 * written there and then; and how its answer is read, when it answers refusals instead of throwing them.
 *
 * @param hidden what strangers are answered where nothing of the organisation is shown, when it is not 404
 */
export function row<A extends Viewer, Rest extends unknown[], Result>(
  command: (actor: A, ...rest: Rest) => Result,
  who: Who,
  hidden: Who = HIDDEN,
) {
  return {
    with: (given: Given<Rest>, read: (result: Awaited<Result>) => Answer = () => "done"): Row => ({
      command: command.name,
      who,
      hidden,
      given,
      call: async (actor, values, db) =>
        read(await command(actor as A, ...([...values, db] as unknown as Rest))),
    }),
  };
}

const STRANGE = { newcomer: 403, outsider: 403, student: 403 } as const satisfies Who;
const UNSEEN = { newcomer: 404, outsider: 404, student: 404 } as const satisfies Who;

/** Owners and editors write, of what everybody sees. */
export const WRITERS: Who = {
  ...STRANGE,
  owner: "done",
  editor: "done",
  viewer: 403,
  staff: 403,
  system: "done",
};

/** The same of what its organisation alone sees, and the office. */
export const WRITERS_UNSEEN: Who = { ...WRITERS, ...UNSEEN };

/** Owners decide who belongs to an organisation and what it is called; no job does. */
export const OWNERS: Who = { ...WRITERS, editor: 403, system: 403 };
export const OWNERS_UNSEEN: Who = { ...OWNERS, ...UNSEEN };

/** The office decides. */
export const OFFICE: Who = {
  ...STRANGE,
  owner: 403,
  editor: 403,
  viewer: 403,
  staff: "done",
  system: "done",
};
export const OFFICE_UNSEEN: Who = { ...OFFICE, ...UNSEEN };

/** What people of the office do by hand; no job does. */
export const STAFF: Who = { ...OFFICE, system: 403 };

/** What the clock and the command line do. */
export const SYSTEM: Who = { ...OFFICE, staff: 403 };

/** Refused before anything is looked for: whether it is there or not, the answer is the same. */
export const UNLOOKED: Who = { ...STRANGE };
