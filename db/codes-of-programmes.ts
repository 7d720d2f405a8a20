/**
 * The closed lists of a programme. Labels in both languages stand in app/i18n.
 */
export const DEGREES = [
  "short_cycle",
  "professional_bachelor",
  "bachelor",
  "master",
  "doctor",
] as const;
export type Degree = (typeof DEGREES)[number];

/** Every degree has its level of the European (and the Bulgarian) qualifications framework. */
export const EQF_OF_DEGREE: Record<Degree, number> = {
  short_cycle: 5,
  professional_bachelor: 6,
  bachelor: 6,
  master: 7,
  doctor: 8,
};

/** How one studies; a programme may be offered in several ways. */
export const STUDY_FORMS = ["full_time", "part_time", "distance", "evening", "dual"] as const;
