/** The fields that a project proposal and a co-development offer have beyond others. */
export const partnershipFields = {
  legend: "Readiness and terms",
  trlFrom: "Technology readiness at the start",
  trlTo: "Technology readiness at the end",
  trlHint: "From 1 (the principle is observed) to 9 (it works in daily use).",
  trl: "TRL {{level}}",
  funding: "Funding",
  ip: "Intellectual property",
  confidentiality: "Confidentiality and publication",
  termsHint: "Choose all that you could agree to. “Any” fits whatever the other side chooses.",
  isOpenToStudents: "Students may take part",
  budget: "Budget",
  budgetHint: "What you can put in, in whole.",
};
