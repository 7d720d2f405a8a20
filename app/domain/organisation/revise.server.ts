import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import type { organisations } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { unlessConstraint } from "#app/domain/constraint.server.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { lockOrganisation } from "#app/domain/membership/lock.server.ts";
import {
  canManage,
  canWriteProfile,
  isIdentifierFixed,
} from "#app/domain/organisation/policy.server.ts";
import {
  changedFields,
  columnsFrom,
  identityChange,
  isOfIdentity,
  isOfName,
} from "#app/domain/organisation/profile-change.ts";
import type { Columns } from "#app/domain/organisation/profile-change.ts";
import type { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import {
  readProfileRows,
  rowsFrom,
  writeProfileRows,
} from "#app/domain/organisation/profile-rows.server.ts";
import { getSeenOrganisation } from "#app/domain/organisation/seen.server.ts";
import { refuseTakenNames } from "#app/domain/organisation/taken-names.server.ts";
import { lockPublished, touchOrganisation } from "#app/domain/organisation/transition.server.ts";
import { watchedAfter } from "#app/domain/organisation/vouched-names.server.ts";
import { announcePostings } from "#app/domain/posting/announce-postings.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

type Organisation = typeof organisations.$inferSelect;

const REVISED = "profile_revised";

/**
 * Writes what an organisation says of itself; its name and number too, for owners. Search hears of it, and of the postings
 * that carry its name. What of its identity has changed is recorded by itself, as
 * it was and as it is, and names for which staff have vouched wait for them again.
 *
 * @throws NotFound, Forbidden for whoever only views, and for editors who send a name
 * @throws Refused when somebody else has changed the profile since it was opened (with the fields), when the number is fixed,
 *   or when another organisation has it, or the name of one that is verified is another verified one's
 */
export async function reviseProfile(
  actor: Actor,
  id: string,
  input: ProfileInput,
  db: Database = database(),
): Promise<void> {
  const taken = { field: "identity.identifier", code: "identifierTaken" };
  await unlessConstraint("one_organisation_per_identifier", taken, () =>
    db.transaction(async (tx) => {
      await getSeenOrganisation(actor, id, tx);
      refuseWithoutRight(actor, id, input);
      // Postings before their organisation, in the order in which a publication locks them.
      if (input.identity) await lockPublished(tx, id);
      const organisation = await lockOrganisation(tx, actor, id);
      await refuseOverwriting(tx, organisation, input.revision);
      const before = { columns: organisation, rows: await readProfileRows(tx, id) };
      const columns = columnsFrom(organisation, input);
      const rows = await rowsFrom(tx, id, input);
      const changed = changedFields(before, { columns, rows });
      if (changed.length === 0) return;
      refuseFixed(organisation, changed);
      await refuseTakenNames(tx, organisation, columns);
      await writeProfileRows(tx, id, rows);
      const watched = watchedAfter(organisation, columns, actor.now);
      await touchOrganisation(tx, actor, id, { ...columns, ...watched });
      // Again, since one may have been published while this waited for the organisation; none can be any more.
      if (changed.some(isOfName))
        await announcePostings(tx, await lockPublished(tx, id), actor.now);
      await leaveRecord(tx, actor, organisation, { columns, fields: changed });
    }),
  );
}

function refuseWithoutRight(actor: Actor, id: string, { identity }: ProfileInput): void {
  if (!canWriteProfile(actor, id)) throw new Forbidden();
  if (identity && !canManage(actor, id)) throw new Forbidden();
}

/** Says at which fields somebody else has written since; whoever then sends the form again means it. */
async function refuseOverwriting(tx: Database, { id, revision }: Organisation, seen: number) {
  if (revision === seen) return;
  const since = await tx
    .select({ details: events.details })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "organisation"),
        eq(events.subjectId, id),
        eq(events.verb, REVISED),
        gt(sql`(${events.details} ->> 'revision')::bigint`, seen),
      ),
    );
  // The revision counts decisions of staff as well, which touch nothing of the form.
  if (since.length === 0) return;
  const fields = new Set(since.flatMap(({ details }) => details.fields as string[]));
  throw new Refused([
    { code: "profileChangedMeanwhile" },
    ...[...fields].map((field) => ({ field, code: "changedByOther" })),
  ]);
}

function refuseFixed({ state }: Organisation, changed: readonly string[]): void {
  const numbered = ["identity.country", "identity.identifier"];
  const field = numbered.find((name) => changed.includes(name));
  if (field && isIdentifierFixed(state)) throw new Refused({ field, code: "identifierFixed" });
}

async function leaveRecord(
  tx: Database,
  actor: Actor,
  organisation: Organisation,
  { columns, fields }: { columns: Columns; fields: readonly string[] },
): Promise<void> {
  const { id, state, revision } = organisation;
  const subject = { subjectKind: "organisation", subjectId: id };
  const ofIdentity = fields.filter(isOfIdentity);
  await recordAll(tx, actor, [
    { ...subject, verb: REVISED, details: { revision: revision + 1, fields } },
    ...(ofIdentity.length > 0
      ? [
          {
            ...subject,
            verb: "identity_changed",
            details: {
              fields: ofIdentity,
              state,
              ...identityChange(organisation, columns, ofIdentity),
            },
          },
        ]
      : []),
  ]);
}
