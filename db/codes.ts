/**
 * The closed lists of the product: the database constrains its columns by them, forms and pages offer them.
 * Labels in both languages stand in app/i18n.
 */
export const POSTING_KINDS = [
  "programme",
  "project_proposal",
  "internship",
  "co_development_offer",
] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

export const SIDES = ["university", "company"] as const;
export type Side = (typeof SIDES)[number];

/** Which side publishes which kind. */
export const SIDE_OF_KIND: Record<PostingKind, Side> = {
  programme: "university",
  project_proposal: "university",
  internship: "company",
  co_development_offer: "company",
};

/** What pairs with what: the kind that answers a kind. */
export const COUNTERPART: Record<PostingKind, PostingKind> = {
  programme: "internship",
  internship: "programme",
  project_proposal: "co_development_offer",
  co_development_offer: "project_proposal",
};

export const POSTING_STATES = ["draft", "in_review", "published", "closed", "archived"] as const;
export type PostingState = (typeof POSTING_STATES)[number];

export const CLOSE_REASONS = ["filled", "expired", "withdrawn", "taken_down"] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export const ORGANISATION_KINDS = ["university", "company", "cluster"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ORGANISATION_STATES = [
  "new",
  "verified",
  "refused",
  "suspended",
  "unclaimed",
] as const;
export type OrganisationState = (typeof ORGANISATION_STATES)[number];

/** States in which an organisation's postings may be seen by the public. */
export const PUBLIC_ORGANISATION_STATES = ["verified", "unclaimed"] as const;

export const PERSON_ROLES = ["student", "member", "staff"] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const MEMBER_ROLES = ["owner", "editor", "viewer"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const SKILL_TYPES = ["knowledge", "skill", "transversal", "language"] as const;
export type SkillType = (typeof SKILL_TYPES)[number];

export const WORK_MODES = ["on_site", "hybrid", "remote"] as const;
export type WorkMode = (typeof WORK_MODES)[number];

export const PAY_KINDS = ["paid", "unpaid"] as const;
export const PAY_PERIODS = ["hour", "month", "total"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** What a posting says of a skill: an internship requires; a proposal or an offer wants and brings. */
export const SKILL_ROLES = ["requires", "wants", "brings"] as const;
export type SkillRole = (typeof SKILL_ROLES)[number];

/** How a skill came to a posting or a module. */
export const SKILL_SOURCES = ["person", "label", "exact"] as const;
export type SkillSource = (typeof SKILL_SOURCES)[number];

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

export const INTERFACE_LANGUAGES = ["en", "bg"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Languages that forms offer first; any other ISO 639-1 code can be chosen after them. */
export const COMMON_LANGUAGES = ["bg", "en", "de", "fr", "es", "ru", "mk", "ro"] as const;
