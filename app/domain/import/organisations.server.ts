import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import type { OrganisationKind } from "#db/codes.ts";
import { organisationListings, organisations, organisationTransitions } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { fold } from "#text/fold.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { Owner, Owners } from "#app/domain/import/owners.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

const columns = {
  id: organisations.id,
  kind: organisations.kind,
  state: organisations.state,
  name: organisations.name,
};

/** Reads what a source has listed before, whether it is claimed by now or merged with another, or not. */
export async function readOwners(db: Database, source: string): Promise<Owners> {
  const rows = await db
    .select({ ...columns, externalId: organisationListings.externalId })
    .from(organisationListings)
    .innerJoin(organisations, eq(organisations.id, organisationListings.organisationId))
    .where(eq(organisationListings.source, source));
  return new Map(rows.map(({ externalId, ...row }) => [externalId, { ...row, isNew: false }]));
}

/** Finds one organisation by id, or by its name among those of a kind; all that are meant. */
export async function findOrganisations(
  db: Database,
  wanted: string,
  kind: OrganisationKind,
): Promise<Owner[]> {
  const rows = await db
    .select({ ...columns, en: organisations.nameEn, bg: organisations.nameBg })
    .from(organisations)
    .where(eq(organisations.kind, kind));
  const folded = fold(wanted);
  return rows
    .filter(({ id, name, en, bg }) =>
      id === wanted ? true : [name, en, bg].some((text) => text && fold(text) === folded),
    )
    .map(({ id, kind: itsKind, state, name }) => ({
      id,
      kind: itsKind,
      state,
      name,
      isNew: false,
    }));
}

/** Lists new organisations as unclaimed, with their record and word to search. */
export async function listOrganisations(
  tx: Database,
  actor: Actor,
  source: string,
  fresh: readonly Owner[],
): Promise<void> {
  if (fresh.length === 0) return;
  const { now: at } = actor;
  await insertAll(
    tx,
    organisations,
    fresh.map(({ id, kind, name, named }) => ({
      id,
      kind,
      state: "unclaimed" as const,
      ...named,
      name,
      listedFrom: source,
      createdAt: at,
    })),
  );
  await insertAll(
    tx,
    organisationListings,
    fresh.map(({ id, name }) => ({ source, externalId: fold(name), organisationId: id })),
  );
  await leaveRecord(tx, actor, source, fresh);
  const changes = fresh.map(({ id }) => ({ entity: "organisation" as const, id, version: 1 }));
  await announce(tx, changes, at);
}

async function leaveRecord(
  tx: Database,
  actor: Actor,
  source: string,
  fresh: readonly Owner[],
): Promise<void> {
  const { now: at, personId } = actor;
  await insertAll(
    tx,
    organisationTransitions,
    fresh.map(({ id }) => ({
      organisationId: id,
      fromState: null,
      toState: "unclaimed" as const,
      personId,
      reason: "import",
      at,
    })),
  );
  await recordAll(
    tx,
    actor,
    fresh.map(({ id }) => ({
      verb: "listed",
      subjectKind: "organisation",
      subjectId: id,
      details: { source },
    })),
  );
}
