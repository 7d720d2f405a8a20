import { ruleExamples } from "./rule-examples.ts";

export const rules = {
  title: "How matching works",
  description: "The rules by which programmes, internships, proposals and offers are matched.",
  lead: "Postings are matched by fixed rules that anyone can check. They were not learnt by a machine, nobody can pay for a better place, and people are never ranked.",
  generated:
    "The figures on this page are the ones that Tandem uses: version {{version}} of the rules.",
  contents: "On this page",
  pairs: {
    programme_internship: "Programme and internship",
    student_internship: "Student and internship",
    proposal_offer: "Project proposal and co-development offer",
  },
  points: {
    title: "Points",
    text: "A match has up to {{all}}\u00a0points. They come from factors, and every factor consists of lines: one for each skill that is asked for and for each condition. Every line is rounded down to a hundredth of a point; the factor is the sum of its lines and the score is the sum of the factors. So the lines are the score, for both sides alike. A full match may read 99.99 because of the rounding.",
    caption: "Points of the factors",
    factor: "Factor",
    sum: "Total",
    termsOf: "of these: {{term}}",
    none: "–",
  },
  factors: {
    skills: "skills",
    level: "level",
    trl: "technology readiness",
    time: "time",
    place: "place",
    language: "language",
    terms: "terms",
  },
  unknown: {
    title: "Certain and possible",
    text: "What is not stated neither earns nor costs points: it is unknown. A line that cannot be decided has no certain points; what it could still bring is counted apart. {{range}} means {{low}}\u00a0points for certain and up to {{gap}} more, depending on facts that are not known yet. Whatever they turn out to be, the points stay within that range; beyond it leads only a change of what is stated or asked for, or something new, such as one more module.",
    noScore:
      "A programme without confirmed skills, or a posting that asks for none, has no score but “not enough data”. Two postings without a common or related skill do not match, however close they are.",
  },
  skills: {
    title: "Skills",
    weight:
      "Every skill that is asked for gets a part of the skill points by its weight: its importance (required {{required}}, preferred {{preferred}}) times its rarity. With N open postings of the kind that asks for skills, n of which ask for this one,",
    rarity: "rarity = ln(1 + (N + 1) ÷ (n + 1)), rounded to thousandths",
    line: "points of a line = skill points × weight × credit ÷ sum of all weights",
    snapshot:
      "N and n are counted from time to time and stored. A match names the count that it used, so it can be worked out again.",
    weightCaption: "Rarity of a skill",
    askedBy: "Asked for by",
    weightHeading: "Rarity",
    askedByCount: "{{df}} of {{n}} postings",
    credit:
      "The credit of a line is that of the best piece of evidence, so more evidence never lowers it. A skill need not be the very same:",
    creditCaption: "Credit",
    relationHeading: "What is taught or offered",
    creditHeading: "Credit",
    general:
      "A skill with more than {{most}} narrower ones below it in ESCO, counted down to {{steps}} steps, is too general to say anything: it earns nothing for a narrower one, nor does a narrower one for it, and no way leads through it.",
    transversal:
      "The same goes for broader skills that ESCO calls transversal, of use in every trade, such as critical thinking.",
    areas:
      "And it holds for the five areas of digital competence, such as digital content creation, of which ESCO does not say in how many trades they are of use.",
    limit:
      "One skill earns part credit for at most {{limit}} requirements: the heaviest that it could serve.",
    level:
      "Where a level is asked for, the credit is multiplied by the level available divided by the level asked for, at most 1. Where the level is not stated, a part of the credit is certain and the rest is unknown.",
    levelCaption: "Levels",
    levelAsked: "Asked for",
    levelHave: "Available",
    certain: "Certain",
    possible: "Possible",
    levelNotStated: "not stated",
    directions:
      "A proposal and an offer are compared in both directions: what the one seeks with what the other brings. Each direction has half of the skill points; where only one side seeks something, its direction has them all.",
  },
  relations: {
    exact: "the same skill",
    narrower_one: "a narrower skill, {{count}} step away",
    narrower_other: "a narrower skill, up to {{count}} steps away",
    broader_one: "a broader skill, {{count}} step away",
    broader_other: "a broader skill, up to {{count}} steps away",
    related_one: "a related skill",
    related_other: "a related skill, up to {{count}} steps away",
  },
  curriculum: {
    title: "Curriculum",
    text: "A programme says after which semester its students go out on an internship, and in which months.",
    compulsory: "A compulsory module up to that semester is certain.",
    elective: "An elective up to that semester is unknown: students may take it or not.",
    noSemester:
      "A module without a semester is unknown; so are all modules of a programme that does not say after which semester its students go out.",
    late: "A module that comes later gives nothing and is named as too late.",
    notStated:
      "When all modules have confirmed skills, a skill that none of them teaches is not met, and one that they teach in part, such as by a related skill, is met in part. Otherwise the rest is not stated, and unknown: a module without confirmed skills may teach it. What is certain stays so, and more evidence never lowers the upper end.",
    student:
      "A student who states a programme and a semester is compared like a programme whose students go out after the last semester that has ended; for the year of study the semester stated counts. Skills that students state themselves are certain. Only the student is shown this score, and it is stored nowhere.",
  },
  conditions: {
    title: "The other factors",
    caption: "When a condition gives its points",
    condition: "Condition",
    full: "All points",
    between: "A part",
    nothing: "None",
    never: "–",
    levelFull: "the programme has at least the level asked for, and the year of study is eligible",
    levelNothing: "otherwise",
    trlFull: "the ranges overlap",
    trlBetween_one: "{{count}} step apart: {{share}}",
    trlBetween_other: "{{count}} steps apart: {{share}}",
    trlNothing: "further apart",
    timeFull: "both sides have all the days asked for",
    timeBetween: "in proportion to the shared days",
    timeNothing: "no shared day, or a start outside the months in which students are out",
    placeFull: "remote, or up to {{near}}; hybrid: up to {{nearHybrid}}",
    placeBetween:
      "falls evenly with the distance; at {{distance}}: {{onSite}} of {{possible}} on site, {{hybrid}} hybrid",
    placeNothing: "from {{far}}; hybrid: from {{farHybrid}}",
    languageFull: "one shared working language",
    languageNothing: "no shared language",
    termFull: "at least one option acceptable to both",
    termNothing: "no such option",
    any: "“Any” can be stated and agrees with everything. What is not stated is unknown. Where both sides of a project state how they work, the one that asks for more presence counts.",
    dates:
      "When an internship or a project is follows from two of start, end and weeks, of an internship from the start with one of the others, and counts as stated then: without weeks all days from start to end are asked for, without an end the weeks from the start on.",
    silentMode:
      "Where a side does not say how its people work, no points for place are certain, however near the two are. Possible is what remote work on its part would give.",
  },
  bands: {
    title: "Order and bands",
    order:
      "Lists are ordered by rank. It counts skill points the less, the less is asked for, so that a posting does not lead because it asks for almost nothing:",
    rank: "rank = certain skill points × √(sum of all weights ÷ usual sum) + the other certain points",
    rankCaption: "What {{points}}\u00a0skill points add to the rank",
    usual:
      "The usual sum is what open postings of the kind that asks ask for in the mean, each skill as if it were preferred, by the count of demand that the match names; for a project proposal and a co-development offer both means together. So the points count as they are where as much is asked as usual. While nothing has been counted, the rank is the certain points.",
    rankWeight: "Sum of all weights, times the usual one",
    rankShare: "Part of the rank",
    ties: "Where ranks are equal, the certain points decide, then the upper end, the share of skills, how much of the upper end rests on something that is stated, how much of it on more than electives, and last the date, newest first. A list can also be put in the order of what the points could become: there counts only what something that is stated speaks for, since whoever has not said all skills would otherwise stand first. The band is that of the certain figures; the band that could be reached stands beside it.",
    caption: "Bands",
    band: "Band",
    share: "Share of skills from",
    points: "Points from",
    otherwise: "otherwise",
  },
  changes: {
    title: "What would change a match",
    text_one:
      "The following single changes are tried, and the match is worked out anew for each. Up to {{count}} that lifts the band is shown, the easiest first; if none does, the one that gains most.",
    text_other:
      "The following single changes are tried, and the match is worked out anew for each. Up to {{count}} that lift the band are shown, the easiest first; if none does, the one that gains most.",
    take_elective: "students take an elective",
    move_start: "the start moves by up to {{weeks}}\u00a0weeks",
    allow_remote: "remote work is allowed",
    make_preferred: "a required skill becomes preferred",
    teach_skill: "a missing skill is taught in a module",
  },
  ...ruleExamples,
};
