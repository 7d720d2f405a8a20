import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchTexts } from "#search/posting-text.server.ts";
import type { Actor } from "#app/domain/actor.ts";

export type LockedPosting = typeof postings.$inferSelect;

/** What commands write to a posting itself; all else of it stays as it was begun. */
export type Written = Pick<
  LockedPosting,
  "state" | "closeReason" | "versionNumber" | "publishedAt" | "expiresAt"
>;

/** Writes to a posting that the caller has locked, bumps its revision and tells search, which reads it as it then is. */
export async function touch(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  set: Partial<Written>,
): Promise<LockedPosting> {
  const [touched] = await touchAll(tx, actor, [{ ...posting, ...set }]);
  return touched!;
}

/** The same for any number of locked postings as they are to be. Answers them in their order. */
export async function touchAll(
  tx: Database,
  actor: Actor,
  list: readonly LockedPosting[],
): Promise<LockedPosting[]> {
  const rows = await tx
    .update(postings)
    .set({
      state: to("state"),
      closeReason: to("close_reason"),
      versionNumber: to("version_number"),
      publishedAt: to("published_at"),
      expiresAt: to("expires_at"),
      // Another ending has not been reminded of.
      remindedAt: sql`case when ${postings.expiresAt} = ${to("expires_at")} then ${postings.remindedAt} end`,
      revision: sql`${postings.revision} + 1`,
      updatedAt: actor.now,
    })
    .from(asTable(list))
    .where(eq(postings.id, to("id")))
    .returning(getTableColumns(postings));
  const touched = new Map(rows.map((row) => [row.id, row]));
  const ids = list.map(({ id }) => id);
  await writeSearchTexts(tx, ids);
  const changes = rows.map(({ id, revision }) => ({
    entity: "posting" as const,
    id,
    version: revision,
  }));
  await announce(tx, changes, actor.now);
  return ids.map((id) => touched.get(id)!);
}

const to = (column: string) => sql.raw(`written.${column}`);

/** The rows as one value, so that one statement writes any number of them. */
const asTable = (list: readonly LockedPosting[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(list.map(rowOf))}::text::jsonb) as written
    (id uuid, state text, close_reason text, version_number integer, published_at timestamptz, expires_at timestamptz)`;

const rowOf = ({ id, state, ...posting }: LockedPosting) => ({
  id,
  state,
  close_reason: posting.closeReason,
  version_number: posting.versionNumber,
  published_at: posting.publishedAt,
  expires_at: posting.expiresAt,
});
