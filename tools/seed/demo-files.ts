import balkan from "#db/seeds/programmes/balkan-tu.json" with { type: "json" };
import danubian from "#db/seeds/programmes/danubian.json" with { type: "json" };
import euxine from "#db/seeds/programmes/euxine.json" with { type: "json" };
import sevenHills from "#db/seeds/programmes/seven-hills.json" with { type: "json" };
import staraPlanina from "#db/seeds/programmes/stara-planina.json" with { type: "json" };
import vardar from "#db/seeds/programmes/vardar.json" with { type: "json" };
import vitosha from "#db/seeds/programmes/vitosha.json" with { type: "json" };
import yantra from "#db/seeds/programmes/yantra.json" with { type: "json" };
import offers from "#db/seeds/co-development-offers.json" with { type: "json" };
import internshipRows from "#db/seeds/internships.json" with { type: "json" };
import officeRows from "#db/seeds/office.json" with { type: "json" };
import organisationRows from "#db/seeds/organisations.json" with { type: "json" };
import peopleRows from "#db/seeds/people.json" with { type: "json" };
import proposals from "#db/seeds/project-proposals.json" with { type: "json" };
import savedRows from "#db/seeds/saved.json" with { type: "json" };
import unfinishedRows from "#db/seeds/unfinished.json" with { type: "json" };
import type {
  CloseReason,
  EvidenceKind,
  InterfaceLanguage,
  MemberRole,
  OrganisationKind,
  OrganisationState,
  PersonRole,
  PostingKind,
  ReportReason,
} from "#db/codes.ts";
import type { LocalText } from "#db/schema/index.ts";
import type { SeedDates } from "#tools/seed/dates.ts";

export type SeedOrganisation = {
  key: string;
  kind: OrganisationKind;
  state: OrganisationState;
  name: string;
  nameEn: string;
  nameBg?: string;
  about: LocalText;
  identifier?: string;
  country: string;
  places: string[];
  website: string;
  contactEmail?: string;
  listedFrom?: string;
  externalId?: string;
  createdDaysAgo: number;
};

export type SeedPerson = {
  email: string;
  name: string;
  role: PersonRole;
  language: "en" | "bg";
  memberships: { organisation: string; role: MemberRole }[];
  /** Absent: has just been made an account. */
  lastSeenDaysAgo?: number;
  /** What the sign-in is good for, shown beside it. */
  duty: string;
};

/** A posting in the shape of its form; dates are relative, so that the seed never goes stale. */
export type SeedPosting = {
  key: string;
  organisation: string;
  /** Absent: published. */
  state?: "draft" | "in_review" | "closed";
  closeReason?: CloseReason;
  dates: SeedDates;
  content: { kind: PostingKind } & Record<string, unknown>;
};

/** What waits for the cluster's office. People are named by their addresses, everything else by its key. */
export type SeedOffice = {
  verification: {
    organisation: string;
    /** The same organisation, registered a second time by somebody else of it. */
    duplicate: string;
    askedDaysAgo: number;
    evidence: { kind: EvidenceKind; words: string; by: string; daysAgo: number }[];
  };
  domains: { organisation: string; domain: string; by: string; daysAgo: number }[];
  claims: { organisation: string; by: string; words: string; daysAgo: number }[];
  reports: {
    posting: string;
    /** Null: a visitor. */
    by: string | null;
    reason: ReportReason;
    words: string;
    language: InterfaceLanguage;
    daysAgo: number;
  }[];
};

/** What some of the cast have saved, each of them the same; postings by their keys, searches as their addresses say them. */
export type SeedSaved = {
  people: string[];
  lastHereDaysAgo: number;
  searches: { query: string; name?: string; daysAgo: number }[];
  postings: { posting: string; daysAgo: number }[];
};

export const saved = savedRows as SeedSaved[];
export const office = officeRows as SeedOffice;
export const organisations = organisationRows as SeedOrganisation[];
export const people = peopleRows as SeedPerson[];

export const programmes = [
  ...balkan,
  ...sevenHills,
  ...euxine,
  ...danubian,
  ...yantra,
  ...vitosha,
  ...staraPlanina,
  ...vardar,
] as SeedPosting[];
export const internships = internshipRows as SeedPosting[];
export const projectProposals = proposals as SeedPosting[];
export const coDevelopmentOffers = offers as SeedPosting[];
export const unfinished = unfinishedRows as SeedPosting[];

/** Everything that the seed publishes. */
export const published: readonly SeedPosting[] = [
  ...programmes,
  ...internships,
  ...projectProposals,
  ...coDevelopmentOffers,
];
