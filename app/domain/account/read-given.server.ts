import { eq, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  invitations,
  organisationClaims,
  organisationDomains,
  organisationEvidence,
  organisations,
  reports,
  skillProposals,
  skills,
} from "#db/schema/index.ts";
import type { Me } from "#app/domain/account/export-areas.server.ts";
import { namePostings } from "#app/domain/account/export-names.server.ts";

/** What somebody gave and decided in the name of an organisation or of the cluster, without those whom it concerned. */
export const readGivenAndDecided = async (db: Database, me: Me): Promise<unknown> => ({
  ...(await readGiven(db, me)),
  ...(await readDecided(db, me)),
  ...(await readDecidedSkills(db, me)),
});

const organisation = organisations.name;

async function readGiven(db: Database, { personId }: Me) {
  return {
    evidence: await db
      .select({
        organisation,
        kind: organisationEvidence.kind,
        words: organisationEvidence.words,
        fileId: organisationEvidence.fileId,
        addedAt: organisationEvidence.addedAt,
      })
      .from(organisationEvidence)
      .innerJoin(organisations, eq(organisations.id, organisationEvidence.organisationId))
      .where(eq(organisationEvidence.addedBy, personId)),
    domains: await db
      .select({
        organisation,
        domain: organisationDomains.domain,
        askedAt: organisationDomains.askedAt,
        confirmedAt: organisationDomains.confirmedAt,
      })
      .from(organisationDomains)
      .innerJoin(organisations, eq(organisations.id, organisationDomains.organisationId))
      .where(
        or(
          eq(organisationDomains.askedBy, personId),
          eq(organisationDomains.confirmedBy, personId),
        ),
      ),
    invitationsSent: await db
      .select({ organisation, role: invitations.role, sentAt: invitations.createdAt })
      .from(invitations)
      .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
      .where(eq(invitations.invitedBy, personId)),
  };
}

async function readDecided(db: Database, { personId, viewer }: Me) {
  const judged = await db
    .select({
      postingId: reports.postingId,
      state: reports.state,
      decidedAt: reports.decidedAt,
      outcome: reports.outcome,
    })
    .from(reports)
    .where(eq(reports.decidedBy, personId));
  const ids = judged.map(({ postingId }) => postingId);
  const posting = await namePostings(db, viewer, ids);
  return {
    claimsDecided: await db
      .select({
        organisation,
        state: organisationClaims.state,
        decidedAt: organisationClaims.decidedAt,
        reason: organisationClaims.reason,
      })
      .from(organisationClaims)
      .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
      .where(eq(organisationClaims.decidedBy, personId)),
    reportsDecided: judged.map((row) => ({ ...row, posting: posting(row.postingId) })),
  };
}

async function readDecidedSkills(db: Database, { personId }: Me) {
  return {
    skillProposalsDecided: await db
      .select({
        en: skillProposals.en,
        bg: skillProposals.bg,
        state: skillProposals.state,
        decidedAt: skillProposals.decidedAt,
        reason: skillProposals.reason,
      })
      .from(skillProposals)
      .where(eq(skillProposals.decidedBy, personId)),
    skillsDecided: await db
      .select({
        skillId: skills.id,
        skill: { en: skills.en, bg: skills.bg },
        state: skills.state,
        decidedAt: skills.stateAt,
        reason: skills.stateReason,
      })
      .from(skills)
      .where(eq(skills.stateBy, personId)),
  };
}
