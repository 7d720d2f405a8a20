import { inArray, sql, type SQL } from "drizzle-orm";
import type { Settings } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import { organisations, postings, skills } from "#db/schema/index.ts";
import type { OutboxEntity } from "#db/schema/index.ts";
import type { IndexName } from "#search/client.server.ts";
import { isUuid } from "#search/own-values.ts";
import { organisationDocuments } from "#search/organisation-document.server.ts";
import { postingDocuments } from "#search/posting-document.server.ts";
import { ORGANISATION_SETTINGS, POSTING_SETTINGS, SKILL_SETTINGS } from "#search/settings.ts";
import { skillDocuments } from "#search/skill-document.server.ts";

export type SearchDocument = { id: string; _version: number };

/** One index: what it holds, how it is set up, and which rows of PostgreSQL belong in it. */
export type Collection = {
  entity: OutboxEntity;
  index: IndexName;
  settings: Settings;
  /** Whether an id can be that of a row: an index and the outbox may name others, which the database refuses to look for. */
  isOwnId: (id: string) => boolean;
  /** Whole documents of the ids as they are now; an id that does not belong in the index is absent. */
  documents: (db: Database, ids: readonly string[]) => Promise<SearchDocument[]>;
  /** Ids and revisions of what belongs in the index, after an id, in the order of ids. */
  page: (
    db: Database,
    after: string | null,
    limit: number,
  ) => Promise<{ id: string; version: number }[]>;
};

type Row = { id: string; version: number };

async function rowsOf(db: Database, query: SQL): Promise<Row[]> {
  const rows = (await db.execute(query)) as unknown as { id: string; version: string }[];
  return rows.map(({ id, version }) => ({ id, version: Number(version) }));
}

const afterId = (column: string, after: string | null) =>
  after === null ? sql`true` : sql`${sql.raw(column)} > ${after}`;

export const COLLECTIONS: Record<OutboxEntity, Collection> = {
  posting: {
    entity: "posting",
    index: "postings",
    settings: POSTING_SETTINGS,
    isOwnId: isUuid,
    documents: postingDocuments,
    page: (db, after, limit) =>
      rowsOf(
        db,
        sql`select o.id, p.revision as version from open_postings o
          join ${postings} p on p.id = o.id
          where ${afterId("p.id", after)} order by p.id limit ${limit}`,
      ),
  },
  organisation: {
    entity: "organisation",
    index: "organisations",
    settings: ORGANISATION_SETTINGS,
    isOwnId: isUuid,
    documents: organisationDocuments,
    page: (db, after, limit) =>
      rowsOf(
        db,
        sql`select id, revision as version from ${organisations}
          where ${inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES])}
          and ${afterId("id", after)} order by id limit ${limit}`,
      ),
  },
  skill: {
    entity: "skill",
    index: "skills",
    settings: SKILL_SETTINGS,
    isOwnId: () => true,
    documents: skillDocuments,
    page: (db, after, limit) =>
      rowsOf(
        db,
        sql`select id, revision as version from ${skills}
          where state = 'accepted' and ${afterId("id", after)} order by id limit ${limit}`,
      ),
  },
};

export const COLLECTION_LIST = Object.values(COLLECTIONS);
