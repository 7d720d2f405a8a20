import { asc, eq, inArray, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  files,
  imports,
  organisationAliases,
  organisationEvidence,
  organisationListings,
  organisations,
  organisationTransitions,
  postings,
} from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { refuseOtherClaims } from "#app/domain/claim/decisions.server.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import type { MergerInput } from "#app/domain/merger/input.ts";
import type { Merging } from "#app/domain/merger/merging.ts";
import { moveClaims, moveInvitations, moveMembers } from "#app/domain/merger/move-people.server.ts";
import {
  completedBy,
  dropUnusedLogos,
  moveDomains,
  moveProfile,
} from "#app/domain/merger/move-profile.server.ts";
import { whyNotMerged } from "#app/domain/merger/rules.ts";
import { tellOwners } from "#app/domain/office/tell-owners.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import {
  refuseAllButOffice,
  touchOrganisation,
} from "#app/domain/organisation/transition.server.ts";
import { announcePostings } from "#app/domain/posting/announce-postings.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Staff make a duplicate a part of another organisation: its postings, members, domains, evidence, claims, history, files
 * and listings move there, its address leads there, and what only it says of itself completes the other. Not reversible.
 *
 * @param goneId the duplicate
 * @throws NotFound, Forbidden
 * @throws Refused when they are of different kinds, or in states between which nothing may move
 */
export async function mergeOrganisations(
  actor: Actor,
  goneId: string,
  { into }: MergerInput,
  db: Database = database(),
): Promise<void> {
  await refuseAllButOffice(db, actor, goneId);
  await refuseAllButOffice(db, actor, into);
  await db.transaction(async (tx) => {
    const { merging, moved } = await lockBoth(tx, goneId, into);
    const { gone, stays } = merging;
    const code = whyNotMerged(gone, stays);
    if (code) throw new Refused({ code });
    await moveMembers(tx, merging);
    await moveInvitations(tx, actor, merging);
    await moveClaims(tx, actor, merging);
    await moveDomains(tx, merging);
    await moveProfile(tx, merging);
    await moveTheRest(tx, merging);
    await leaveAlias(tx, actor, merging);
    await dropUnusedLogos(tx, merging);
    await touchOrganisation(tx, actor, stays.id, completedBy(merging));
    await announcePostings(tx, moved.published, actor.now);
    await leaveRecord(tx, actor, merging, moved.all);
    if (stays.state === "verified") await refuseOtherClaims(tx, actor, stays);
    await tellOwners(tx, actor, stays.id, {
      topic: "organisation",
      message: "organisation_merged",
      values: (language) => ({
        former: nameFor(gone, language),
        organisation: nameFor(stays, language),
        organisationPath: `/organisations/${stays.id}`,
      }),
    });
  });
}

/**
 * The duplicate's postings are locked first and then both organisations, all in the order of their ids: publications lock
 * in that order too, and two mergers of the same pair take turns.
 */
async function lockBoth(tx: Database, goneId: string, staysId: string) {
  const moved = await tx
    .select({ id: postings.id, state: postings.state })
    .from(postings)
    .where(eq(postings.organisationId, goneId))
    .orderBy(asc(postings.id))
    .for("update");
  const rows = await tx
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [goneId, staysId]))
    .orderBy(asc(organisations.id))
    .for("update");
  const gone = rows.find(({ id }) => id === goneId);
  const stays = rows.find(({ id }) => id === staysId);
  if (!gone || !stays) throw new NotFound();
  const merging: Merging = { gone, stays };
  const published = moved.filter(({ state }) => state === "published").map(({ id }) => id);
  return { merging, moved: { all: moved.length, published } };
}

type OwnedTable = PgTable & { organisationId: PgColumn };

/** Rows that can stand side by side with those of the organisation that stays. */
const SIDE_BY_SIDE: readonly OwnedTable[] = [
  postings,
  organisationEvidence,
  organisationListings,
  organisationAliases,
  files,
  imports,
];

async function moveTheRest(tx: Database, { gone, stays }: Merging): Promise<void> {
  await forgetOwnIds(tx, { gone, stays });
  for (const table of SIDE_BY_SIDE)
    await tx.execute(sql`
      update ${table} set organisation_id = ${stays.id} where organisation_id = ${gone.id}`);
  await tx
    .update(organisationTransitions)
    .set({
      organisationId: stays.id,
      formerId: sql`coalesce(${organisationTransitions.formerId}, ${gone.id})`,
    })
    .where(eq(organisationTransitions.organisationId, gone.id));
}

/** Two postings cannot answer to one external id: the next import finds the one of the organisation that stays. */
async function forgetOwnIds(tx: Database, { gone, stays }: Merging): Promise<void> {
  await tx.execute(sql`
    update ${postings} set external_id = null
    where organisation_id = ${gone.id} and source is null and external_id in (
      select external_id from ${postings} where organisation_id = ${stays.id} and source is null
    )`);
}

/** The old id leads to the organisation that stays, and search drops the document of the one that is gone. */
async function leaveAlias(tx: Database, actor: Actor, { gone, stays }: Merging): Promise<void> {
  await tx.delete(organisations).where(eq(organisations.id, gone.id));
  await tx.insert(organisationAliases).values({
    formerId: gone.id,
    organisationId: stays.id,
    formerName: gone.name,
    mergedAt: actor.now,
  });
  const version = gone.revision + 1;
  await announce(tx, [{ entity: "organisation", id: gone.id, version }], actor.now);
}

async function leaveRecord(
  tx: Database,
  actor: Actor,
  { gone, stays }: Merging,
  moved: number,
): Promise<void> {
  const of = (id: string) => ({ subjectKind: "organisation", subjectId: id });
  await recordAll(tx, actor, [
    { verb: "merged_away", ...of(gone.id), details: { into: stays.id } },
    { verb: "merged", ...of(stays.id), details: { former: gone.id, postings: moved } },
  ]);
}
