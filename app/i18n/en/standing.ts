/** Postings that stand in nobody's first ten matches, and what would help them. */
export const standing = {
  title: "In nobody’s first ten",
  text: "As counted on {{date}}, this posting is not among the first ten matches of any posting of the other side, so hardly anybody comes upon it there. Only your organisation and the cluster read this.",
  short:
    "This posting is not among the first ten matches of anybody. Only your organisation and the cluster read this.",
  toHelp: "What would help",
  standsNow_one:
    "As it is now it would stand in the first ten of one posting. The next count will tell.",
  standsNow_other:
    "As it is now it would stand in the first ten of {{count}} postings. The next count will tell.",
  helps: "What would help",
  noneLeads: "No single change of yours leads into a first ten by itself. This comes nearest:",
  none: "No single change of yours would bring more points. More skills in common with the other side would.",
  state: "State what is not stated, which earns nothing for certain as yet: {{facts}}.",
  leads_one: "Then it would stand in the first ten of one posting.",
  leads_other: "Then it would stand in the first ten of {{count}} postings.",
  nearest: "That brings {{points}}\u00a0points with “{{title}}”.",
  compare: "Compare with “{{title}}”",
  workspaceTitle: "In nobody’s first ten",
  workspaceText:
    "These postings are not among the first ten matches of anybody, so hardly anybody comes upon them there. What was published first comes first.",
  published: "published {{date}}",
  office: {
    title: "Matches: who is seen, and what is hidden",
    coverage: "In somebody’s first ten",
    coverageText:
      "The share of the open postings that stand among the first ten matches of a posting of the other side, as counted on {{date}}.",
    notYet: "not counted yet",
    notCounted: "That has not been counted yet. The worker counts it within ten minutes.",
    kind: "Kind",
    open: "Open",
    standing: "In a first ten",
    share: "Share",
    sides: { university: "University side", company: "Company side" },
    unseen: "In nobody’s first ten",
    unseenText:
      "Hardly anybody comes upon these among matches. What was published first comes first; behind each stands what would help.",
    none: "Every posting stands in somebody’s first ten.",
  },
};
