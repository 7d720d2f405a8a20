/** Why something could not be saved: never sent to a browser, since the pages that say it do not move. */
export const savedErrors = {
  tooManySavedPostings:
    "Your list holds {{max}} postings, and more do not fit. Remove some from it, then save this one.",
  tooManySavedSearches:
    "Your list holds {{max}} searches, and more do not fit. Remove some from it, then save this one.",
  searchTooLongToSave:
    "This search has more filters than can be saved. Choose fewer, or keep its address yourself.",
};
