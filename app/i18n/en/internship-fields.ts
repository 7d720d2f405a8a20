/** The fields that only an internship has. */
export const internshipFields = {
  legend: "Who it is for, and the pay",
  minEqf: "Level of study, at least",
  studyYears: "Years of study",
  isAnyStudyYear: "Any year of study",
  anyYearHint: "Then the years chosen above do not count.",
  positions: "Places to fill",
  hoursPerWeek: "Hours a week",
  hours: "hours",
  payKind: "Pay",
  payHint: "Pay is always stated: an amount, or the word unpaid.",
  payFrom: "Amount (or from)",
  payTo: "To",
  payPeriod: "Period",
};
