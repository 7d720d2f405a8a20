import type { Database } from "#db/client.server.ts";
import type { MemberRole, OrganisationKind, OrganisationState, PersonRole } from "#db/codes.ts";
import { members, organisations, people } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import type { Person, Viewer, Visitor } from "#app/domain/actor.ts";

/** The instant at which tests take place unless they say otherwise. */
export const NOW = new Date("2027-03-01T09:00:00Z");

let made = 0;
/** A word that no other row of any test has. */
export const unique = (word: string) => `${word}-${process.pid}-${++made}`;

export async function makeOrganisation(
  db: Database,
  kind: OrganisationKind = "university",
  state: OrganisationState = "verified",
) {
  const listedFrom = state === "unclaimed" ? "a list" : null;
  const [row] = await db
    .insert(organisations)
    .values({ kind, state, name: unique(kind), listedFrom })
    .returning();
  return row!;
}

/** Signed in, at `NOW`, with the memberships given. */
export async function makePerson(
  db: Database,
  role: PersonRole,
  places: { organisationId: string; role: MemberRole }[] = [],
): Promise<Person> {
  const email = `${unique(role)}@tandem.example`;
  const [row] = await db
    .insert(people)
    .values({ email, name: email, role, passwordHash: "none" })
    .returning();
  for (const place of places) await db.insert(members).values({ ...place, personId: row!.id });
  return {
    role,
    personId: row!.id,
    name: row!.name,
    language: "en",
    memberships: places,
    now: NOW,
  } as unknown as Person;
}

export const visitor = (now = NOW): Visitor =>
  ({ role: "visitor", personId: null, memberships: [], now }) as unknown as Visitor;

/** The same viewer at another instant. */
export const at = <V extends Viewer>(viewer: V, now: Date): V => ({ ...viewer, now });

/** A university and a company with their people, staff, a student and members of other organisations. */
export async function cast(db: Database) {
  const university = await makeOrganisation(db, "university");
  const company = await makeOrganisation(db, "company");
  const elsewhere = await makeOrganisation(db, "company");
  const member = (organisationId: string, role: MemberRole) =>
    makePerson(db, "member", [{ organisationId, role }]);
  return {
    university,
    company,
    elsewhere,
    coordinator: await member(university.id, "owner"),
    recruiter: await member(company.id, "owner"),
    editor: await member(company.id, "editor"),
    onlooker: await member(company.id, "viewer"),
    outsider: await member(elsewhere.id, "owner"),
    student: await makePerson(db, "student"),
    staff: await makePerson(db, "staff"),
    system: systemActor(NOW),
  };
}
