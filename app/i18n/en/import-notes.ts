/** What is said about a row of an import, where the errors of forms have no word for it. */
export const importNotes = {
  required: "Missing.",
  notADate: "“{{value}}” is not a date.",
  ambiguousDate: "“{{value}}” can be read as two different days and is left out.",
  noReferenceDay: "A day such as “yesterday” ({{value}}) says nothing without a day to count from.",
  notMoney: "“{{value}}” is not an amount with currency and period.",
  leftOut: "“{{value}}” cannot be read and is left out.",
  yearAsMonths: "“{{value}}” is a year’s pay; it is divided by twelve.",
  severalValues: "Holds several values where one is expected.",
  unknownChoice: "“{{value}}” is none of the choices.",
  electiveBeyondProgramme:
    "Semester {{semester}} lies beyond the programme’s {{semesters}}: the elective comes without one.",
  textWithoutTitle: "A text in a language in which there is no title is left out.",
  onlyFirst: "Only the first {{taken}} of {{all}} values are taken.",
  cut: "Cut to {{max}}\u00a0characters.",
  personalDataRemoved_one:
    "{{count}} e-mail address, telephone number or account name was taken out of the text.",
  personalDataRemoved_other:
    "{{count}} e-mail addresses, telephone numbers or account names were taken out of the text.",
  unknownSkill: "No skill of the vocabulary is called “{{label}}”; the row comes without it.",
  goneSkill:
    "“{{label}}” is no longer offered, and nothing takes its place; the row comes without it.",
  replacedSkill: "“{{label}}” is no longer offered; “{{instead}}” is taken instead.",
  spanNotInText: "“{{span}}” does not stand in the posting’s own text, so the skill is not taken.",
  tooManySkills: "Only the first {{taken}} of {{all}} skills are taken.",
  notAList: "Not a list.",
  repeatedId: "The external id {{id}} stands in row {{row}} of this file already.",
  noExternalId: "Without an external id the next import could not find the posting again.",
  noOrganisation: "A posting belongs to an organisation, and none is named.",
  organisationOfOtherSide: "{{name}} does not publish postings of this kind.",
  organisationNotPublic: "The postings of {{name}} are not public.",
  kindIsFixed:
    "The external id {{id}} belongs to a posting of another kind; a kind does not change.",
  organisationIsFixed: "The external id {{id}} belongs to another organisation’s posting.",
  editedHere: "Was edited here since it was imported, so it is left alone.",
  closedHere: "Is closed here, so it is left alone.",
  organisationSuspended: "The organisation is suspended, so what it has published is left alone.",
  academicYearTaken: "Another curriculum of this programme is for {{year}} already.",
  academicYearNotLater: "The curriculum before this one is for {{year}}; say a later year.",
  academicYearNotEarlier: "The curriculum after this one is for {{year}}; say an earlier year.",
  readFirst:
    "Is public and stays as it is: the cluster reads one change of this import first. Import it again once that is approved.",
  inReviewHere: "Is in review, so it is left alone.",
  deadlinePassed: "The deadline has passed.",
  notAnObject: "This row is no object with fields.",
  notJson: "This row is not valid JSON.",
  wrongColumns:
    "This row has {{found}} columns instead of {{expected}}. Look where each cell belongs.",
};
