import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisationAliases, organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Moved, NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { organisationVisibleTo } from "#app/domain/organisation/policy.server.ts";

/**
 * What an organisation is called and where it stands.
 *
 * @throws Moved when it was merged with another that the viewer may see
 * @throws NotFound when it does not exist or the viewer may not see it
 */
export async function getSeenOrganisation(viewer: Viewer, id: string, db: Database) {
  if (!isId(id)) throw new NotFound();
  const [organisation] = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      state: organisations.state,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
    })
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationVisibleTo(viewer)));
  if (!organisation) throw await leadOn(viewer, id, db);
  return organisation;
}

/** Old addresses of an organisation that was merged with another lead to that one. */
export async function leadOn(viewer: Viewer, formerId: string, db: Database): Promise<NotFound> {
  const [alias] = await db
    .select({ id: organisations.id })
    .from(organisationAliases)
    .innerJoin(organisations, eq(organisations.id, organisationAliases.organisationId))
    .where(and(eq(organisationAliases.formerId, formerId), organisationVisibleTo(viewer)));
  return alias ? new Moved(formerId, alias.id) : new NotFound();
}
