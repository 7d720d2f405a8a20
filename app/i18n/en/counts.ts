/** A count of demand in numbers. */
export const counts = {
  title: "Count no.\u00a0{{number}} of the skills asked for",
  lead: "Open postings, and how many of them asked for which skill on {{date}}. Every match names the count by which it was weighed, so that anyone can work it out again.",
  formula:
    "What a skill weighs where it is preferred is 1000\u00a0·\u00a0ln(1\u00a0+\u00a0(open\u00a0+\u00a01)\u00a0/\u00a0(asking\u00a0+\u00a01)), rounded, and twice as much where it is required. A skill that nobody asked for weighs as if asking were\u00a00.",
  rules: "How points follow from that",
  usual_one:
    "{{count}} open; weight of all that one asks for in the mean, each skill as preferred: {{usual}}",
  usual_other:
    "{{count}} open; weight of all that one asks for in the mean, each skill as preferred: {{usual}}",
  nothing: "No open posting asked for a skill.",
  all_one: "{{count}} row as CSV",
  all_other: "All {{count}} rows as CSV",
  caption: "The most wanted first",
  skill: "Skill",
  kind: "Asked for by",
  df: "Postings asking",
  preferred: "Weight, preferred",
  required: "Weight, required",
};
