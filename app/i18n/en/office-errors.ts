/** What staff can be refused: never sent to a browser, since their pages do not move. */
export const officeErrors = {
  noOpenReport: "No report of this posting is open.",
  reportedSince:
    "More reports of this posting have come in since you opened this page, so nothing has been decided. They are marked as new.",
  changedSinceReported:
    "The posting has been changed since you opened this page, so nothing has been decided. Look at it again first; its history says what has changed.",
  changedSinceShown:
    "The organisation has been changed since this page was opened. It is shown as it is now; look at it again before you decide.",
  namesNotChanged: "There is no changed name to confirm any more.",
  deadlinePassedBeforeRead:
    "Its deadline passed while it waited, so it cannot be published. Send it back: its authors can set a later one.",
};
