/** What is kept about people, why and for how long; taking it along, and leaving. */
export const privacy = {
  title: "Personal data",
  description: "What Tandem keeps about people, why, and for how long",
  lead: "Reading and searching need no account, and nothing is kept then that leads to you. This is what is kept about people who have one, why, and for how long.",
  yours: "What you can do",
  export: "Download everything about you",
  close: "Close your account",
  sessions: "See where you are signed in",
  needsAccount: "These pages ask you to sign in.",
  keptTitle: "As long as you have an account",
  kept: {
    account: "Your name, address, language and password (as a hash), to know you again.",
    memberships: "Which organisations you belong to and what you may do there.",
    work: "What you write for an organisation. Postings are the organisation’s: they stay when you leave, without your name. Names and addresses that a posting gives for answers are part of it.",
    saved:
      "The postings and searches that you save, and when you last looked at their list, to show you what is new.",
    studies:
      "What you study, can do and wish for, if you state it as a student: to show you, and nobody else, how internships fit you. You can delete it at any time.",
    record:
      "Who did what to a posting or an organisation, and when. Once you have closed your account, a number stands there that leads to nobody.",
  },
  notTitle: "What is not kept",
  not: {
    visits:
      "What you search for, unless you save the search, and which pages you read, but for when you were last where you are told what is new.",
    address:
      "Your network address: it is turned into a number that limits guessing, and that number is forgotten after a day.",
    scores: "Scores of people: nobody is scored or ranked for others.",
  },
  rulesTitle: "How long the rest is kept",
  rulesLead: "Every night the service removes what has been kept long enough.",
  what: "What",
  why: "Why",
  period: "How long",
  atOnce: "until the following night",
  rules: {
    sign_ups: {
      what: "Sign-ups that were never confirmed",
      why: "The link in the e-mail works for a day.",
    },
    account_links: {
      what: "Links to reset a password or change an address, once they no longer work",
      why: "They are good for a short time only.",
    },
    sessions: {
      what: "Sessions that are over",
      why: "A session ends after seven days without use, and after thirty in any case.",
    },
    attempts: {
      what: "Attempts to sign in, search and the like, without names or addresses",
      why: "They are counted so that nobody can guess passwords.",
    },
    invitations: {
      what: "Invitations that were accepted, withdrawn or have expired, with the invited address",
      why: "So that owners can see whom they have asked.",
    },
    sent_mails: {
      what: "That an e-mail was sent, to whom and about what; what it said is forgotten when it is sent",
      why: "So that it can be found out why an e-mail did not arrive.",
    },
    parked_mails: {
      what: "E-mails that could not be delivered",
      why: "So that staff can try again.",
    },
    unfinished_imports: {
      what: "Imports that were not finished, with the uploaded file",
      why: "So that they can be taken up again.",
    },
    finished_imports: {
      what: "Finished imports, with the uploaded file",
      why: "So that mistakes can be traced and put right.",
    },
    left_files: {
      what: "Uploaded files that nothing refers to any more",
      why: "They are left over when something is replaced.",
    },
    autosaves: {
      what: "What you typed into a form and did not save",
      why: "It is offered again when you come back.",
    },
    saved_postings: {
      what: "Postings that you saved, once they have been over for as long",
      why: "So that you see what has become of them.",
    },
    match_list_visits: {
      what: "When you last looked at the matches of a posting of your organisation, and what the list showed, once the posting has not been open for as long; after you have left the organisation, once you looked that long ago",
      why: "So that you see what has changed since.",
    },
    overwritten_drafts: {
      what: "Former wordings of drafts",
      why: "So that whoever had a draft open can see what a colleague has changed.",
    },
    reporters: {
      what: "Which member reported a posting, after the decision; the address of a visitor goes with the decision",
      why: "So that questions about the decision can be answered.",
    },
    job_runs: {
      what: "The record of the service’s own rounds, without personal data",
      why: "So that staff see that the service runs.",
    },
    unused_accounts_warned: {
      what: "Accounts that nobody uses: then an e-mail says that the account will be closed",
      why: "Whoever does not come any more should not have to think of it.",
    },
    unused_accounts_closed: {
      what: "Accounts after that e-mail, unless somebody signs in; the last owner of an organisation with other members or postings is left to the cluster’s staff",
      why: "There is time to come back.",
    },
  },
  exportPage: {
    title: "Everything about you",
    lead: "You get a ZIP file with everything that is kept about you, in files that people and programs can read. Nothing in it is about anybody else.",
    contents: "What is in it",
    failed: "The file could not be made",
    failedText:
      "The reason is on our side, and we have written it down. Nothing of yours has changed. Enter your password and try again.",
    go: "Download",
  },
  areas: {
    account:
      "Your account: name, address, language, second factor, what you want e-mails about, when you were in the workspace and in lists of matches",
    memberships: "Organisations that you belong to",
    sessions: "Where you are signed in",
    mails: "E-mails that were sent to you, without their text",
    invitations: "Invitations to your address",
    saved: "Postings and searches that you saved",
    studies: "What you study and can do, as you stated it for how internships fit you",
    "unsaved-forms": "What you typed into forms and did not save",
    files: "The list of files that you uploaded; the files themselves lie in the folder “files”",
    postings: "Postings that you began",
    "posting-versions": "Every version of a posting that you wrote",
    record: "What you did, and when",
    claims: "Organisations that you claimed",
    reports: "Postings that you reported",
    "skill-proposals": "Skills that you proposed for the vocabulary",
    imports: "Imports that you made, with their rows",
    "given-and-decided": "What you gave and decided for an organisation or for the cluster",
  },
  readme: {
    title: "Everything that Tandem keeps about {{name}}, on {{date}}",
    intro:
      "Each file holds one part, as JSON: a text that any editor opens and any program reads. Beside the id of a posting, skill or place stands what it is called now, if you may see it. Times in the files are in UTC.",
  },
  closure: {
    title: "Close your account",
    lead: "There is no way back. This is what happens:",
    gone: "Your name, address, password, second factor and sessions are erased, and with them your imports, claims, saved postings and searches, what you stated about your studies, and unsaved forms, and that it was you who reported a posting.",
    leave: "You leave: {{organisations}}.",
    alone:
      "Nobody else belongs to {{organisations}}. If the cluster has verified the organisation, it stays public and somebody new can claim it; if it was never verified, it is given up and its register number is free again. Open invitations work no longer.",
    stays:
      "Postings, profiles and documents that you wrote or uploaded for an organisation stay with it. Where a posting or a contact names you as the one to write to, that stays as well: have it changed before you go.",
    record:
      "The record of who did what keeps a number in your place, and pages say “a former member”.",
    mail: "A last e-mail to {{email}} confirms it; your address is forgotten with that e-mail after {{days}}\u00a0days.",
    exportFirst: "Download everything about you first",
    heldTitle: "You cannot go yet",
    heldByMembers:
      "You are the last owner of {{organisation}}, and others belong to it. Hand it over to one of them, or make one of them an owner.",
    heldByPostings:
      "You are the last owner of {{organisation}}. Nobody else belongs to it, and it has postings that are not archived. Invite somebody to be an owner. If nobody is to take it over, close what is published and take back what is in review; then archive all of it.",
    heldLink: "Members of {{organisation}}",
    confirm: "Are you sure?",
    sure: "I want to close my account and know that it cannot be opened again",
    go: "Close the account",
    closedTitle: "Your account is closed",
    closedText:
      "What was yours alone is erased. An e-mail confirms it. You can go on searching and reading without an account.",
  },
  staff: {
    title: "What is removed, and when",
    lead: "These are the rules that the page on personal data states. They run every night; here is what they removed.",
    toPage: "The page on personal data",
    last: "Last round",
    never: "not yet",
    round: "{{date}}: {{removed}}",
    sum: "In the last {{days}}\u00a0days",
    lastOwners: "Accounts that stay",
    lastOwnersText:
      "The account of the last owner of an organisation with other members or postings is not closed, since nobody would answer for them. Where nobody comes any more is seen in the office:",
    ownerless_one: "one organisation without an active owner",
    ownerless_other: "{{count}} organisations without an active owner",
  },
};
