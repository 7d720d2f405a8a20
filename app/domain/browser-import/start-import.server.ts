import { createHash } from "node:crypto";
import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { files, imports, organisations } from "#db/schema/index.ts";
import { fold } from "#text/fold.ts";
import type { Actor } from "#app/domain/actor.ts";
import { canImportFor } from "#app/domain/browser-import/policy.server.ts";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { guessMapping } from "#app/domain/import-guess/guess-mapping.ts";
import type { KnowNames } from "#app/domain/import-guess/looks.ts";
import { profileColumns } from "#app/domain/import-guess/profile-columns.ts";
import { UnreadableContent } from "#app/domain/import/unreadable.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { findNames } from "#app/domain/skill/find-names.server.ts";

export type Upload = {
  kind: PostingKind;
  /** Null: staff import what a source lists of organisations that the rows name. */
  organisationId: string | null;
  fileName: string;
  mediaType: string;
  content: Uint8Array;
};

/** An import in these states still has something to come. */
const OPEN = ["uploaded", "checking", "checked", "writing", "publishing", "failed"] as const;

/**
 * Takes a file for an import: reads it, looks at its columns, guesses which field each one fills, and keeps it.
 *
 * @throws NotFound for an organisation that is not the actor's, Forbidden for whoever may not import for it
 * @throws Refused at the field: a file that cannot be read, a kind of the other side, too many imports under way
 */
export async function startImport(
  actor: Actor,
  upload: Upload,
  db: Database = database(),
): Promise<{ id: string }> {
  const { kind, organisationId } = upload;
  await refuseForeign(db, actor, organisationId, kind);
  const rows = await read(upload);
  const columns = await profileColumns(rows, await namesKnown(db));
  const mapping = guessMapping(columns, { kind, isOwn: organisationId !== null });
  return db.transaction(async (tx) => {
    await refuseTooMany(tx, organisationId);
    const fileId = await keepFile(tx, actor, upload);
    const [made] = await tx
      .insert(imports)
      .values({
        kind,
        organisationId,
        personId: actor.personId,
        fileId,
        fileName: upload.fileName,
        columns,
        mapping,
        total: rows.length,
        createdAt: actor.now,
        changedAt: actor.now,
      })
      .returning({ id: imports.id });
    const details = { kind, rows: rows.length };
    const subject = { subjectKind: "import", subjectId: made!.id };
    await recordAll(tx, actor, [{ verb: "import_started", ...subject, details }]);
    return made!;
  });
}

async function refuseForeign(
  db: Database,
  actor: Actor,
  organisationId: string | null,
  kind: PostingKind,
): Promise<void> {
  const isMine = actor.memberships.some((place) => place.organisationId === organisationId);
  if (organisationId !== null && !isMine) throw new NotFound();
  if (!canImportFor(actor, organisationId)) throw new Forbidden();
  if (organisationId === null) return;
  const [organisation] = await db
    .select({ kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (!organisation) throw new NotFound();
  if (organisation.kind !== SIDE_OF_KIND[kind])
    throw new Refused({ field: "kind", code: "kindOfOtherSide" });
}

async function read({ content, fileName }: Upload) {
  try {
    return await readContent(content, fileName);
  } catch (error) {
    if (!(error instanceof UnreadableContent)) throw error;
    throw new Refused({ field: "file", code: error.code, values: error.values });
  }
}

async function namesKnown(db: Database): Promise<KnowNames> {
  const placeOf = await loadPlaceNames(db);
  return async (names) => {
    const [skill, asked] = [await findNames(db, names), new Set(names)];
    return {
      isPlace: (name) => fold(name) !== "" && "settlementId" in placeOf(name),
      isSkill: (name) => asked.has(name) && typeof skill(name) === "string",
    };
  };
}

async function refuseTooMany(tx: Database, organisationId: string | null): Promise<void> {
  // Two uploads at the same instant are counted one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`imports of ${organisationId}`}))`);
  const isSame =
    organisationId === null
      ? isNull(imports.organisationId)
      : eq(imports.organisationId, organisationId);
  const [row] = await tx
    .select({ open: count() })
    .from(imports)
    .where(and(isSame, inArray(imports.state, [...OPEN])));
  if (row!.open >= LIMITS.openImports)
    throw new Refused({ code: "tooManyImports", values: { max: LIMITS.openImports } });
}

async function keepFile(tx: Database, actor: Actor, upload: Upload): Promise<string> {
  const content = Buffer.from(upload.content);
  const [file] = await tx
    .insert(files)
    .values({
      purpose: "import",
      organisationId: upload.organisationId,
      personId: actor.personId,
      name: upload.fileName,
      mediaType: upload.mediaType,
      size: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      content,
      createdAt: actor.now,
    })
    .returning({ id: files.id });
  return file!.id;
}
