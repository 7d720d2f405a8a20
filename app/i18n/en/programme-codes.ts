/** The words for the closed lists of a programme. */
export const programmeCodes = {
  degrees: {
    short_cycle: "short cycle",
    professional_bachelor: "professional bachelor",
    bachelor: "bachelor",
    master: "master",
    doctor: "doctor",
  },
  studyForms: {
    full_time: "full-time",
    part_time: "part-time (extramural)",
    distance: "distance learning",
    evening: "evening",
    dual: "dual (with work at a company)",
  },
};
