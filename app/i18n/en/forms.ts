import { internshipFields } from "./internship-fields.ts";
import { partnershipFields } from "./partnership-fields.ts";
import { pastedText } from "./pasted-text.ts";
import { postingFields } from "./posting-fields.ts";
import { programmeFields } from "./programme-fields.ts";

/** The forms in which the four kinds of posting are written, closed and reviewed. */
export const forms = {
  newTitle: {
    programme: "New programme",
    project_proposal: "New project proposal",
    internship: "New internship",
    co_development_offer: "New co-development offer",
  },
  editTitle: {
    programme: "Edit the programme",
    project_proposal: "Edit the project proposal",
    internship: "Edit the internship",
    co_development_offer: "Edit the co-development offer",
  },
  newLead:
    "A title is enough to save a draft. Until you publish it, only your organisation and the cluster see it.",
  publishedTitle: "This posting is public",
  publishedText:
    "When you save, a new version is public at once. The version before is kept with everything that was made on it.",
  reviewDueText:
    "The cluster reads this change before it is public; until then the posting is not shown. The version before is kept.",
  reviewDueWhy: {
    first: "This is so because the organisation has published nothing itself yet.",
    claimed:
      "This is so because the posting was listed by an import, and the organisation has published nothing itself yet.",
    takenDown: "This is so because the cluster has taken this posting down before.",
    afterTakeDown:
      "This is so because the cluster has taken a posting of the organisation down, and has approved nothing of it since.",
  },
  checkTitle: "Not published yet",
  checkText_one:
    "One thing is needed before others can see it. It is marked below. What you have written is saved.",
  checkText_other:
    "{{count}} things are needed before others can see it. They are marked below. What you have written is saved.",
  unsaved: {
    title: "You have unsaved changes",
    text: "This form was left without saving on {{when}}. Nobody else sees what you typed.",
    restored: "What you typed until {{when}} is in the form again. It is not saved yet.",
    isOld:
      "The posting has been changed since. When you save, you are shown what changed before anything is replaced.",
    held: "It is offered in the form as soon as the posting can be edited again.",
    heldForGood: "An archived posting is not edited again. A duplicate can take it.",
    kept: "What you typed until {{when}} is kept, and nobody else sees it.",
    duplicate: "Duplicate with what you typed",
    texts: "The texts that you typed",
    restore: "Restore",
    discard: "Discard",
  },
  parts: {
    title: "Parts of this form, in any order",
    ofSaved: "What publication still needs, by what was last saved.",
    ofDraft:
      "What publication still needs, by what was last saved. Saving leads to the page of the draft, on which it is published.",
    texts: "Title and texts",
    complete: "nothing is missing",
    incomplete_one: "{{count}} thing is missing",
    incomplete_other: "{{count}} things are missing",
  },
  ...postingFields,
  paste: pastedText,
  ...programmeFields,
  internship: internshipFields,
  partnership: partnershipFields,
  previewed: {
    title: "As others will see it",
    empty: "Nothing is written here yet.",
    cut: "Only the beginning is shown: a description has at most {{max}}\u00a0characters.",
  },
  closure: {
    title: "Close “{{title}}”",
    lead: "What is closed no longer shows up in search or in matches. Its page stays and says so.",
    reason: "Reason for closing",
    filled: "filled: somebody was found",
    withdrawn: "withdrawn: will not take place",
    note: "Note for your organisation",
    noteHint: "Kept in the record; not shown to the public.",
    close: "Close the posting",
    back: "Back to the posting",
  },
  review: {
    title: "Postings waiting for review",
    lead: "The first posting of every organisation is read before it goes public, and so is the next one after a take-down. Those that have waited longest come first.",
    reasons: {
      first: "first posting of the organisation",
      claimed:
        "change of what an import listed, by an organisation that has published nothing itself yet",
      amongFirst: "handed in before the organisation’s first posting was approved",
      takenDown: "taken down before",
      afterTakeDown: "next posting or change after a take-down",
      beforeLifted: "handed in after a take-down, before something else was approved",
    },
    why: "Why it is read: {{reason}}",
    wasPublicUntil: "was public until this change",
    wasPublic:
      "It was public until this change and is not shown while it waits. What has changed since stands below.",
    wasClosed:
      "It was public before, and closed. What has changed since it was public stands below.",
    neverPublic: "It has never been public.",
    sincePublic: "What has changed since it was public",
    sameAsPublic: "It says what it said when it was public.",
    empty: "Nothing waits for review",
    emptyText:
      "When an organisation hands in its first posting, or the next one after a take-down, it appears here. Afterwards that organisation publishes without review.",
    read: "Read all of it",
    waitingSince: "waiting since {{date}}",
    approve: "Approve and publish",
    approveTitle: "Approve “{{title}}”",
    return: "Send back",
    returnTitle: "Send back “{{title}}”",
    note: "What should the authors change?",
    noteHint: "They read this above their draft.",
    now: "What it says now",
    leadsTo: "Where its next step leads:",
    suspended:
      "The organisation is suspended. The posting can be approved when the suspension is lifted.",
    notVerified: "The organisation is {{state}}. The posting can be approved when it is verified.",
    approved: "Approved. It is public now.",
    returned: "Sent back to its authors.",
    back: "Back to the list",
  },
};
