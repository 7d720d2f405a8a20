import type { MailMessages } from "#app/domain/mail/messages.ts";

// Short names, so that the language of a subject can be judged by its letters.
const organisation = "Q7";
const organisationPath = "/organisations/00000000-0000-4000-8000-000000000000";
const membersPath = `${organisationPath}/members`;
const reason = "The register says otherwise.";
const title = "Q8";
const postingPath = "/postings/00000000-0000-4000-8000-000000000000";
const SECURITY = { factorPath: "/account/second-factor", sessionsPath: "/account/sessions" };

/** Values for every message, for those who read what the product writes; one that is missing does not compile. */
export const MAIL_SAMPLES: MailMessages = {
  confirm_address: { confirmPath: "/confirmation/a-secret" },
  account_exists: { signInPath: "/sign-in", resetPath: "/forgotten-password" },
  reset_password: { resetPath: "/new-password/a-secret" },
  password_changed: { resetPath: "/forgotten-password" },
  confirm_new_address: { confirmPath: "/address-confirmation/a-secret" },
  address_changing: { resetPath: "/forgotten-password" },
  organisation_verified: { organisation },
  organisation_refused: { organisation, reason },
  organisation_more_asked: {
    organisation,
    note: reason,
    verificationPath: `${organisationPath}/verification`,
  },
  organisation_suspended: { organisation, reason },
  organisation_restored: { organisation, organisationPath },
  number_corrected: { organisation, reason, organisationPath },
  organisation_merged: { former: "Q6", organisation, organisationPath },
  domain_confirmed: { organisation, domain: "q7.eu", organisationPath },
  domain_declined: { organisation, domain: "q7.eu", reason, organisationPath },
  claim_accepted: { organisation, organisationPath },
  claim_refused: { organisation, reason, claimPath: `${organisationPath}/claim` },
  claim_overtaken: { organisation, organisationPath },
  posting_ends: { title, lastDay: "2027-07-01", renewalPath: `${postingPath}/renewal` },
  postings_end: {
    organisation,
    title,
    lastDay: "2027-07-01",
    others: "2",
    listPath: "/workspace/postings?ends=soon",
  },
  posting_approved: { title, postingPath },
  posting_returned: { title, reason, postingPath },
  posting_taken_down: { title, reason, postingPath },
  report_upheld: { title, outcome: "Thank you.", postingPath },
  report_dismissed: { title, outcome: reason, postingPath },
  skill_proposal_decided: {
    proposal: "Q5",
    skill: "Q4",
    reason,
    proposalsPath: "/skill-proposals",
  },
  invitation: { organisation, role: "editor", invitationPath: "/invitations/a-secret" },
  member_joined: { organisation, person: "Q9", role: "viewer", membersPath },
  role_changed: { organisation, role: "editor", organisationPath },
  membership_ended: { organisation },
  owner_appointed: { organisation, person: "Q9", reason, membersPath },
  ownership_handed_over: { organisation, membersPath },
  second_factor_on: SECURITY,
  second_factor_off: SECURITY,
  second_factor_moved: SECURITY,
  recovery_codes_renewed: SECURITY,
  recovery_code_used: { ...SECURITY, left: "3" },
  account_closed: { homePath: "/" },
  account_unused: { closesOn: "2029-03-31", signInPath: "/sign-in" },
};
