import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations, postings } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import type { Actor } from "#app/domain/actor.ts";
import {
  archivePosting,
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { continueProgramme, copyPosting } from "#app/domain/posting/copy.server.ts";
import { renewPosting } from "#app/domain/posting/renew.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import {
  approvePosting,
  returnPosting,
  withdrawPosting,
} from "#app/domain/posting/review.server.ts";
import { makeOrganisation, makePerson, NOW, visitor } from "./cast.ts";
import { contentFor } from "./contents.ts";
import { makeVocabulary } from "./skills.ts";

const content = contentFor("programme", { academicYear: 2026 });

async function makePeople(db: Database) {
  const home = await makeOrganisation(db, "university");
  const newcomer = await makeOrganisation(db, "university");
  const warned = await makeOrganisation(db, "university");
  const unverified = await makeOrganisation(db, "university", "new");
  const suspended = await makeOrganisation(db, "university");
  const own = [home, newcomer, warned, unverified, suspended];
  const company = await makeOrganisation(db, "company");
  const elsewhere = await makeOrganisation(db, "university");
  const member = (role: "owner" | "editor" | "viewer", ...places: { id: string }[]) =>
    makePerson(
      db,
      "member",
      places.map(({ id }) => ({ organisationId: id, role })),
    );
  const people = {
    owner: await member("owner", ...own),
    editor: await member("editor", ...own),
    viewer: await member("viewer", ...own),
    company: await member("owner", company),
    otherUniversity: await member("owner", elsewhere),
    student: await makePerson(db, "student"),
    // No command takes somebody without an account; that one would be refused all the same is tried too.
    visitor: visitor() as unknown as Actor,
    staff: await makePerson(db, "staff"),
    system: systemActor(NOW),
  } satisfies Record<string, Actor>;
  return { home, newcomer, warned, unverified, suspended, people };
}

/** Changes what is public of an organisation that staff watch since a take-down. */
async function handToReview(owner: Actor, id: string, db: Database): Promise<string> {
  const other = { ...content, academicYear: 2028 };
  return (await revisePosting(owner, id, other, await revisionOf(db, id), db)).id;
}

/** A programme in every state in which one can be, with everybody who could want to change it. */
export async function stageLife(db: Database) {
  await makeVocabulary(db);
  const { home, newcomer, warned, unverified, suspended, people } = await makePeople(db);
  const { owner, staff, system } = people;
  const draft = async (organisation: { id: string }) =>
    (await createDraft(owner, organisation.id, content, db)).id;
  const published = async (organisation = home) =>
    (await submitPosting(system, await draft(organisation), db)).id;
  const closed = async () =>
    (await closePosting(owner, await published(), { reason: "filled" }, db)).id;
  const takenDown = await published(warned);
  await closePosting(staff, takenDown, { reason: "taken_down" }, db);
  const over = await published();
  await db.update(postings).set({ expiresAt: NOW }).where(eq(postings.id, over));
  const suspendedPublished = await published(suspended);
  const changed = async () => handToReview(owner, await published(warned), db);
  await db
    .update(organisations)
    .set({ state: "suspended" })
    .where(eq(organisations.id, suspended.id));
  return {
    people,
    postings: {
      firstDraft: await draft(newcomer),
      draft: await draft(home),
      inReview: (await submitPosting(owner, await draft(newcomer), db)).id,
      published: await published(),
      over,
      closed: await closed(),
      takenDown,
      archived: (await archivePosting(owner, await closed(), db)).id,
      unverifiedDraft: await draft(unverified),
      suspendedPublished,
      watched: await published(warned),
      changed: await changed(),
      changedDraft: (await withdrawPosting(owner, await changed(), db)).id,
    },
  };
}

async function revisionOf(db: Database, id: string): Promise<number> {
  const [row] = await db.select().from(postings).where(eq(postings.id, id));
  return row!.revision;
}

const seen = async (db: Database, id: string) => ({ revision: await revisionOf(db, id) });

const revise = async (actor: Actor, id: string, db: Database) =>
  revisePosting(actor, id, { ...content, academicYear: 2027 }, await revisionOf(db, id), db);

/** Every step by the command that pages and jobs call for it. */
export const COMMANDS = {
  submit: submitPosting,
  approve: async (actor, id, db) => approvePosting(actor, id, await seen(db, id), db),
  return: async (actor, id, db) =>
    returnPosting(actor, id, { ...(await seen(db, id)), note: "Say more." }, db),
  withdraw: withdrawPosting,
  close: (actor, id, db) => closePosting(actor, id, { reason: "withdrawn" }, db),
  takeDown: (actor, id, db) => closePosting(actor, id, { reason: "taken_down" }, db),
  expire: (actor, id, db) => closePosting(actor, id, { reason: "expired" }, db),
  reopen: (actor, id, db) => reopenPosting(actor, id, {}, db),
  archive: archivePosting,
  revise,
  renew: (actor, id, db) => renewPosting(actor, id, {}, db),
  copy: copyPosting,
  continue: continueProgramme,
} as const satisfies Record<string, (actor: Actor, id: string, db: Database) => Promise<unknown>>;
