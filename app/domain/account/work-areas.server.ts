import { asc, eq, or, sql } from "drizzle-orm";
import {
  organisationClaims,
  organisations,
  postings,
  reports,
  skillProposals,
  skills,
} from "#db/schema/index.ts";
import type { Database } from "#db/client.server.ts";
import type { Area, Me } from "#app/domain/account/export-areas.server.ts";
import { namePostings } from "#app/domain/account/export-names.server.ts";
import { readImports, readRecord } from "#app/domain/account/read-deeds.server.ts";
import { readGivenAndDecided } from "#app/domain/account/read-given.server.ts";
import { readVersions } from "#app/domain/account/read-written.server.ts";

/** What somebody has done and written for organisations and for the cluster. */
export const workAreas: readonly Area[] = [
  {
    name: "postings",
    columns: ["postings.created_by"],
    read: readPostings,
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
    read: readReports,
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
          skill: { en: skills.en, bg: skills.bg },
        })
        .from(skillProposals)
        .leftJoin(skills, eq(skills.id, skillProposals.skillId))
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

async function readPostings(db: Database, { personId, viewer }: Me) {
  const rows = await db
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
    .orderBy(asc(postings.createdAt));
  const ids = rows.map(({ id }) => id);
  const named = await namePostings(db, viewer, ids);
  return rows.map((row) => ({ ...row, title: named(row.id)?.title ?? null }));
}

async function readReports(db: Database, { personId, email, viewer }: Me) {
  const rows = await db
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
    .where(or(eq(reports.personId, personId), eq(sql`lower(${reports.reporterEmail})`, email)));
  const ids = rows.map(({ postingId }) => postingId);
  const named = await namePostings(db, viewer, ids);
  return rows.map((row) => ({ ...row, posting: named(row.postingId) }));
}
