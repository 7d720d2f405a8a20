import type { MemberRole } from "#db/codes.ts";

/**
 * Every mail that the product sends, with the values that stand in it. Paths (`…Path`) become whole addresses when the
 * mail is written; app/emails holds the words of each in both languages.
 */
export type MailMessages = {
  confirm_address: { confirmPath: string };
  account_exists: { signInPath: string; resetPath: string };
  reset_password: { resetPath: string };
  password_changed: { resetPath: string };
  confirm_new_address: { confirmPath: string };
  address_changing: { resetPath: string };
  organisation_verified: { organisation: string };
  organisation_refused: { organisation: string; reason: string };
  organisation_more_asked: { organisation: string; note: string; verificationPath: string };
  organisation_suspended: { organisation: string; reason: string };
  organisation_restored: { organisation: string; organisationPath: string };
  number_corrected: { organisation: string; reason: string; organisationPath: string };
  organisation_merged: { former: string; organisation: string; organisationPath: string };
  domain_confirmed: { organisation: string; domain: string; organisationPath: string };
  domain_declined: {
    organisation: string;
    domain: string;
    reason: string;
    organisationPath: string;
  };
  claim_accepted: { organisation: string; organisationPath: string };
  claim_refused: { organisation: string; reason: string; claimPath: string };
  claim_overtaken: { organisation: string; organisationPath: string };
  /** `lastDay` is a calendar day. */
  posting_ends: { title: string; lastDay: string; renewalPath: string };
  /** The posting that ends first, and how many `others` do. */
  postings_end: {
    organisation: string;
    title: string;
    lastDay: string;
    others: string;
    listPath: string;
  };
  posting_approved: { title: string; postingPath: string };
  posting_returned: { title: string; reason: string; postingPath: string };
  posting_taken_down: { title: string; reason: string; postingPath: string };
  report_upheld: { title: string; outcome: string } & ReportedPath;
  report_dismissed: { title: string; outcome: string } & ReportedPath;
  skill_proposal_decided: {
    proposal: string;
    /** The skill that it has become; with a reason, that there was already; empty where it was refused. */
    skill: string;
    reason: string;
    proposalsPath: string;
  };
  invitation: { organisation: string; role: MemberRole; invitationPath: string };
  member_joined: { organisation: string; person: string; role: MemberRole; membersPath: string };
  role_changed: { organisation: string; role: MemberRole; organisationPath: string };
  membership_ended: { organisation: string };
  owner_appointed: { organisation: string; person: string; reason: string; membersPath: string };
  ownership_handed_over: { organisation: string; membersPath: string };
  second_factor_on: SecurityPaths;
  second_factor_off: SecurityPaths;
  second_factor_moved: SecurityPaths;
  recovery_codes_renewed: SecurityPaths;
  recovery_code_used: SecurityPaths & { left: string };
  account_closed: { homePath: string };
  /** The day is written as 2027-05-01. */
  account_unused: { closesOn: string; signInPath: string };
};

/** Where a reported posting is shown, or said to be taken down; no path where the public is told nothing of it. */
type ReportedPath = { postingPath?: string };

/** Where somebody looks who did not do what the mail tells of. */
type SecurityPaths = { factorPath: string; sessionsPath: string };

export type MailMessage = keyof MailMessages;
