/**
 * Every limit of what people may enter, declared once: Zod schemas and SQL CHECK constraints read it here.
 * Texts count characters, lists count entries.
 */
export const LIMITS = {
  email: 254,
  personName: 120,
  passwordMin: 12,
  passwordMax: 200,
  /** A code of a second factor or a recovery code, with the spaces that people type. */
  code: 40,
  deviceName: 80,
  organisationName: 200,
  domain: 253,
  fileName: 200,
  identifier: 40,
  organisationAbout: 5000,
  placesPerOrganisation: 12,
  departmentsPerOrganisation: 40,
  departmentName: 200,
  contactsPerOrganisation: 12,
  phone: 40,
  languagesPerOrganisation: 10,
  linksPerOrganisation: 8,
  linkLabel: 80,
  domainsPerOrganisation: 10,
  invitationsPerOrganisation: 100,
  /** What is uploaded as a logo: bytes of the file, pixels of the picture. */
  logoBytes: 2 * 1024 * 1024,
  logoPixels: 24_000_000,
  /** A logo is kept in a square of so many pixels a side. */
  logoSide: 512,
  evidencePerOrganisation: 12,
  documentsPerOrganisation: 5,
  documentBytes: 5 * 1024 * 1024,
  url: 2000,
  postingTitle: 200,
  postingSummary: 500,
  postingDescription: 20_000,
  contactName: 120,
  reason: 1000,
  /** What is done with several postings in one form. */
  postingsAtOnce: 100,
  placeLabel: 120,
  placesPerPosting: 12,
  languagesPerPosting: 10,
  skillsPerPosting: 60,
  skillLabel: 120,
  /** Skills that one person has proposed and staff have not decided about. */
  openSkillProposals: 20,
  /** What a table of a release of ESCO may have: bytes unpacked, characters of a row, a label and a note. Of 1.1.1: 21 MB, 3,000, 166. */
  releaseTable: 128 * 1024 * 1024,
  releaseRow: 1_000_000,
  releaseLabel: 500,
  releaseNote: 50_000,
  /** The address of a concept in another vocabulary, and how many a skill is matched to. */
  conceptUri: 300,
  conceptsPerSkill: 10,
  /** Skills found in texts of a form that one page shows, and those that are remembered as refused. */
  suggestionsShown: 200,
  refusedSkills: 2000,
  modulesPerProgramme: 260,
  moduleTitle: 200,
  moduleOutcomes: 12_000,
  moduleCode: 40,
  skillsPerModule: 40,
  qualification: 200,
  accreditor: 200,
  studentsPerYear: 5000,
  semesters: 20,
  ectsPerModule: 60,
  ectsPerProgramme: 600,
  durationWeeks: 520,
  hoursPerWeek: 60,
  /** Of hybrid work; five are on site. */
  onSiteDays: 4,
  mentorRole: 120,
  mentorHours: 40,
  positions: 500,
  pay: 1_000_000,
  budget: 1_000_000_000,
  /** People whom one side brings to a joint project. */
  team: 500,
  /** Skills that a student has besides those of the programme, and languages to work in. */
  ownSkills: 60,
  ownLanguages: 10,
  /** Programmes that a form offers to choose from. */
  programmesOffered: 500,
  searchQuery: 300,
  searchPageSize: 20,
  searchPages: 50,
  /** Addresses in one list for search engines, which take 50,000. */
  sitemapAddresses: 10_000,
  /** What somebody puts aside: postings and searches, the state of a search, and what it is called. */
  savedPostings: 200,
  savedSearches: 50,
  savedQuery: 8000,
  savedSearchName: 120,
  savedPostingsPageSize: 20,
  savedSearchesPageSize: 10,
  /** New results of a saved search that are looked at one by one, and how many of them are named. */
  newResultsJudged: 20,
  newResultsShown: 5,
  feedEntries: 50,
  matchesPageSize: 20,
  /** The list of a posting names so many matches, the best. */
  matchesShown: 100,
  /** Whoever stands among the first so many matches of somebody is seen. */
  firstTen: 10,
  /** A form without a file, in bytes: a programme of 200 modules with long outcomes in two languages and Cyrillic letters fits. */
  formBytes: 8 * 1024 * 1024,
  /** What somebody has typed and not saved: its fields, and all their characters together. */
  autosaveEntries: 6000,
  autosaveCharacters: 2_000_000,
  fieldName: 200,
  externalId: 300,
  /** A file that is imported in the browser, in bytes. */
  importFile: 10 * 1024 * 1024,
  importRows: 10_000,
  importColumns: 200,
  importSource: 120,
  /** One cell of a row, as a person may mend it. */
  importCell: 40_000,
  /** Imports of one organisation that are neither done nor abandoned. */
  openImports: 20,
  importRowsPageSize: 50,
  /** Rows with all skills that their texts say, each with a choice. */
  importSkillRowsPageSize: 20,
  importsPageSize: 30,
  /** What waits for the cluster's staff, on one page of a queue. */
  queuePageSize: 30,
} as const;

/** An invitation that nobody accepts ends after this many days. */
export const INVITATION_DAYS = 14;

/** An import of no more rows never waits behind a longer one. */
export const SHORT_IMPORT_ROWS = 500;

/** A posting without a deadline is open this many days after it was published. */
export const OPEN_DAYS_WITHOUT_DEADLINE = 180;

/** The organisation of a posting is reminded this many days before it ends. */
export const REMINDED_DAYS_BEFORE = 14;

/** In the workspace a posting that ends within so many days is said to end soon. */
export const ENDS_SOON_DAYS = 30;

/** Of a saved posting that ends within so many days it is said that it ends soon. */
export const SAVED_ENDS_SOON_DAYS = 14;

/** An owner who was not here for so many days is not taken for an active one. */
export const OWNER_ACTIVE_DAYS = 365;
