import { asc, eq, or, sql } from "drizzle-orm";
import {
  organisationClaims,
  organisations,
  postings,
  reports,
  skillProposals,
} from "#db/schema/index.ts";
import type { Area } from "#app/domain/account/export-areas.server.ts";
import { readImports, readRecord } from "#app/domain/account/read-deeds.server.ts";
import { readGivenAndDecided } from "#app/domain/account/read-given.server.ts";
import { readVersions } from "#app/domain/account/read-written.server.ts";

/** What somebody has done and written for organisations and for the cluster. */
export const workAreas: readonly Area[] = [
  {
    name: "postings",
    columns: ["postings.created_by"],
    read: (db, { personId }) =>
      db
        .select({
          id: postings.id,
          organisation: organisations.name,
          kind: postings.kind,
          state: postings.state,
          createdAt: postings.createdAt,
        })
        .from(postings)
        .innerJoin(organisations, eq(organisations.id, postings.organisationId))
        .where(eq(postings.createdBy, personId))
        .orderBy(asc(postings.createdAt)),
  },
  {
    name: "posting-versions",
    columns: ["posting_versions.created_by", "overwritten_drafts.created_by"],
    read: readVersions,
  },
  {
    name: "record",
    columns: [
      "events.person_id",
      "posting_transitions.person_id",
      "organisation_transitions.person_id",
    ],
    read: readRecord,
  },
  {
    name: "claims",
    columns: ["organisation_claims.person_id"],
    read: (db, { personId }) =>
      db
        .select({
          organisation: organisations.name,
          words: organisationClaims.words,
          state: organisationClaims.state,
          claimedAt: organisationClaims.claimedAt,
          decidedAt: organisationClaims.decidedAt,
          reason: organisationClaims.reason,
          fileId: organisationClaims.fileId,
        })
        .from(organisationClaims)
        .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
        .where(eq(organisationClaims.personId, personId)),
  },
  {
    name: "reports",
    columns: ["reports.person_id", "reports.reporter_email"],
    read: (db, { personId, email }) =>
      db
        .select({
          postingId: reports.postingId,
          reason: reports.reason,
          words: reports.words,
          state: reports.state,
          reportedAt: reports.reportedAt,
          decidedAt: reports.decidedAt,
          outcome: reports.outcome,
        })
        .from(reports)
        .where(or(eq(reports.personId, personId), eq(sql`lower(${reports.reporterEmail})`, email))),
  },
  {
    name: "skill-proposals",
    columns: ["skill_proposals.proposed_by"],
    read: (db, { personId }) =>
      db
        .select({
          en: skillProposals.en,
          bg: skillProposals.bg,
          words: skillProposals.words,
          proposedAt: skillProposals.proposedAt,
          state: skillProposals.state,
          decidedAt: skillProposals.decidedAt,
          reason: skillProposals.reason,
          skillId: skillProposals.skillId,
        })
        .from(skillProposals)
        .where(eq(skillProposals.proposedBy, personId))
        .orderBy(asc(skillProposals.proposedAt)),
  },
  {
    name: "imports",
    columns: ["imports.person_id", "imports.acting_person_id"],
    read: readImports,
  },
  {
    name: "given-and-decided",
    columns: [
      "organisation_evidence.added_by",
      "organisation_domains.asked_by",
      "organisation_domains.confirmed_by",
      "organisation_claims.decided_by",
      "reports.decided_by",
      "skill_proposals.decided_by",
      "skills.state_by",
      "invitations.invited_by",
    ],
    read: readGivenAndDecided,
  },
];
