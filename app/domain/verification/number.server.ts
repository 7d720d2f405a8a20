import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import type { OrganisationState } from "#db/codes.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { unlessConstraint } from "#app/domain/constraint.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { tellOwners } from "#app/domain/office/tell-owners.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { isIdentifierFixed } from "#app/domain/organisation/policy.server.ts";
import {
  lockForDecision,
  refuseUnlessShown,
  touchOrganisation,
} from "#app/domain/organisation/transition.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { NumberInput } from "#app/domain/verification/input.ts";
import { getShownRevision } from "#app/domain/organisation/queries.server.ts";
import { getBeforeStep } from "#app/domain/verification/queries.server.ts";

/**
 * Staff correct the country and the register number by which an organisation was verified, and say why. Its owners are told.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when its members may change the number themselves, it is not what was shown, nothing would change, or
 *   another organisation has the number
 */
export async function correctNumber(
  actor: Actor,
  id: string,
  { country, identifier, reason, revision }: NumberInput,
  db: Database = database(),
): Promise<void> {
  const held = { field: "identifier", code: "numberHeld" };
  // Of two organisations that are given one number at the same instant the unique index on it lets one have it.
  await unlessConstraint("one_organisation_per_identifier", held, () =>
    db.transaction(async (tx) => {
      const organisation = await lockForDecision(tx, actor, id);
      refuseUnlessFixed(organisation);
      refuseUnlessShown(organisation, revision);
      const before = numberOf(organisation);
      const after = { country, identifier: identifier ?? null };
      if (isSame(before, after)) throw new Refused({ field: "identifier", code: "numberIsThis" });
      await touchOrganisation(tx, actor, id, after);
      const details = { reason, before, after };
      await recordAll(tx, actor, [
        { verb: "number_corrected", subjectKind: "organisation", subjectId: id, details },
      ]);
      await tellOwners(tx, actor, id, {
        topic: "organisation",
        message: "number_corrected",
        values: (language) => ({
          organisation: nameFor(organisation, language),
          reason,
          organisationPath: `/organisations/${id}`,
        }),
      });
    }),
  );
}

type Numbered = Pick<typeof organisations.$inferSelect, "country" | "identifier">;

const numberOf = ({ country, identifier }: Numbered): Numbered => ({ country, identifier });

const isSame = (one: Numbered, other: Numbered): boolean =>
  one.country === other.country && one.identifier === other.identifier;

/** Where members may change the number, staff leave that to them. */
function refuseUnlessFixed({ state }: { state: OrganisationState }): void {
  if (!isIdentifierFixed(state)) throw new Refused({ code: "numberIsFree" });
}

/**
 * An organisation for the form by which staff correct its number, with the revision that the form is opened on.
 *
 * @throws NotFound, Forbidden or Refused where correcting it would be
 */
export async function getBeforeCorrection(viewer: Viewer, id: string, db: Database = database()) {
  const revision = await getShownRevision(id, db);
  const organisation = await getBeforeStep(null, viewer, id, db);
  refuseUnlessFixed(organisation);
  return { ...organisation, revision };
}
