/**
 * The closed lists of a project proposal and a co-development offer. Labels in both languages stand in app/i18n.
 */

/** Options of the terms between a project proposal and a co-development offer; "any" is met by every other. */
export const FUNDING_OPTIONS = [
  "company",
  "university",
  "grant",
  "shared",
  "unfunded",
  "any",
] as const;
export const IP_OPTIONS = ["company", "university", "joint", "open_source", "any"] as const;
export const CONFIDENTIALITY_OPTIONS = ["open", "review_before_publication", "nda", "any"] as const;

/** What a joint project is to leave behind. */
export const EXPECTED_RESULTS = [
  "prototype",
  "software",
  "study",
  "publication",
  "data_set",
  "patent_application",
  "thesis",
  "training",
] as const;

/** What a side of a joint project lets the other one use. */
export const MADE_AVAILABLE = [
  "equipment",
  "data",
  "software_licences",
  "workplace",
  "mentoring",
  "test_environment",
] as const;

/** Theses that can be written in a project. */
export const THESES = ["bachelor", "master", "doctoral"] as const;
