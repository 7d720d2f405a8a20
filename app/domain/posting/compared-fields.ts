/**
 * What two versions of a posting are compared by besides texts, places, skills and modules: a name, and the fields of the
 * content that are said together under it.
 */
export const COMPARED = {
  language: ["language"],
  deadline: ["deadlineOn"],
  mode: ["mode"],
  start: ["startsOn"],
  end: ["endsOn"],
  duration: ["durationWeeks"],
  languages: ["languages"],
  level: ["eqfLevel"],
  field: ["iscedField"],
  professionalField: ["professionalField"],
  credits: ["ects"],
  length: ["semesters"],
  academicYear: ["academicYear"],
  goesOut: ["goesOutAfterSemester", "windowFromMonth", "windowToMonth"],
  levelAsked: ["minEqf"],
  studyYears: ["studyYears", "isAnyStudyYear"],
  positions: ["positions"],
  hours: ["hoursPerWeek"],
  pay: ["payKind", "payFrom", "payTo", "payCurrency", "payPeriod"],
  contract: ["contract"],
  benefits: ["benefits"],
  mentor: ["mentorRole", "mentorHours"],
  documents: ["documents"],
  readiness: ["trlFrom", "trlTo"],
  funding: ["funding"],
  ip: ["ip"],
  confidentiality: ["confidentiality"],
  expectedResults: ["expectedResults"],
  madeAvailable: ["madeAvailable"],
  team: ["teamFrom", "teamTo"],
  openToStudents: ["isOpenToStudents"],
  theses: ["theses"],
  budget: ["budget", "budgetCurrency"],
  contactName: ["contactName"],
  contactEmail: ["contactEmail"],
  applicationUrl: ["applicationUrl"],
} as const satisfies Record<string, readonly string[]>;

export type ComparedField = keyof typeof COMPARED;
