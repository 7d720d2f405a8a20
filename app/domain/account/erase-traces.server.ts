import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  files,
  imports,
  invitations,
  mails,
  organisationClaims,
  reports,
  signUps,
  skillProposals,
} from "#db/schema/index.ts";

export type Erased = { personId: string; email: string; name: string };

/**
 * Removes what the deletion of a person's row does not take along by itself, because it stands under the address or in
 * files: see the foreign keys of db/schema for all the rest.
 *
 * @param organisationIds those that the person belonged to
 */
export async function eraseTraces(
  tx: Database,
  person: Erased,
  organisationIds: readonly string[],
): Promise<void> {
  await eraseFiles(tx, person);
  await eraseMails(tx, person, organisationIds);
  await tx.delete(invitations).where(isAddress(invitations.email, person));
  await tx.delete(signUps).where(isAddress(signUps.email, person));
  await tx
    .update(reports)
    .set({ reporterEmail: null })
    .where(isAddress(reports.reporterEmail, person));
  // Which skill is missing stays worth knowing; what somebody wrote about it is theirs.
  await tx
    .update(skillProposals)
    .set({ words: "" })
    .where(eq(skillProposals.proposedBy, person.personId));
}

type AddressColumn =
  | typeof invitations.email
  | typeof signUps.email
  | typeof reports.reporterEmail
  | typeof mails.toAddress;

const isAddress = (column: AddressColumn, { email }: Erased) =>
  eq(sql`lower(${column})`, email.toLowerCase());

/** Imports and claims go with their files; logos and documents for verification stay the organisation's. */
async function eraseFiles(tx: Database, { personId }: Erased): Promise<void> {
  const gone = [
    ...(await tx
      .delete(imports)
      .where(eq(imports.personId, personId))
      .returning({ fileId: imports.fileId })),
    ...(await tx
      .delete(organisationClaims)
      .where(eq(organisationClaims.personId, personId))
      .returning({ fileId: organisationClaims.fileId })),
  ].flatMap(({ fileId }) => fileId ?? []);
  await tx
    .delete(files)
    .where(
      or(
        inArray(files.id, gone),
        and(eq(files.personId, personId), inArray(files.purpose, ["refused_rows", "export"])),
      ),
    );
}

/** What waits for the person is not sent; of what was sent only that it was sent is left. */
async function eraseMails(
  tx: Database,
  person: Erased,
  organisationIds: readonly string[],
): Promise<void> {
  const isTheirs = or(eq(mails.personId, person.personId), isAddress(mails.toAddress, person));
  await tx.delete(mails).where(and(isTheirs, eq(mails.state, "waiting")));
  await tx
    .update(mails)
    .set({ personId: null, toAddress: "", values: {}, error: null })
    .where(isTheirs);
  // Others are not told any more that the person came: a namesake in another organisation is left alone.
  const places = organisationIds.map((id) => `/organisations/${id}/members`);
  await tx
    .delete(mails)
    .where(
      and(
        ne(mails.state, "sent"),
        sql`${mails.values} ->> 'person' = ${person.name}`,
        inArray(sql`${mails.values} ->> 'membersPath'`, places),
      ),
    );
}
