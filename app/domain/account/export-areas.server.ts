import type { Person } from "#app/domain/actor.ts";
import { ownAccountAreas } from "#app/domain/account/own-areas.server.ts";
import { workAreas } from "#app/domain/account/work-areas.server.ts";
import type { Database } from "#db/client.server.ts";

/** Whose export it is; what it names is called so only where they may see it. */
export type Me = { personId: string; email: string; viewer: Person };

export type AreaName =
  | "account"
  | "memberships"
  | "sessions"
  | "mails"
  | "invitations"
  | "saved"
  | "studies"
  | "unsaved-forms"
  | "files"
  | "postings"
  | "posting-versions"
  | "record"
  | "claims"
  | "reports"
  | "skill-proposals"
  | "imports"
  | "given-and-decided";

/** A part of what is kept about a person: one file of the export. */
export type Area = {
  /** The name of its file without the ending. */
  name: AreaName;
  /** `table.column` for every column by which rows are the person's. */
  columns: readonly string[];
  read: (db: Database, me: Me) => Promise<unknown>;
};

/** Everything that is kept about a person. A test reads the database's own catalogue and fails when a column is missing. */
export const AREAS: readonly Area[] = [...ownAccountAreas, ...workAreas];

/** The names of all areas, in the order in which the export shows them. */
export const listAreaNames = (): AreaName[] => AREAS.map(({ name }) => name);

/** Columns that lead to people and are in no export, with the reason. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  "sign_ups.email": "Whoever has not confirmed the address has no account yet, and no way to ask.",
  "organisations.contact_email": "An organisation's own address, whoever reads it.",
  "organisation_contacts.email": "An organisation's own address, whoever reads it.",
  "posting_versions.contact_email": "The posting's address for answers; it may be a colleague's.",
  "skills.replaced_by": "The skill to use instead, not a person.",
  "programme_versions.accredited_by": "The agency that accredited a programme, not a person.",
};
