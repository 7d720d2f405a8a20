/** The words for the degrees that programmes lead to. */
export const degreeCodes = {
  degrees: {
    short_cycle: "short cycle",
    professional_bachelor: "professional bachelor",
    bachelor: "bachelor",
    master: "master",
    doctor: "doctor",
  },
};
