/** The words for the closed lists of a programme. */
export const programmeCodes = {
  studyForms: {
    full_time: "full-time",
    part_time: "part-time (extramural)",
    distance: "distance learning",
    evening: "evening",
    dual: "dual (with work at a company)",
  },
};
