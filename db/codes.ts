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

/** Whose word a skill, a label or a link is: the files of the project, the office, or ESCO. */
export const VOCABULARY_SOURCES = ["project", "staff", "esco"] as const;
export type VocabularySource = (typeof VOCABULARY_SOURCES)[number];

/** Deprecated skills stay where they are used and are offered no more; a merged one is another one now. */
export const SKILL_STATES = ["accepted", "deprecated", "merged"] as const;
export type SkillState = (typeof SKILL_STATES)[number];

/** How widely a skill is of use, as ESCO says it. */
export const REUSE_LEVELS = [
  "transversal",
  "cross-sector",
  "sector-specific",
  "occupation-specific",
] as const;
export type ReuseLevel = (typeof REUSE_LEVELS)[number];

export const PROPOSAL_STATES = ["open", "accepted", "refused"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const WORK_MODES = ["on_site", "hybrid", "remote"] as const;
export type WorkMode = (typeof WORK_MODES)[number];

export const PAY_KINDS = ["paid", "unpaid"] as const;
export const PAY_PERIODS = ["hour", "month", "total"] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** What a posting says of a skill: an internship requires; a proposal or an offer wants and brings. */
export const SKILL_ROLES = ["requires", "wants", "brings"] as const;
export type SkillRole = (typeof SKILL_ROLES)[number];

/** How a skill came to a posting or a module. */
export const SKILL_SOURCES = ["person", "label", "exact", "suggested"] as const;
export type SkillSource = (typeof SKILL_SOURCES)[number];

export const INTERFACE_LANGUAGES = ["en", "bg"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Languages that forms offer first; any other ISO 639-1 code can be chosen after them. */
export const COMMON_LANGUAGES = ["bg", "en", "de", "fr", "es", "ru", "mk", "ro"] as const;

/** What a link with a secret in it lets its holder do, once. */
export const TOKEN_PURPOSES = ["reset_password", "change_address"] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** What mails are about. Those about the account itself are always sent; the others can be ended by their reader. */
export const MAIL_TOPICS = ["account", "organisation", "posting", "reminder"] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

export type EndableMailTopic = Exclude<MailTopic, "account">;
export const ENDABLE_MAIL_TOPICS = MAIL_TOPICS.filter(
  (topic): topic is EndableMailTopic => topic !== "account",
);

export const MAIL_STATES = ["waiting", "sent", "parked"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Whom an organisation names to ask about what. */
export const CONTACT_TOPICS = [
  "general",
  "internships",
  "projects",
  "curricula",
  "partnerships",
] as const;
export type ContactTopic = (typeof CONTACT_TOPICS)[number];

/** What an organisation gives staff to be verified by. */
export const EVIDENCE_KINDS = ["register_number", "domain", "document", "statement"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const CLAIM_STATES = ["open", "accepted", "refused", "withdrawn"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const REPORT_REASONS = [
  "misleading",
  "fraud",
  "discriminating",
  "unpaid_work",
  "closed_already",
  "personal_data",
  "other",
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Why an organisation does not want to be shown a match. */
export const DISMISSAL_REASONS = [
  "skills",
  "level",
  "time",
  "place",
  "language",
  "terms",
  "in_touch",
  "other",
] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

export const REPORT_STATES = ["open", "upheld", "dismissed"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const FILE_PURPOSES = ["logo", "evidence", "import", "refused_rows", "export"] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** The way of an import in the browser: uploaded, mapped, tried, being written, its drafts being published, done. */
/** Which of the skills that texts say an import takes: none, those named word for word, or those said in other words too. */
export const SKILLS_TAKEN = ["none", "exact", "suggested"] as const;
export type SkillsTaken = (typeof SKILLS_TAKEN)[number];

export const IMPORT_STATES = [
  "uploaded",
  "checking",
  "checked",
  "writing",
  "publishing",
  "done",
  "failed",
  "abandoned",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_ROW_STATES = ["unread", "good", "warned", "refused", "written"] as const;
export type ImportRowState = (typeof IMPORT_ROW_STATES)[number];

/** In these states the worker is at it, and nobody else changes the import. */
export const IMPORT_STEPS = [
  "checking",
  "writing",
  "publishing",
] as const satisfies readonly ImportState[];
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** What an import does, or would do, with a row that is not refused. */
export const IMPORT_OUTCOMES = ["new", "changed", "reopened", "unchanged", "leftAlone"] as const;
export type ImportOutcomeCode = (typeof IMPORT_OUTCOMES)[number];
