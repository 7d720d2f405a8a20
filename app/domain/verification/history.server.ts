import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { events, organisationAliases, organisationTransitions, people } from "#db/schema/index.ts";
import { deedWords } from "#app/domain/record/deed-words.ts";
import { reasonOfDeed } from "#app/domain/record/reason.server.ts";

/** Deeds that change no state and yet belong to what was decided about an organisation, and about what. */
const DEEDS = [
  "more_asked",
  "domain_confirmed",
  "domain_declined",
  "identity_changed",
  "names_confirmed",
  "number_corrected",
  "claim_refused",
  "owner_appointed",
];

/**
 * What was decided about an organisation, and what staff have to know for it: every transition, and deeds with their
 * reasons; the newest first, with the names of those who still have an account.
 */
export async function listHistory(organisationId: string, db: Database) {
  const steps = (await listSteps(organisationId, db)).map((one) => ({ ...one, deed: null }));
  const deeds = (await listDeeds(organisationId, db)).map(({ verb, details, reason, ...rest }) => ({
    ...rest,
    deed: { verb, ...deedWords({ details, reason }) },
  }));
  return [...steps, ...deeds].toSorted(
    (one, other) => other.at.getTime() - one.at.getTime() || (other.id < one.id ? -1 : 1),
  );
}

const listSteps = (organisationId: string, db: Database) =>
  db
    .select({
      id: organisationTransitions.id,
      from: organisationTransitions.fromState,
      to: organisationTransitions.toState,
      reason: organisationTransitions.reason,
      at: organisationTransitions.at,
      personId: organisationTransitions.personId,
      byName: people.name,
      formerName: organisationAliases.formerName,
    })
    .from(organisationTransitions)
    .leftJoin(people, eq(people.id, organisationTransitions.personId))
    .leftJoin(
      organisationAliases,
      eq(organisationAliases.formerId, organisationTransitions.formerId),
    )
    .where(eq(organisationTransitions.organisationId, organisationId));

/** The record keeps the id that an organisation had before it was merged. */
async function listDeeds(organisationId: string, db: Database) {
  const former = await db
    .select({ id: organisationAliases.formerId, name: organisationAliases.formerName })
    .from(organisationAliases)
    .where(eq(organisationAliases.organisationId, organisationId));
  const nameOf = new Map(former.map(({ id, name }) => [id, name]));
  const rows = await db
    .select({
      id: events.id,
      verb: events.verb,
      details: events.details,
      reason: reasonOfDeed,
      at: events.at,
      subjectId: events.subjectId,
      personId: events.personId,
      byName: people.name,
    })
    .from(events)
    .leftJoin(people, eq(people.id, events.personId))
    .where(
      and(
        eq(events.subjectKind, "organisation"),
        inArray(events.subjectId, [organisationId, ...nameOf.keys()]),
        inArray(events.verb, DEEDS),
      ),
    );
  return rows.map(({ subjectId, ...row }) => ({
    ...row,
    formerName: nameOf.get(subjectId) ?? null,
  }));
}
