import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
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
  const company = await makeOrganisation(db, "company");
  const elsewhere = await makeOrganisation(db, "university");
  const member = (role: "owner" | "editor" | "viewer", ...places: { id: string }[]) =>
    makePerson(
      db,
      "member",
      places.map(({ id }) => ({ organisationId: id, role })),
    );
  const people = {
    owner: await member("owner", home, newcomer),
    editor: await member("editor", home, newcomer),
    viewer: await member("viewer", home, newcomer),
    company: await member("owner", company),
    otherUniversity: await member("owner", elsewhere),
    student: await makePerson(db, "student"),
    // No command takes somebody without an account; that one would be refused all the same is tried too.
    visitor: visitor() as unknown as Actor,
    staff: await makePerson(db, "staff"),
    system: systemActor(NOW),
  } satisfies Record<string, Actor>;
  return { home, newcomer, people };
}

/** A programme in every state in which one can be, with everybody who could want to change it. */
export async function stageLife(db: Database) {
  await makeVocabulary(db);
  const { home, newcomer, people } = await makePeople(db);
  const { owner, staff, system } = people;
  const draft = async (organisation: { id: string }) =>
    (await createDraft(owner, organisation.id, content, db)).id;
  const published = async () => (await submitPosting(system, await draft(home), db)).id;
  const closed = async (reason: "filled" | "taken_down") => {
    const actor = reason === "filled" ? owner : staff;
    return (await closePosting(actor, await published(), { reason }, db)).id;
  };
  const inReview = await draft(newcomer);
  await submitPosting(owner, inReview, db);
  return {
    people,
    postings: {
      firstDraft: await draft(newcomer),
      draft: await draft(home),
      inReview,
      published: await published(),
      closed: await closed("filled"),
      takenDown: await closed("taken_down"),
      archived: (await archivePosting(owner, await closed("filled"), db)).id,
    },
  };
}

async function revise(actor: Actor, id: string, db: Database) {
  const [row] = await db.select().from(postings).where(eq(postings.id, id));
  return revisePosting(actor, id, content, row!.revision, db);
}

/** Every step by the command that pages and jobs call for it. */
export const COMMANDS = {
  submit: submitPosting,
  approve: approvePosting,
  return: (actor, id, db) => returnPosting(actor, id, { note: "Say more." }, db),
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
