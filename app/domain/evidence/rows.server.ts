import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { EvidenceKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { files, organisationEvidence } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { sha256Of } from "#app/domain/evidence/document.server.ts";
import type { Document } from "#app/domain/evidence/document.server.ts";
import { isOfMembers } from "#app/domain/evidence/queries.server.ts";
import { touchOrganisation } from "#app/domain/organisation/transition.server.ts";

type Given = { kind: EvidenceKind; words?: string | undefined };

/** Writes evidence of an organisation, which the caller has locked; whoever decides has to be shown it first. */
export async function writeEvidence(
  tx: Database,
  actor: Actor,
  organisationId: string,
  given: Given & { fileId?: string | null },
): Promise<void> {
  await tx
    .insert(organisationEvidence)
    .values({ ...given, organisationId, addedBy: actor.personId, addedAt: actor.now });
  await touchOrganisation(tx, actor, organisationId, {});
}

/** Whether the actor has given the very same of an organisation, which the caller has locked. */
export async function isGivenAlready(
  tx: Database,
  actor: Actor,
  organisationId: string,
  { kind, words, file }: Given & { file?: Document | null },
): Promise<boolean> {
  const [same] = await tx
    .select({ id: organisationEvidence.id })
    .from(organisationEvidence)
    .leftJoin(files, eq(files.id, organisationEvidence.fileId))
    .where(
      and(
        eq(organisationEvidence.organisationId, organisationId),
        eq(organisationEvidence.kind, kind),
        sql`${organisationEvidence.addedBy} is not distinct from ${actor.personId}`,
        sql`${organisationEvidence.words} is not distinct from ${words ?? null}`,
        sql`${files.sha256} is not distinct from ${file ? sha256Of(file.content) : null}`,
      ),
    )
    .limit(1);
  return same !== undefined;
}

/** @throws Refused when members have given as much as is taken */
export async function refuseTooMuch(
  tx: Database,
  organisationId: string,
  isDocument: boolean,
): Promise<void> {
  const max = LIMITS.evidencePerOrganisation;
  if ((await countEvidence(tx, organisationId)) >= max)
    throw new Refused({ code: "tooMuchEvidence", values: { max } });
  if (!isDocument) return;
  const documents = await tx.$count(
    organisationEvidence,
    and(
      eq(organisationEvidence.organisationId, organisationId),
      isNotNull(organisationEvidence.fileId),
    ),
  );
  const most = LIMITS.documentsPerOrganisation;
  if (documents >= most)
    throw new Refused({ field: "document", code: "tooManyDocuments", values: { max: most } });
}

/** How much members have given. */
export const countEvidence = (tx: Database, organisationId: string) =>
  tx.$count(
    organisationEvidence,
    and(eq(organisationEvidence.organisationId, organisationId), isOfMembers(tx)),
  );
