import { eq, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  accountTokens,
  files,
  formAutosaves,
  invitations,
  mailOptOuts,
  mails,
  members,
  organisations,
  people,
  recoveryCodes,
  secondFactors,
  sessions,
  workspaceVisits,
} from "#db/schema/index.ts";
import type { Area, Me } from "#app/domain/account/export-areas.server.ts";
import { studyArea } from "#app/domain/account/study-area.server.ts";
import { readSaved } from "#app/domain/account/read-saved.server.ts";
import { readListVisits } from "#app/domain/account/visits-of-lists.server.ts";

/** The account itself and what belongs to nobody else. */
export const ownAccountAreas: readonly Area[] = [
  {
    name: "account",
    columns: [
      "people.email",
      "second_factors.person_id",
      "recovery_codes.person_id",
      "account_tokens.person_id",
      "account_tokens.email",
      "mail_opt_outs.person_id",
      "workspace_visits.person_id",
      "match_list_visits.person_id",
    ],
    read: readAccount,
  },
  {
    name: "memberships",
    columns: ["members.person_id"],
    read: (db, { personId }) =>
      db
        .select({
          organisation: organisations.name,
          organisationId: organisations.id,
          role: members.role,
          since: members.createdAt,
        })
        .from(members)
        .innerJoin(organisations, eq(organisations.id, members.organisationId))
        .where(eq(members.personId, personId)),
  },
  {
    name: "sessions",
    columns: ["sessions.person_id"],
    read: (db, { personId }) =>
      db
        .select({
          device: sessions.device,
          begunAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
          secondFactorAt: sessions.secondFactorAt,
          endsAt: sessions.absoluteExpiresAt,
        })
        .from(sessions)
        .where(eq(sessions.userId, personId)),
  },
  {
    name: "mails",
    columns: ["mails.person_id", "mails.to_address"],
    read: (db, { personId, email }) =>
      db
        .select({
          to: mails.toAddress,
          topic: mails.topic,
          message: mails.message,
          language: mails.language,
          state: mails.state,
          writtenAt: mails.createdAt,
          sentAt: mails.sentAt,
        })
        .from(mails)
        .where(or(eq(mails.personId, personId), eq(sql`lower(${mails.toAddress})`, email))),
  },
  {
    name: "invitations",
    columns: ["invitations.email"],
    read: (db, { email }) =>
      db
        .select({
          organisation: organisations.name,
          role: invitations.role,
          invitedAt: invitations.createdAt,
          expiresAt: invitations.expiresAt,
          acceptedAt: invitations.acceptedAt,
          withdrawnAt: invitations.withdrawnAt,
        })
        .from(invitations)
        .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
        .where(eq(sql`lower(${invitations.email})`, email)),
  },
  {
    name: "saved",
    columns: ["saved_postings.person_id", "saved_searches.person_id", "saved_visits.person_id"],
    read: readSaved,
  },
  studyArea,
  {
    name: "unsaved-forms",
    columns: ["form_autosaves.person_id"],
    read: (db, { personId }) =>
      db
        .select({
          form: formAutosaves.form,
          entries: formAutosaves.entries,
          savedAt: formAutosaves.savedAt,
        })
        .from(formAutosaves)
        .where(eq(formAutosaves.personId, personId)),
  },
  {
    name: "files",
    columns: ["files.person_id"],
    read: (db, { personId }) =>
      db
        .select({
          id: files.id,
          name: files.name,
          purpose: files.purpose,
          mediaType: files.mediaType,
          size: files.size,
          sha256: files.sha256,
          uploadedAt: files.createdAt,
        })
        .from(files)
        .where(eq(files.personId, personId)),
  },
];

async function readAccount(db: Database, me: Me) {
  const { personId } = me;
  const { passwordHash: _, ...person } = (
    await db.select().from(people).where(eq(people.id, personId))
  )[0]!;
  const [secondFactor] = await db
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId));
  const [workspace] = await db
    .select({ previousAt: workspaceVisits.previousAt, lastAt: workspaceVisits.lastAt })
    .from(workspaceVisits)
    .where(eq(workspaceVisits.personId, personId));
  return {
    ...person,
    secondFactor: secondFactor ?? null,
    recoveryCodesLeft: await db.$count(recoveryCodes, eq(recoveryCodes.personId, personId)),
    lastVisitOfWorkspace: workspace ?? null,
    visitsOfMatches: await readListVisits(db, me),
    noMailsAbout: await db
      .select({ topic: mailOptOuts.topic, since: mailOptOuts.at })
      .from(mailOptOuts)
      .where(eq(mailOptOuts.personId, personId)),
    openLinks: await db
      .select({
        purpose: accountTokens.purpose,
        newAddress: accountTokens.email,
        madeAt: accountTokens.createdAt,
        expiresAt: accountTokens.expiresAt,
      })
      .from(accountTokens)
      .where(eq(accountTokens.personId, personId)),
  };
}
