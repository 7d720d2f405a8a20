/** Something worth saying about a row: what, where, and the values that stand in the sentence. */
export type Note = {
  field?: string;
  code: string;
  values?: Record<string, string | number>;
};

/** What came up while a row was read. Errors refuse it, warnings do not. */
export type Notes = { errors: Note[]; warnings: Note[] };

/** Nothing to say of a row yet. */
export const newNotes = (): Notes => ({ errors: [], warnings: [] });

const SENTENCES: Record<string, string> = {
  required: "is missing",
  tooLong: "is longer than {max} characters",
  tooMany: "has more than {max} entries",
  notANumber: "is not a number",
  notAWholeNumber: "is not a whole number",
  outOfRange: "is not between {min} and {max}",
  tooPrecise: "has more than two decimals",
  halfCredits: "is not in whole or half credits",
  dateOutOfRange: "is not a day of the years {from} to {to}",
  notADate: "is not a date in the stated format: {value}",
  ambiguousDate: "left out: {value} can be read as two different days",
  noReferenceDay: "is a relative day ({value}) without a day to count from",
  notMoney: "is not an amount with currency and period: {value}",
  leftOut: "left out, because it cannot be read: {value}",
  yearAsMonths: "a year's pay, divided by twelve: {value}",
  unknownChoice: "is none of the choices: {value}",
  unknownLanguage: "is not a language code (ISO 639-1)",
  notAWebAddress: "is not a web address",
  notAnEmail: "is not an e-mail address",
  notACurrency: "is not a currency code (ISO 4217)",
  fourDigits: "has not four digits",
  professionalField: "is not a professional field such as 4.6",
  severalValues: "holds several values where one is expected",
  endsBeforeStart: "lies before the start",
  longerThanDates: "is longer than the time between start and end",
  payRangeOutOfOrder: "lies below the start of the range",
  payIncomplete: "is missing: pay needs amount, currency and period",
  payNeedsKind: "is missing although an amount is stated",
  onlyHybrid: "is stated, and the way of working is not hybrid",
  noneStandsAlone: "holds documents beside the word for none",
  otherLevel: "is not the level of the degree, which is {level}",
  levelToPublish: "is missing: nothing is published without a degree or a level",
  beyondProgramme: "lies beyond the programme, which ends with semester {count}",
  windowNeedsBothEnds: "is missing: the window needs both months",
  readinessNeedsBothEnds: "is missing: readiness needs both ends",
  readinessOutOfOrder: "lies below its start",
  teamOutOfOrder: "lies below the lower number of people",
  budgetNeedsCurrency: "is missing: a budget is an amount with a currency",
  moduleNeedsTitle: "has no title in any language",
  requiredToPublish: "is missing, and nothing is published without it",
  electiveBeyondProgramme:
    "semester {semester} lies beyond the programme's {semesters}: the elective comes without a semester",
  textWithoutTitle: "left out: a text in this language without a title in it",
  onlyFirst: "only the first {taken} of {all} values are taken",
  cut: "cut to {max} characters",
  personalDataRemoved: "{count} e-mail addresses, telephone numbers or account names removed",
  unknownSkill: "no skill of the vocabulary is called {label}",
  goneSkill: "{label} is no longer offered, and nothing takes its place",
  replacedSkill: "{label} is no longer offered: {instead} is taken instead",
  spanNotInText: "{span} does not stand in the posting's own text, so the skill is not taken",
  tooManySkills: "only the first {taken} of {all} skills are taken",
  noPartner: "no row of {file} has the key {key}",
  notAList: "is not a list",
  repeatedId: "external id {id} already stands in row {row} of this file",
  noExternalId: "is missing: without it a second import could not find the posting again",
  noOrganisation: "is missing: a posting belongs to an organisation",
  organisationOfOtherSide: "{name} is a {kind}, which does not publish this kind of posting",
  organisationNotPublic: "{name} is {state}: its postings are not public",
  kindIsFixed: "external id {id} is a {kind} already; a kind does not change",
  organisationIsFixed: "external id {id} belongs to another organisation; that does not change",
  editedHere: "was edited here since it was imported, so it is left alone",
  closedHere: "was closed here ({reason}), so it is left alone",
  deadlinePassed: "the deadline has passed: comes in as closed",
  notAnObject: "the row is not an object with fields",
  notJson: "is not valid JSON",
  wrongColumns: "has {found} columns instead of {expected}",
};

/** The English sentence of a note, for the command line and the file of refused rows. */
export function sentenceOf(note: Note): string {
  const template = SENTENCES[note.code] ?? note.code;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(note.values?.[name] ?? "?"),
  );
  return note.field ? `${note.field}: ${text}` : text;
}

/** Reads a Zod message such as `outOfRange|min=1&max=8` as a note. */
export function noteOf(field: string, message: string): Note {
  const [code, rest = ""] = message.split("|") as [string, string?];
  const values = Object.fromEntries(new URLSearchParams(rest));
  return { field, code, ...(rest ? { values } : {}) };
}
