/** What stands in the fields of a posting's form: text throughout, as browsers send it. */
export type TextValues = {
  title?: string;
  summary?: string;
  description?: string;
  mentorRole?: string;
};

export type PlaceValues = { place?: string; known?: string };

export type SkillValues = {
  skill?: string;
  importance?: string;
  level?: string;
  known?: string;
};

export type ModuleTextValues = { title?: string; outcomes?: string };

export type ModuleValues = {
  code?: string;
  /** Only when it differs from the language of the programme. */
  language?: string;
  texts?: { en?: ModuleTextValues; bg?: ModuleTextValues; other?: ModuleTextValues };
  /** Texts in yet other languages, as JSON; they are kept, not shown. */
  furtherTexts?: string;
  semester?: string;
  ects?: string;
  isCompulsory?: string;
  skills?: string;
  known?: string;
};

type CommonValues = {
  organisation?: string;
  revision?: string;
  /** A text that was pasted whole and has not found its fields yet. */
  advertisement?: string;
  /** Skills of the texts that were refused, as JSON. */
  refusedSkills?: string;
  language?: string;
  /** The language of the texts under `other` when the form was written. */
  otherLanguage?: string;
  texts?: { en?: TextValues; bg?: TextValues; other?: TextValues };
  furtherTexts?: string;
  places?: PlaceValues[];
  languages?: string[];
  deadlineOn?: string;
  contactName?: string;
  contactEmail?: string;
  applicationUrl?: string;
  mode?: string;
  startsOn?: string;
  endsOn?: string;
  durationWeeks?: string;
};

type ProgrammeValues = {
  degree?: string;
  eqfLevel?: string;
  studyForms?: string[];
  qualification?: string;
  accreditedBy?: string;
  accreditedUntil?: string;
  studentsPerYear?: string;
  iscedField?: string;
  professionalField?: string;
  ects?: string;
  semesters?: string;
  academicYear?: string;
  goesOutAfterSemester?: string;
  windowFromMonth?: string;
  windowToMonth?: string;
  modules?: ModuleValues[];
  /** Rows of a spreadsheet on their way to become modules, and how many the last attempt has taken. */
  pasted?: string;
  pastedCount?: string;
};

type InternshipValues = {
  requires?: SkillValues[];
  minEqf?: string;
  isAnyStudyYear?: string;
  studyYears?: string[];
  positions?: string;
  hoursPerWeek?: string;
  payKind?: string;
  payFrom?: string;
  payTo?: string;
  payCurrency?: string;
  payPeriod?: string;
  documents?: string[];
  benefits?: string[];
  mentorHours?: string;
  contract?: string;
  onSiteDays?: string;
  mayLeadToJob?: string;
  countsAsPractice?: string;
};

type PartnershipValues = {
  wants?: SkillValues[];
  brings?: SkillValues[];
  trlFrom?: string;
  trlTo?: string;
  funding?: string[];
  ip?: string[];
  confidentiality?: string[];
  expectedResults?: string[];
  madeAvailable?: string[];
  teamFrom?: string;
  teamTo?: string;
  isOpenToStudents?: string;
  theses?: string[];
  budget?: string;
  budgetCurrency?: string;
};

/** Every field of all kinds; the form of a kind shows those that the kind has. */
export type PostingFormValues = CommonValues &
  ProgrammeValues &
  InternshipValues &
  PartnershipValues;
