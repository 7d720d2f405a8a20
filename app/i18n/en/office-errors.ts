/** What staff can be refused: never sent to a browser, since their pages do not move. */
export const officeErrors = {
  sameSkill: "This is the skill itself.",
  skillDeprecated: "The skill is deprecated already.",
  skillInUse: "The skill is offered already.",
  conceptTaken: "{{name}} is this concept: merge the two.",
  conceptUnknown: "ESCO {{version}} has no skill with this address.",
  notAConcept: "This is no address of a skill of ESCO.",
  notAnAddress: "This is no web address.",
  noOpenReport: "No report of this posting is open.",
  reportedSince:
    "More reports of this posting have come in since you opened this page, so nothing has been decided. They are marked as new.",
  changedSinceReported:
    "The posting has been changed since you opened this page, so nothing has been decided. Look at it again first; its history says what has changed.",
  changedSinceShown:
    "The organisation has been changed since this page was opened. It is shown as it is now; look at it again before you decide.",
  namesNotChanged: "There is no changed name to confirm any more.",
  numberHeld:
    "Another organisation has this number already. Look it up by the number; where the two are one, merge them.",
  numberIsThis: "This is its number already.",
  numberIsFree:
    "Staff correct the number of an organisation that is verified or suspended; before that its members enter it themselves.",
  deadlinePassedBeforeRead:
    "Its deadline passed while it waited, so it cannot be published. Send it back: its authors can set a later one.",
};
