import { asc, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { organisationKeys, organisations } from "#db/schema/index.ts";
import { hostOf, nameKey } from "#app/domain/organisation/keys.ts";

const ORGANISATIONS_AT_ONCE = 500;

/**
 * Makes the keys of all organisations that have changed since theirs were made, so that nobody who writes a name or a
 * website has to think of them. Two who do this at once wait for each other and the second finds nothing left to do.
 */
export async function writeKeys(db: Database): Promise<void> {
  for (;;) {
    const isDone = await db.transaction(writeSome);
    if (isDone) return;
  }
}

async function writeSome(tx: Database): Promise<boolean> {
  const stale = await tx
    .select()
    .from(organisations)
    .where(sql`${organisations.keyedRevision} is distinct from ${organisations.revision}`)
    .orderBy(asc(organisations.id))
    .limit(ORGANISATIONS_AT_ONCE)
    .for("no key update");
  if (stale.length === 0) return true;
  const ids = stale.map(({ id }) => id);
  await tx.delete(organisationKeys).where(inArray(organisationKeys.organisationId, ids));
  const keys = stale.flatMap(keysOf);
  await insertAll(tx, organisationKeys, keys);
  await tx
    .update(organisations)
    .set({ keyedRevision: sql`${organisations.revision}` })
    .where(inArray(organisations.id, ids));
  return stale.length < ORGANISATIONS_AT_ONCE;
}

function keysOf({ id, website, ...row }: typeof organisations.$inferSelect) {
  const host = hostOf(website);
  return [
    ...nameKeysOf(row).map((key) => ({ organisationId: id, kind: "name" as const, key })),
    ...(host ? [{ organisationId: id, kind: "host" as const, key: host }] : []),
  ];
}

/** The different keys of all names of an organisation. */
export function nameKeysOf(names: {
  name: string;
  nameEn?: string | null | undefined;
  nameBg?: string | null | undefined;
}): string[] {
  const keys = [names.name, names.nameEn, names.nameBg].map((name) => nameKey(name ?? ""));
  return [...new Set(keys)].filter((key) => key !== "");
}
