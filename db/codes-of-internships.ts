/** The closed lists that only internships have, besides the pay. */
/** What an application for an internship is to bring; "none" stands alone. */
export const APPLICATION_DOCUMENTS = [
  "cv",
  "cover_letter",
  "transcript",
  "portfolio",
  "code_samples",
  "recommendation",
  "language_certificate",
  "none",
] as const;
export type ApplicationDocument = (typeof APPLICATION_DOCUMENTS)[number];

/** What an intern gets besides the pay. */
export const BENEFITS = [
  "meal_vouchers",
  "transport",
  "accommodation",
  "equipment",
  "training",
  "flexible_hours",
  "health_insurance",
] as const;
export type Benefit = (typeof BENEFITS)[number];

/** By which contract an intern works; a scholarship stands for one. */
export const CONTRACTS = ["employment", "civil", "university", "scholarship"] as const;
export type Contract = (typeof CONTRACTS)[number];

/** What may be answered, or left open: that is neither. */
export const ANSWERS = ["yes", "no"] as const;
export type Answer = (typeof ANSWERS)[number];
