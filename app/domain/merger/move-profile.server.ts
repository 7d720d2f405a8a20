import { and, eq, notInArray, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import {
  files,
  organisationContacts,
  organisationDepartments,
  organisationDomains,
  organisationLogos,
  organisationPlaces,
} from "#db/schema/index.ts";
import type { organisations } from "#db/schema/index.ts";
import type { Merging } from "#app/domain/merger/merging.ts";

type OwnedTable = PgTable & { organisationId: PgColumn };

/** Lists that an organisation has as a whole: those of the one that stays, unless it has none. */
const WHOLE_LISTS: readonly OwnedTable[] = [
  organisationPlaces,
  organisationDepartments,
  organisationContacts,
  organisationLogos,
];

/** What is not taken goes with the duplicate's row. */
export async function moveProfile(tx: Database, { gone, stays }: Merging): Promise<void> {
  for (const table of WHOLE_LISTS) {
    const kept = await tx.$count(table, eq(table.organisationId, stays.id));
    if (kept === 0)
      await tx.execute(sql`
        update ${table} set organisation_id = ${stays.id} where organisation_id = ${gone.id}`);
  }
}

/** Of two rows for one domain the confirmed one is kept. */
export async function moveDomains(tx: Database, { gone, stays }: Merging): Promise<void> {
  await tx.execute(sql`
    delete from ${organisationDomains} as theirs using ${organisationDomains} as ours
    where theirs.organisation_id = ${gone.id} and ours.organisation_id = ${stays.id}
      and theirs.domain = ours.domain
      and (ours.confirmed_at is not null or theirs.confirmed_at is null)`);
  await tx.execute(sql`
    delete from ${organisationDomains} as ours using ${organisationDomains} as theirs
    where theirs.organisation_id = ${gone.id} and ours.organisation_id = ${stays.id}
      and theirs.domain = ours.domain`);
  await tx
    .update(organisationDomains)
    .set({ organisationId: stays.id })
    .where(eq(organisationDomains.organisationId, gone.id));
}

/** A picture that no organisation shows any more is kept no longer. */
export async function dropUnusedLogos(tx: Database, { stays }: Merging): Promise<void> {
  await tx
    .delete(files)
    .where(
      and(
        eq(files.organisationId, stays.id),
        eq(files.purpose, "logo"),
        notInArray(files.id, tx.select({ id: organisationLogos.fileId }).from(organisationLogos)),
      ),
    );
}

/** What the organisation that stays says of itself, completed by what only the duplicate says. */
export function completedBy({ gone, stays }: Merging): Partial<typeof organisations.$inferInsert> {
  const country = stays.country ?? gone.country;
  const asked = [stays.verificationAskedAt, gone.verificationAskedAt].filter((at) => at !== null);
  return {
    nameEn: stays.nameEn ?? gone.nameEn,
    nameBg: stays.nameBg ?? gone.nameBg,
    about: { ...gone.about, ...stays.about },
    country,
    // A number is one of its country's register.
    identifier: stays.identifier ?? (gone.country === country ? gone.identifier : null),
    website: stays.website ?? gone.website,
    contactEmail: stays.contactEmail ?? gone.contactEmail,
    languages: stays.languages ?? gone.languages,
    links: stays.links.length > 0 ? stays.links : gone.links,
    listedFrom: stays.listedFrom ?? gone.listedFrom,
    verificationAskedAt:
      stays.state === "new" && asked.length > 0
        ? new Date(Math.min(...asked.map(Number)))
        : stays.verificationAskedAt,
  };
}
