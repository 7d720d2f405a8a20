import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { files, organisationLogos } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { canWriteProfile } from "#app/domain/organisation/policy.server.ts";
import { findLogo } from "#app/domain/organisation/profile-rows.server.ts";
import { getSeenOrganisation } from "#app/domain/organisation/seen.server.ts";

/**
 * The picture itself, for whoever may see the organisation.
 *
 * @throws NotFound also when there is none
 */
export async function getLogo(viewer: Viewer, organisationId: string, db: Database = database()) {
  await getSeenOrganisation(viewer, organisationId, db);
  const [logo] = await db
    .select({ content: files.content, mediaType: files.mediaType, hash: files.sha256 })
    .from(organisationLogos)
    .innerJoin(files, eq(files.id, organisationLogos.fileId))
    .where(eq(organisationLogos.organisationId, organisationId));
  if (!logo) throw new NotFound();
  return logo;
}

/**
 * An organisation with its logo, for the page on which it is set.
 *
 * @throws NotFound, Forbidden for whoever may not write the profile
 */
export async function getLogoForm(viewer: Viewer, organisationId: string, db = database()) {
  const organisation = await getSeenOrganisation(viewer, organisationId, db);
  if (!canWriteProfile(viewer, organisationId)) throw new Forbidden();
  return { ...organisation, logo: await findLogo(db, organisationId) };
}
