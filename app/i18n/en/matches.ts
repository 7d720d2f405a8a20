import { matchEvidence } from "./match-evidence.ts";
import { matchList } from "./match-list.ts";

export const matches = {
  title: "Matches",
  matchesOf: "Matches of “{{title}}”",
  pairOf: "“{{university}}” and “{{company}}”",
  pairTitle: "How these two fit",
  ...matchList,
  noData: {
    title: "Not enough data",
    lead: "There is no score, because the following is not stated:",
    yours: "Add them in your posting “{{title}}”.",
    theirs: "As soon as {{organisation}} adds them, a score appears here.",
  },
  noMatch: {
    closed: "not compared",
    title: "No match",
    text: "Nothing that is stated as taught or offered serves what is asked for, not even through a related skill. So there is no score, however close the two are.",
    short: "no match",
  },
  closedPair: {
    title: "One of these two is not open",
    text: "“{{title}}” is closed ({{reason}}). Only open postings are matched.",
    hidden:
      "“{{title}}” is not public at present (state of its organisation: {{state}}). Only open postings are matched.",
  },
  foreignText: "text in {{language}}",
  facts: {
    goesOut: "students go out after semester\u00a0{{semester}}",
    start: "from {{date}}",
    end: "until {{date}}",
    deadline: "apply by {{date}}",
  },
  lineByLine: "Line by line",
  tables: {
    skills: "Skills, {{points}}\u00a0of\u00a0{{possible}}",
    companyAsks: "What the company asks for, {{points}}\u00a0of\u00a0{{possible}}",
    universityAsks: "What the university asks for, {{points}}\u00a0of\u00a0{{possible}}",
    rest: "The rest, {{points}}\u00a0of\u00a0{{possible}}",
    condition: "Condition",
    sideBySide: "Side by side",
    state: "State",
    points: "Points",
    ofPoints: "{{points}}\u00a0of\u00a0{{possible}}",
    rounded:
      "Every line is rounded down to a hundredth, so together the lines can carry slightly less than the whole.",
  },
  asks: {
    internship: "The internship asks for",
    project_proposal: "The proposal asks for",
    co_development_offer: "The offer asks for",
  },
  has: {
    programme: "The programme teaches",
    project_proposal: "The proposal brings",
    co_development_offer: "The offer brings",
  },
  sides: {
    programme: "programme",
    internship: "internship",
    project_proposal: "proposal",
    co_development_offer: "offer",
  },
  ...matchEvidence,
  why: {
    share: "{{has}} of the skills asked for; {{band}} needs {{needed}}",
    points: "{{has}}\u00a0certain points; {{band}} needs {{needed}}",
    bands: {
      strong: "a strong match",
      good: "a good match",
      partial: "a partial match",
      weak: "a weak match",
    },
  },
  untold: "{{points}} of that only because not all skills are stated",
  couldBe: {
    strong: "could be strong",
    good: "could be good",
    partial: "could be partial",
    weak: "could be weak",
  },
  changes: {
    title: "What would change it",
    take_elective: "Students take the elective <module/>.",
    move_start_later_one: "“{{title}}” starts one week later, on {{date}}.",
    move_start_later_other: "“{{title}}” starts {{count}}\u00a0weeks later, on {{date}}.",
    move_start_earlier_one: "“{{title}}” starts one week earlier, on {{date}}.",
    move_start_earlier_other: "“{{title}}” starts {{count}}\u00a0weeks earlier, on {{date}}.",
    allow_remote: "“{{title}}” allows remote work.",
    make_preferred: "“{{title}}” makes <skill/> preferred instead of required.",
    teach_skill: "The module <module/> also teaches <skill/>.",
    teach_skill_level: "The module <module/> also teaches <skill/> at level\u00a0{{level}}.",
    outcome: "Then {{points}}\u00a0points, a {{band}}.",
    yours: "You can change this.",
    ours: "Your organisation can change this.",
    edit: "Change the posting",
    askable: "You could ask {{organisation}}.",
    neutral: "{{organisation}} would have to change this.",
    none: "No single change would bring more points.",
  },
  next: {
    title: "Next step",
    lead: "To answer “{{title}}” by {{organisation}}:",
    unclaimed:
      "“{{title}}” is listed from {{source}}; {{organisation}} has not claimed it yet and cannot be written to here.",
    nobody: "Nobody speaks for {{organisation}} here at present; it cannot be written to here.",
    none: "{{organisation}} names no contact.",
  },
  foot: {
    rules:
      "Scored by version\u00a0{{version}} of the rules, with count no. {{snapshot}} of the skills asked for.",
    rulesOnly:
      "Scored by version\u00a0{{version}} of the rules; the skills asked for are not counted yet.",
    vocabulary:
      "How much one skill counts for another is taken from version\u00a0{{vocabulary}} of the vocabulary.",
    count: "The count in numbers",
    credits: "How much skills count for each other (CSV)",
    how: "How matching works",
  },
};
