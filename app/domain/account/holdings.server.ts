import { asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { members, organisations, postings } from "#db/schema/index.ts";

/** A membership of whoever is about to go. */
export const own = alias(members, "own");

const hasOthers = sql<boolean>`exists (
  select 1 from ${members} as other
  where other.organisation_id = ${own.organisationId} and other.person_id <> ${own.personId}
)`;

/**
 * The condition on `own` for being indispensable: the only owner of an organisation that others belong to, or that has
 * postings which are not put away.
 */
export const isLastOwner = sql<boolean>`(
  ${own.role} = 'owner'
  and not exists (
    select 1 from ${members} as heir
    where heir.organisation_id = ${own.organisationId} and heir.role = 'owner'
      and heir.person_id <> ${own.personId}
  )
  and (${hasOthers} or exists (
    select 1 from ${postings} as kept
    where kept.organisation_id = ${own.organisationId} and kept.state <> 'archived'
  ))
)`;

/** What somebody's leaving would mean to each organisation that they belong to, by name. */
export const listHoldings = (db: Database, personId: string) =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      /** Nobody else could go on with it, and there is something to go on with. */
      needsOwner: isLastOwner,
      hasOthers,
    })
    .from(own)
    .innerJoin(organisations, eq(organisations.id, own.organisationId))
    .where(eq(own.personId, personId))
    .orderBy(asc(organisations.name), asc(organisations.id));

export type Holding = Awaited<ReturnType<typeof listHoldings>>[number];

/**
 * Locks every organisation that somebody belongs to, in one order, so that two owners who go at the same instant are judged
 * one after the other. Answers their ids.
 */
export async function lockHoldings(tx: Database, personId: string): Promise<string[]> {
  const ids = tx.select({ id: own.organisationId }).from(own).where(eq(own.personId, personId));
  const locked = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.id))
    .for("update");
  return locked.map(({ id }) => id);
}
