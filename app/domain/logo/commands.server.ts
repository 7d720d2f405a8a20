import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { files, organisationLogos } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { drawLogo } from "#app/domain/logo/draw.server.ts";
import { lockOrganisation } from "#app/domain/membership/lock.server.ts";
import { canWriteProfile } from "#app/domain/organisation/policy.server.ts";
import { getSeenOrganisation } from "#app/domain/organisation/seen.server.ts";
import { touchOrganisation } from "#app/domain/organisation/transition.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Gives an organisation a logo, drawn anew from what was uploaded, in place of the one before.
 *
 * @throws NotFound, Forbidden for whoever may not write the profile
 * @throws Refused for what is no picture
 */
export async function setLogo(
  actor: Actor,
  organisationId: string,
  uploaded: Uint8Array,
  db: Database = database(),
): Promise<void> {
  await refuseUnlessWriter(db, actor, organisationId);
  // Drawn before the transaction, which is short.
  const { content, width, height } = await drawLogo(uploaded);
  await db.transaction(async (tx) => {
    // Two who set it at once: one after the other, and no file of either is left over.
    await lockOrganisation(tx, actor, organisationId);
    const [file] = await tx
      .insert(files)
      .values({
        purpose: "logo",
        organisationId,
        personId: actor.personId,
        name: "logo.png",
        mediaType: "image/png",
        size: content.length,
        sha256: createHash("sha256").update(content).digest("hex"),
        content,
        createdAt: actor.now,
      })
      .returning({ id: files.id });
    await takeDown(tx, organisationId);
    await tx.insert(organisationLogos).values({ organisationId, fileId: file!.id, width, height });
    await touchOrganisation(tx, actor, organisationId, {});
    await recordAll(tx, actor, [
      { verb: "logo_set", subjectKind: "organisation", subjectId: organisationId },
    ]);
  });
}

/**
 * Takes the logo away.
 *
 * @throws NotFound when there is none, Forbidden for whoever may not write the profile
 */
export async function removeLogo(
  actor: Actor,
  organisationId: string,
  db: Database = database(),
): Promise<void> {
  await refuseUnlessWriter(db, actor, organisationId);
  await db.transaction(async (tx) => {
    await lockOrganisation(tx, actor, organisationId);
    if (!(await takeDown(tx, organisationId))) throw new NotFound();
    await touchOrganisation(tx, actor, organisationId, {});
    await recordAll(tx, actor, [
      { verb: "logo_removed", subjectKind: "organisation", subjectId: organisationId },
    ]);
  });
}

/**
 * Who may set a logo is asked before anything of it is read.
 *
 * @throws NotFound, Forbidden
 */
async function refuseUnlessWriter(
  db: Database,
  actor: Actor,
  organisationId: string,
): Promise<void> {
  await getSeenOrganisation(actor, organisationId, db);
  if (!canWriteProfile(actor, organisationId)) throw new Forbidden();
}

async function takeDown(tx: Database, organisationId: string): Promise<boolean> {
  const [gone] = await tx
    .delete(organisationLogos)
    .where(eq(organisationLogos.organisationId, organisationId))
    .returning({ fileId: organisationLogos.fileId });
  if (gone) await tx.delete(files).where(eq(files.id, gone.fileId));
  return gone !== undefined;
}
