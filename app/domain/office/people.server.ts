import { and, asc, count, eq, exists, gt, ilike, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { members, organisations, people, secondFactors, sessions } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import type { Lookup } from "#app/domain/office/people-input.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

const PER_PAGE = 50;

/** A pattern that holds the text as it was typed: `%` and `_` stand for themselves. */
export const containing = (text: string) =>
  `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** One page (from 1) of the people whose name, address or organisation holds the text, by name; staff only. */
export async function listPeople(viewer: Viewer, { q, page }: Lookup, db: Database = database()) {
  refuseAllButStaff(viewer);
  const condition = q ? matches(db, containing(q)) : undefined;
  const total = await db.$count(people, condition);
  const rows = await db
    .select({ id: people.id, name: people.name, email: people.email, role: people.role })
    .from(people)
    .where(condition)
    .orderBy(asc(people.name), asc(people.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  return { total, pages: Math.ceil(total / PER_PAGE), people: rows };
}

function matches(db: Database, pattern: string): SQL {
  const inOrganisation = db
    .select({ id: members.id })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(
      and(
        eq(members.personId, people.id),
        or(
          ilike(organisations.name, pattern),
          ilike(organisations.nameEn, pattern),
          ilike(organisations.nameBg, pattern),
        ),
      ),
    );
  return or(ilike(people.name, pattern), ilike(people.email, pattern), exists(inOrganisation))!;
}

/**
 * Somebody as staff see them. That they looked is written into the record.
 *
 * @throws Forbidden for anybody but staff, NotFound when there is nobody
 */
export async function viewPerson(actor: Actor, id: string, db: Database = database()) {
  refuseAllButStaff(actor);
  const person = await getPerson(id, actor.now, db);
  await recordAll(db, actor, [{ verb: "person_viewed", subjectKind: "person", subjectId: id }]);
  return person;
}

export type PersonPage = Awaited<ReturnType<typeof viewPerson>>;

async function getPerson(id: string, now: Date, db: Database) {
  if (!isId(id)) throw new NotFound();
  const [person] = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      language: people.language,
      createdAt: people.createdAt,
      lastSeenAt: sql<Date | null>`greatest(${people.lastSeenAt}, (
        select max(last_seen_at) from ${sessions} where person_id = ${people}.id))`.mapWith(
        people.lastSeenAt,
      ),
      hasSecondFactor: sql<boolean>`exists (
        select 1 from ${secondFactors}
        where person_id = ${people}.id and confirmed_at is not null)`,
    })
    .from(people)
    .where(eq(people.id, id));
  if (!person) throw new NotFound();
  const memberships = await db
    .select({
      role: members.role,
      organisation: {
        id: organisations.id,
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
        state: organisations.state,
      },
    })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .where(eq(members.personId, id))
    .orderBy(asc(organisations.name));
  const [open] = await db.select({ n: count() }).from(sessions).where(openSessionsOf(id, now));
  return { ...person, isStaff: person.role === "staff", memberships, sessions: open!.n };
}

const openSessionsOf = (personId: string, now: Date) =>
  and(eq(sessions.userId, personId), gt(sessions.expiresAt, now));

/**
 * Staff end all sessions of somebody, for instance when a device was lost.
 *
 * @throws Forbidden for anybody but staff, NotFound when there is nobody
 */
export async function endSessionsOf(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<void> {
  refuseAllButStaff(actor);
  if (!isId(id)) throw new NotFound();
  await db.transaction(async (tx) => {
    const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.id, id));
    if (!person) throw new NotFound();
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.userId, id))
      .returning({ id: sessions.id });
    const details = { sessions: ended.length };
    await recordAll(tx, actor, [
      { verb: "sessions_ended", subjectKind: "person", subjectId: id, details },
    ]);
  });
}
