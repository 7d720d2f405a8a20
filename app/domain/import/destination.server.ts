import type { Database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { listOrganisations } from "#app/domain/import/organisations.server.ts";
import type { Owner } from "#app/domain/import/owners.ts";
import { importPostings } from "#app/domain/posting/import-postings.server.ts";
import { planImport } from "#app/domain/posting/import-plan.server.ts";
import type { IncomingPosting, PlannedPosting } from "#app/domain/posting/import-plan.server.ts";
import { planOwnImport } from "#app/domain/posting/own-import-plan.server.ts";
import type { ReviewTurn } from "#app/domain/posting/own-import-plan.server.ts";
import type { PlaceOf } from "#app/domain/posting/version-rows.server.ts";
import { writeOwnImports } from "#app/domain/posting/write-own-imports.server.ts";

export type Planned = { owner: Owner; plan: PlannedPosting };

/** Where imported postings go, and by whose rules. */
export type Destination = {
  /** What becomes of some hundred postings; final plans lock what may be written. */
  plan: (
    db: Database,
    incoming: readonly IncomingPosting[],
    isFinal: boolean,
  ) => Promise<PlannedPosting[]>;
  write: (tx: Database, planned: readonly Planned[]) => Promise<void>;
};

type Listing = { source: string; placeOf: PlaceOf };

/** What staff list from a source: public at once, of organisations that may be new and unclaimed. */
export function toListing(actor: Actor, { source, placeOf }: Listing): Destination {
  return {
    plan: (db, incoming, isFinal) => planImport(db, actor, incoming, { source, placeOf, isFinal }),
    write: async (tx, planned) => {
      const owners = planned.filter(({ owner, plan }) => owner.isNew && plan.write);
      const fresh = [...new Set(owners.map(({ owner }) => owner))];
      await listOrganisations(tx, actor, source, fresh);
      for (const owner of fresh) owner.isNew = false;
      await importPostings(
        actor,
        planned.map(({ plan }) => plan),
        tx,
      );
    },
  };
}

type Own = { organisationId: string; placeOf: PlaceOf; turn: ReviewTurn };

/** What an organisation imports for itself: drafts, and new versions of what it has published. */
export const toOwn = (actor: Actor, { organisationId, placeOf, turn }: Own): Destination => ({
  plan: (db, incoming, isFinal) =>
    planOwnImport(db, actor, incoming, { organisationId, placeOf, isFinal, turn }),
  write: (tx, planned) =>
    writeOwnImports(
      actor,
      organisationId,
      planned.map(({ plan }) => plan),
      tx,
    ),
});
