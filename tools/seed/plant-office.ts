import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  organisationClaims,
  organisationDomains,
  organisationEvidence,
  organisations,
  people,
  reports,
} from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { daysAgo } from "#tools/seed/dates.ts";
import type { SeedOffice } from "#tools/seed/demo-files.ts";
import type { IdOf } from "#tools/seed/plant-organisations.ts";

/** Gives the cluster's office something to decide: a verification with evidence, a domain, a claim, two reports. */
export async function plantOffice(
  tx: Database,
  office: SeedOffice,
  idOf: { organisation: IdOf; posting: IdOf },
  now: Date,
): Promise<void> {
  await plantVerification(tx, office.verification, idOf.organisation, now);
  for (const { organisation, by, domain, daysAgo: days } of office.domains) {
    const asked = { organisationId: idOf.organisation(organisation), domain };
    const askedAt = daysAgo(now, days);
    await tx
      .insert(organisationDomains)
      .values({ ...asked, askedBy: await personOf(tx, by), askedAt });
  }
  for (const { organisation, by, words, daysAgo: days } of office.claims) {
    const claim = { organisationId: idOf.organisation(organisation), words };
    const claimedAt = daysAgo(now, days);
    await tx
      .insert(organisationClaims)
      .values({ ...claim, personId: await personOf(tx, by), claimedAt });
  }
  for (const { posting, by, daysAgo: days, ...report } of office.reports) {
    const postingId = idOf.posting(posting);
    const reportedAt = daysAgo(now, days);
    const personId = by === null ? null : await personOf(tx, by);
    await tx.insert(reports).values({ ...report, postingId, personId, reportedAt });
    // As the command does it: the record names nobody who reported.
    await recordAll(tx, systemActor(reportedAt), [
      { verb: "reported", subjectKind: "posting", subjectId: postingId },
    ]);
  }
}

async function plantVerification(
  tx: Database,
  { organisation, askedDaysAgo, evidence }: SeedOffice["verification"],
  idOf: IdOf,
  now: Date,
): Promise<void> {
  const organisationId = idOf(organisation);
  await tx
    .update(organisations)
    .set({ verificationAskedAt: daysAgo(now, askedDaysAgo) })
    .where(eq(organisations.id, organisationId));
  for (const { by, daysAgo: days, ...given } of evidence)
    await tx.insert(organisationEvidence).values({
      ...given,
      organisationId,
      addedBy: await personOf(tx, by),
      addedAt: daysAgo(now, days),
    });
}

async function personOf(tx: Database, email: string): Promise<string> {
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
  if (!person) throw new Error(`The seed names nobody ${email}.`);
  return person.id;
}
