import { sql } from "drizzle-orm";
import { integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import type { OrganisationKind, OrganisationState, PostingKind } from "#db/codes.ts";
import { instant } from "#db/schema/columns.ts";

/**
 * What is published by an organisation whose postings the public may see: said here and nowhere else. The clock is not
 * read in it; whoever reads it adds `expires_at > now` by `openAt(now)`.
 */
export const openPostings = pgView("open_postings", {
  id: uuid("id").notNull(),
  organisationId: uuid("organisation_id").notNull(),
  organisationKind: text("organisation_kind").$type<OrganisationKind>().notNull(),
  organisationState: text("organisation_state").$type<OrganisationState>().notNull(),
  kind: text("kind").$type<PostingKind>().notNull(),
  versionId: uuid("version_id").notNull(),
  versionNumber: integer("version_number").notNull(),
  publishedAt: instant("published_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
}).as(sql`
  select p.id, p.organisation_id, o.kind as organisation_kind, o.state as organisation_state, p.kind,
    v.id as version_id, v.number as version_number, p.published_at, p.expires_at
  from postings p
  join organisations o on o.id = p.organisation_id
  join posting_versions v on v.posting_id = p.id and v.number = p.version_number
  where p.state = 'published' and o.state in ('verified', 'unclaimed')
`);

/** The condition on the view's rows for being open at an instant. */
export const openAt = (now: Date) =>
  sql`${openPostings.expiresAt} > ${now.toISOString()}::timestamptz`;
