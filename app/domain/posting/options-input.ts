/** What forms offer and how much they take, without the schemas: pages that are only read stay light. */
export { COMMON_LANGUAGES, PAY_KINDS, PAY_PERIODS, POSTING_KINDS, WORK_MODES } from "#db/codes.ts";
export { ANSWERS, APPLICATION_DOCUMENTS, BENEFITS, CONTRACTS } from "#db/codes-of-internships.ts";
export {
  CONFIDENTIALITY_OPTIONS,
  EXPECTED_RESULTS,
  FUNDING_OPTIONS,
  IP_OPTIONS,
  MADE_AVAILABLE,
  THESES,
} from "#db/codes-of-partnerships.ts";
export { DEGREES, STUDY_FORMS } from "#db/codes-of-programmes.ts";
export type { Degree } from "#db/codes-of-programmes.ts";
export type { PostingKind, WorkMode } from "#db/codes.ts";
export { ISO_LANGUAGES } from "#db/languages.ts";
export { LIMITS, OPEN_DAYS_WITHOUT_DEADLINE } from "#db/limits.ts";
