import type { MailMessage } from "#app/domain/mail/messages.ts";
import { accountExists } from "./account-exists.ts";
import { addressChanging } from "./address-changing.ts";
import { confirmAddress } from "./confirm-address.ts";
import { confirmNewAddress } from "./confirm-new-address.ts";
import { passwordChanged } from "./password-changed.ts";
import { resetPassword } from "./reset-password.ts";
import { accountClosed } from "./account-closed.ts";
import { accountUnused } from "./account-unused.ts";
import { claimAccepted } from "./claim-accepted.ts";
import { claimOvertaken } from "./claim-overtaken.ts";
import { claimRefused } from "./claim-refused.ts";
import { domainConfirmed } from "./domain-confirmed.ts";
import { domainDeclined } from "./domain-declined.ts";
import { invitation } from "./invitation.ts";
import { memberJoined } from "./member-joined.ts";
import { membershipEnded } from "./membership-ended.ts";
import { numberCorrected } from "./number-corrected.ts";
import { organisationMerged } from "./organisation-merged.ts";
import { organisationMoreAsked } from "./organisation-more-asked.ts";
import { organisationRefused } from "./organisation-refused.ts";
import { organisationRestored } from "./organisation-restored.ts";
import { organisationSuspended } from "./organisation-suspended.ts";
import { organisationVerified } from "./organisation-verified.ts";
import { ownerAppointed } from "./owner-appointed.ts";
import { ownershipHandedOver } from "./ownership-handed-over.ts";
import { postingEnds } from "./posting-ends.ts";
import { postingsEnd } from "./postings-end.ts";
import { postingApproved } from "./posting-approved.ts";
import { postingReturned } from "./posting-returned.ts";
import { postingTakenDown } from "./posting-taken-down.ts";
import { reportDismissed } from "./report-dismissed.ts";
import { reportUpheld } from "./report-upheld.ts";
import { roleChanged } from "./role-changed.ts";
import { recoveryCodeUsed } from "./recovery-code-used.ts";
import { recoveryCodesRenewed } from "./recovery-codes-renewed.ts";
import { secondFactorMoved } from "./second-factor-moved.ts";
import { secondFactorOff } from "./second-factor-off.ts";
import { secondFactorOn } from "./second-factor-on.ts";
import { skillProposalDecided } from "./skill-proposal-decided.ts";
import type { MailText } from "./words.ts";

/** The words of every mail. A message of domain/mail/messages.ts that has none here does not compile. */
export const MAIL_TEXTS: { readonly [Message in MailMessage]: MailText<Message> } = {
  confirm_address: confirmAddress,
  account_exists: accountExists,
  reset_password: resetPassword,
  password_changed: passwordChanged,
  confirm_new_address: confirmNewAddress,
  address_changing: addressChanging,
  organisation_verified: organisationVerified,
  organisation_refused: organisationRefused,
  organisation_more_asked: organisationMoreAsked,
  organisation_suspended: organisationSuspended,
  organisation_restored: organisationRestored,
  number_corrected: numberCorrected,
  organisation_merged: organisationMerged,
  domain_confirmed: domainConfirmed,
  domain_declined: domainDeclined,
  claim_accepted: claimAccepted,
  claim_refused: claimRefused,
  claim_overtaken: claimOvertaken,
  posting_ends: postingEnds,
  postings_end: postingsEnd,
  posting_approved: postingApproved,
  posting_returned: postingReturned,
  posting_taken_down: postingTakenDown,
  report_upheld: reportUpheld,
  report_dismissed: reportDismissed,
  skill_proposal_decided: skillProposalDecided,
  invitation,
  member_joined: memberJoined,
  role_changed: roleChanged,
  membership_ended: membershipEnded,
  owner_appointed: ownerAppointed,
  ownership_handed_over: ownershipHandedOver,
  second_factor_on: secondFactorOn,
  second_factor_off: secondFactorOff,
  second_factor_moved: secondFactorMoved,
  recovery_codes_renewed: recoveryCodesRenewed,
  recovery_code_used: recoveryCodeUsed,
  account_closed: accountClosed,
  account_unused: accountUnused,
};
