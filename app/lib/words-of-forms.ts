import type { ParseKeys } from "i18next";

/** What the fields are called in which somebody writes freely, by their names; of a list without the number of the row. */
type Words = Readonly<Record<string, ParseKeys>>;

const SLOTS = ["en", "bg", "other"] as const;

const inEverySlot = (before: string, labels: Words): Words =>
  Object.fromEntries(
    SLOTS.flatMap((slot) =>
      Object.entries(labels).map(([name, label]) => [`${before}texts.${slot}.${name}`, label]),
    ),
  );

const POSTING: Words = {
  ...inEverySlot("", {
    title: "forms.texts.title",
    summary: "forms.texts.summary",
    description: "forms.texts.description",
    mentorRole: "forms.internship.mentorRole",
  }),
  ...inEverySlot("modules[].", {
    title: "forms.modules.title",
    outcomes: "posting.outcomes",
  }),
  pasted: "forms.modules.pasted",
  advertisement: "forms.paste.text",
};

const ABOUT: Words = { aboutEn: "organisationForm.aboutEn", aboutBg: "organisationForm.aboutBg" };

/**
 * Every form with a text of more than a line, by its route. Where it can be shown again after an error it keeps what was typed;
 * where it cannot, since the page itself is refused by now, the page of the error keeps these.
 */
export const WORDS_OF_FORMS: Readonly<Record<string, Words>> = {
  "imports.$id_.rows.$number": { "cells[]": "errorPages.typed.cell" },
  "organisations.$id_.claim": { words: "claims.words" },
  "organisations.$id_.decision": { reason: "office.decision.words" },
  "organisations.$id_.domains_.$domainId.refusal": {
    reason: "office.verifications.declineReason",
  },
  "organisations.$id_.edit": ABOUT,
  "organisations.$id_.evidence": { words: "evidence.words" },
  "organisations.$id_.members_.$memberId.appointment": { reason: "office.owners.reason" },
  "organisations.$id_.number": { reason: "office.decision.numberReason" },
  "organisations.$id_.restoration": { reason: "office.decision.restoreReason" },
  "organisations.$id_.staff-note": { words: "office.decision.note" },
  "organisations.$id_.suspension": { reason: "office.decision.suspendReason" },
  "organisations.$id_.verification": { answer: "evidence.answer" },
  "organisations.new": ABOUT,
  "postings.$id_.closure": { note: "forms.closure.note" },
  "postings.$id_.dismissal": { outcome: "office.reports.dismissOutcome" },
  "postings.$id_.edit": POSTING,
  "postings.$id_.report": { words: "reports.words" },
  "postings.$id_.return": { note: "forms.review.note" },
  "postings.$id_.take-down": {
    reason: "office.reports.takeDownReason",
    outcome: "office.reports.outcome",
  },
  "postings.new.$kind": POSTING,
  "skill-proposals.new": { words: "skillProposals.words" },
  "staff.claims_.$id.refusal": { reason: "office.claims.refuseReason" },
  "staff.skill-proposals.$id_.answer": {
    skill: "skillProposals.skill",
    reason: "skillProposals.reason",
  },
  "staff.skill-proposals.$id_.refusal": { reason: "skillProposals.reason" },
  "staff.skills.$id_.deprecation": { replacement: "skills.replacement", reason: "skills.reason" },
  "staff.skills.$id_.mapping": {
    uri: "skills.uri",
    exactMatches: "skills.exact",
    closeMatches: "skills.close",
  },
  "staff.skills.$id_.merger": { into: "skills.into", reason: "skills.reason" },
  "workspace_.closures": { note: "forms.closure.note" },
};
