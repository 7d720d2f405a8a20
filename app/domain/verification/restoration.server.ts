import { and, desc, eq, gte, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { events, organisationTransitions } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { listHidden } from "#app/domain/posting/of-organisation.server.ts";
import { deedWords } from "#app/domain/record/deed-words.ts";
import { getShownRevision } from "#app/domain/organisation/queries.server.ts";
import { getBeforeStep } from "#app/domain/verification/queries.server.ts";

/** What members may do to a suspended organisation that is public once the suspension is lifted. */
const CHANGES = ["profile_revised", "identity_changed", "logo_set", "logo_removed"];

/**
 * A suspended organisation as it will be public, with what its members have changed since it was suspended: nobody has read
 * that, and lifting the suspension shows it to all, and its postings that are not over.
 *
 * @returns `since.fields` of the profile's form, by their names there; `since.identity` as it was and is
 * @throws NotFound, Forbidden or Refused where lifting the suspension would be
 */
export async function getBeforeRestoration(viewer: Viewer, id: string, db: Database = database()) {
  const revision = await getShownRevision(id, db);
  const organisation = await getBeforeStep("restore", viewer, id, db);
  return {
    organisation,
    revision,
    since: await changedSinceSuspension(db, id),
    open: await listHidden(viewer, id, db),
  };
}

async function changedSinceSuspension(db: Database, id: string) {
  const { organisationId, toState, at } = organisationTransitions;
  const [suspended] = await db
    .select({ at })
    .from(organisationTransitions)
    .where(and(eq(organisationId, id), eq(toState, "suspended")))
    .orderBy(desc(at))
    .limit(1);
  if (!suspended) return { fields: [], identity: [], hasLogo: false };
  const deeds = await db
    .select({ verb: events.verb, details: events.details })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "organisation"),
        eq(events.subjectId, id),
        inArray(events.verb, CHANGES),
        gte(events.at, suspended.at),
      ),
    )
    .orderBy(events.at);
  const fields = deeds.flatMap(({ verb, details }) =>
    verb === "profile_revised" ? (details.fields as string[]) : [],
  );
  return {
    fields: [...new Set(fields)].filter((field) => !field.startsWith("identity.")),
    identity: deeds.flatMap(({ verb, details }) =>
      verb === "identity_changed" ? deedWords({ details, reason: null }).changes : [],
    ),
    hasLogo: deeds.some(({ verb }) => verb.startsWith("logo_")),
  };
}

export type Restoration = Awaited<ReturnType<typeof getBeforeRestoration>>;
