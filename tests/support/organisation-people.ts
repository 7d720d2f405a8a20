import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { MemberRole, OrganisationState } from "#db/codes.ts";
import { events, mails, members, people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { makeOrganisation, makePerson } from "#tests/support/cast.ts";

/** An organisation with one member of each role, and people who are not in it. */
export async function company(db: Database, state: OrganisationState = "verified") {
  const organisation = await makeOrganisation(db, "company", state);
  const { id } = organisation;
  const elsewhere = await makeOrganisation(db, "company");
  const member = (role: MemberRole, organisationId = id) =>
    makePerson(db, "member", [{ organisationId, role }]);
  return {
    organisation,
    id,
    elsewhere,
    owner: await member("owner"),
    editor: await member("editor"),
    viewer: await member("viewer"),
    outsider: await member("owner", elsewhere.id),
    newcomer: await makePerson(db, "member"),
    student: await makePerson(db, "student"),
    staff: await makePerson(db, "staff"),
  };
}

export type Company = Awaited<ReturnType<typeof company>>;

export const memberIdOf = async (db: Database, organisationId: string, person: Person) =>
  (await membershipOf(db, organisationId, person))!.id;

export async function membershipOf(db: Database, organisationId: string, person: Person) {
  const [row] = await db
    .select()
    .from(members)
    .where(and(eq(members.organisationId, organisationId), eq(members.personId, person.personId)));
  return row;
}

export const addressOf = async (db: Database, person: Person) =>
  (await db.select().from(people).where(eq(people.id, person.personId)))[0]!.email;

/** Gives somebody another address. */
export const moveTo = (db: Database, person: Person, email: string) =>
  db.update(people).set({ email }).where(eq(people.id, person.personId));

/** What the record says of an organisation, in the order in which it happened. */
export const recordOf = async (db: Database, organisationId: string) =>
  (
    await db
      .select()
      .from(events)
      .where(eq(events.subjectId, organisationId))
      .orderBy(asc(events.at), asc(events.verb))
  ).map(({ verb }) => verb);

/** The mails that wait for an address: which message, and what stands in it. */
export const mailsTo = async (db: Database, email: string) =>
  (await db.select().from(mails).where(eq(mails.toAddress, email))).map(({ message, values }) => ({
    message,
    values,
  }));
