import { sql, type SQL } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns.ts";
import { postings } from "#db/schema/postings.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * What the PostgreSQL search reads when the search server is away: stems and transliteration made by the application
 * (there is no Bulgarian full-text dictionary), written in the transaction that changes the posting.
 */
export const postingSearchTexts = pgTable(
  "posting_search_texts",
  {
    postingId: uuid("posting_id")
      .primaryKey()
      .references(() => postings.id, { onDelete: "cascade" }),
    revision: bigint("revision", { mode: "number" }).notNull(),
    /** Rows that were written in an older way are written anew. */
    writtenAs: smallint("written_as").notNull().default(1),
    /** By the clock of the database: what was written since is looked through for new words. */
    writtenAt: instant("written_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    /** Folded titles, for trigrams. */
    title: text("title").notNull(),
    /** Stems and Latin keys of titles, of names and what the posting is, and of the rest. */
    titleKeys: text("title_keys").notNull(),
    nameKeys: text("name_keys").notNull(),
    textKeys: text("text_keys").notNull(),
    /** Its skills, those of its modules, and all that are broader. */
    skillIds: text("skill_ids").array().notNull().default([]),
    /** In euros; null when it is not stated or cannot be told. */
    payPerMonth: integer("pay_per_month"),
    document: tsvector("document")
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`setweight(to_tsvector('simple', title_keys), 'A') || setweight(to_tsvector('simple', name_keys), 'B') || setweight(to_tsvector('simple', text_keys), 'C')`,
      ),
  },
  (t) => [
    index("posting_search_texts_document").using("gin", t.document),
    index("posting_search_texts_skill_ids").using("gin", t.skillIds),
    index("posting_search_texts_written_as").on(t.writtenAs),
    index("posting_search_texts_written_at").on(t.writtenAt),
    index("posting_search_texts_title").using("gin", sql`${t.title} gin_trgm_ops`),
  ],
);

/**
 * The words of what is or was published: what somebody may have meant who mistyped. A word that is in use no more does no
 * harm, for only what finds something is proposed.
 */
export const searchWords = pgTable(
  "search_words",
  {
    /** Folded, in its own script. */
    word: text("word").primaryKey(),
    /** The Latin key of the whole word, which both scripts share, and that of its stem. */
    spelled: text("spelled").notNull(),
    latin: text("latin").notNull(),
    /** Whether titles, skills, organisations or places have it; running text has its own slips, and is proposed to nobody. */
    isNamed: boolean("is_named").notNull().default(true),
  },
  (t) => [
    index("search_words_latin").on(t.latin),
    index("search_words_spelled").using("gin", sql`${t.spelled} gin_trgm_ops`),
    index("search_words_beginning").on(sql`left(${t.spelled}, 1)`, sql`length(${t.spelled})`),
  ],
);

/** Whose indexes are whose: drawn once in a database, and told by a document in each index that is filled from it. */
export const searchIdentity = pgTable(
  "search_identity",
  {
    isOnly: boolean("is_only").primaryKey().default(true),
    id: uuid("id").notNull().defaultRandom(),
  },
  (t) => [check("a_database_has_one_search_identity", sql`${t.isOnly}`)],
);
