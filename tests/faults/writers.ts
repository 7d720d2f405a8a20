import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { systemActor } from "#app/domain/actor.ts";
import type { Person } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import { renameOrganisation } from "./rename-organisation.ts";
import { mergeSkill, relabelSkill, someSkills } from "./rename-skills.ts";
import { contentFor } from "#tests/support/contents.ts";
import type { History } from "./history.ts";
import { newWord } from "./new-word.ts";
import type { Chance } from "./seeded.ts";

export type Desk = {
  /** What the writers write through; it may be cut at any time. */
  db: Database;
  organisationId: string;
  /** Speaks for the organisation. */
  owner: Person;
  history: History;
};

const OF_MOST_RECENT = 8;
const newTitle = () => `Balloon pilot ${newWord()}`;

/** Asks for two of the skills that are renamed and merged meanwhile. */
const contentOf = async (db: Database, title: string) => {
  const requires = (await someSkills(db, 2)).map(({ id }) => ({ skill: id, importance: 2 }));
  const skilled = requires.length > 0 ? { requires } : {};
  return contentFor("internship", { title, deadlineOn: undefined, ...skilled });
};

/** Makes so many changes one after another, with short rests, by the commands of the product. */
export async function write(desk: Desk, chance: Chance, changes: number): Promise<void> {
  for (let done = 0; done < changes; done += 1) {
    const old = desk.history.latest(OF_MOST_RECENT);
    const change = chance.percent(25)
      ? chance.pick(OF_NAMES)
      : old.length < 2 || chance.percent(35)
        ? begin
        : alter;
    const choice = { id: old.length > 0 ? chance.pick(old) : "", share: chance.next() };
    const restMs = chance.between(0, 200);
    // What could not be done is done no more; whether it was done after all, the history leaves open.
    await change(desk, choice).catch((error: unknown) => refusedOnly(error));
    await sleep(restMs);
  }
}

/** What postings only name is changed as well. */
const OF_NAMES = [renameOrganisation, relabelSkill, relabelSkill, mergeSkill];

type Choice = { id: string; share: number };

async function begin({ db, organisationId, history }: Desk): Promise<void> {
  const actor = systemActor(new Date());
  const title = newTitle();
  const { id, revision } = await createDraft(actor, organisationId, await contentOf(db, title), db);
  history.acknowledge({ id, verb: "drafted", revision, title });
  await history.during(id, async () => {
    const published = await submitPosting(actor, id, db);
    history.acknowledge({ id, verb: "published", revision: published.revision, title });
  });
}

async function alter({ db, history }: Desk, { id, share }: Choice): Promise<void> {
  const actor = systemActor(new Date());
  const [seen] = await db.select().from(postings).where(eq(postings.id, id));
  if (!seen) return;
  const title = newTitle();
  await history.during(id, async () => {
    if (seen.state === "draft") {
      const { revision } = await submitPosting(actor, id, db);
      history.acknowledge({ id, verb: "published", revision });
    } else if (seen.state === "closed") {
      const { revision } = await reopenPosting(actor, id, {}, db);
      history.acknowledge({ id, verb: "published", revision });
    } else if (seen.state === "published" && share < 0.4) {
      const { revision } = await closePosting(actor, id, { reason: "filled" }, db);
      history.acknowledge({ id, verb: "closed", revision });
    } else {
      const { revision } = await revisePosting(
        actor,
        id,
        await contentOf(db, title),
        seen.revision,
        db,
      );
      history.acknowledge({ id, verb: "edited", revision, title });
    }
  });
}

function refusedOnly(error: unknown): void {
  const isWord =
    error instanceof Refused || error instanceof NotFound || error instanceof Forbidden;
  // A fault has no word for the writer; a mistake of ours has one, and must not pass for a fault.
  if (isWord || !(error instanceof TypeError || error instanceof ReferenceError)) return;
  throw error;
}
