/** The fields that are sets of choices: nothing, one or several entries of the same name. */
export const CHOICES = [
  "languages",
  "studyYears",
  "studyForms",
  "documents",
  "benefits",
  "funding",
  "ip",
  "confidentiality",
  "expectedResults",
  "madeAvailable",
  "theses",
];
