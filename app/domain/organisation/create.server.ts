import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  HOLDS_ITS_NUMBER,
  members,
  organisations,
  organisationTransitions,
} from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { listLookalikes } from "#app/domain/organisation/lookalikes.server.ts";
import type { Lookalike } from "#app/domain/organisation/lookalikes.server.ts";
import type { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";
import { canCreateOrganisation } from "#app/domain/organisation/policy.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

const PER_PERSON = { action: "create_organisation", most: 5, minutes: 720 };

/**
 * Makes a new organisation whose owner is the actor. Nothing of it is public until staff have verified it.
 *
 * @throws Forbidden for students and staff
 * @throws Refused while there are lookalikes that the actor has not seen or not said to be others, when another organisation
 *   has the number already, or the actor has made too many
 */
export async function createOrganisation(
  actor: Actor,
  input: NewOrganisationInput,
  db: Database = database(),
): Promise<{ id: string }> {
  refuseUnlessMaker(actor);
  if (!areAllRuledOut(await listLookalikes(actor, input, db), input))
    throw new Refused({ field: "isNoneOfThese", code: "sayNoneOfThese" });
  await countAttempt(db, { ...PER_PERSON, subject: actor.personId! }, actor.now);
  return db.transaction(async (tx) => {
    // Of two who register the same number at the same instant the unique index on it lets one in.
    const [made] = await tx
      .insert(organisations)
      .values(rowFrom(actor, input))
      .onConflictDoNothing({
        target: [organisations.country, organisations.identifier],
        where: HOLDS_ITS_NUMBER,
      })
      .returning({ id: organisations.id });
    if (!made) throw new Refused({ field: "identifier", code: "identifierTaken" });
    await settleIn(tx, actor, made.id);
    return made;
  });
}

/** Who may make one is asked before anything of it is read: students and staff are refused. */
export function refuseUnlessMaker(actor: Actor): void {
  if (!canCreateOrganisation(actor)) throw new Forbidden();
}

/** Who has changed the name after looking is shown what is like the new one. */
const areAllRuledOut = (
  lookalikes: readonly Lookalike[],
  { isNoneOfThese, seen }: NewOrganisationInput,
): boolean =>
  lookalikes.length === 0 || (isNoneOfThese && lookalikes.every(({ id }) => seen.includes(id)));

function rowFrom(actor: Actor, input: NewOrganisationInput): typeof organisations.$inferInsert {
  const { kind, name, nameEn, nameBg, country, identifier, website, aboutEn, aboutBg } = input;
  const about = { ...(aboutEn ? { en: aboutEn } : {}), ...(aboutBg ? { bg: aboutBg } : {}) };
  return {
    kind,
    name,
    nameEn,
    nameBg,
    country,
    identifier,
    website,
    about,
    createdAt: actor.now,
  };
}

async function settleIn(tx: Database, actor: Actor, id: string): Promise<void> {
  const { now: at, personId } = actor;
  await tx
    .insert(members)
    .values({ organisationId: id, personId: personId!, role: "owner", createdAt: at });
  await tx
    .insert(organisationTransitions)
    .values({ organisationId: id, fromState: null, toState: "new", personId, at });
  await recordAll(tx, actor, [{ verb: "created", subjectKind: "organisation", subjectId: id }]);
}
