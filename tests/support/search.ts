import type { Connection, Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { systemActor } from "#app/domain/actor.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { makeOrganisation, NOW } from "./cast.ts";
import { contentFor } from "./contents.ts";
import { withOwnDatabase } from "./database.ts";
import { dropIndexes, ownSearchServer, settledSearch, startPublisher } from "./own-search.ts";
import type { Publishing } from "./own-search.ts";
import { makeVocabulary } from "./skills.ts";

export * from "./own-search.ts";

export type SearchTest = {
  db: Database;
  url: string;
  server: SearchServer;
  publishing: Publishing;
  settled: () => Promise<void>;
  /** Publishes a posting of an organisation made for it, and answers its id. */
  publish: (kind: PostingKind, fields?: Record<string, unknown>, now?: Date) => Promise<string>;
};

/** A database, indexes and a publisher for one test alone. */
export function withSearch<T>(
  work: (test: SearchTest) => Promise<T>,
  server: SearchServer = ownSearchServer(),
): Promise<T> {
  return withOwnDatabase(async (clone: Connection & { url: string }) => {
    const { db, url } = clone;
    await makeVocabulary(db);
    const publishing = startPublisher(server, url);
    try {
      const publish = makePublish(db);
      return await work({
        db,
        url,
        server,
        publishing,
        publish,
        settled: () => settledSearch(db, server),
      });
    } finally {
      await publishing.stop();
      await dropIndexes(server).catch(() => {});
    }
  });
}

/** Publishes complete postings, each kind by one organisation. */
export function makePublish(db: Database) {
  const organisations = new Map<string, string>();
  return async (
    kind: PostingKind,
    fields: Record<string, unknown> = {},
    now = NOW,
  ): Promise<string> => {
    const side = kind === "programme" || kind === "project_proposal" ? "university" : "company";
    if (!organisations.has(side))
      organisations.set(side, (await makeOrganisation(db, side, "unclaimed")).id);
    const actor = systemActor(now);
    const draft = await createDraft(actor, organisations.get(side)!, contentFor(kind, fields), db);
    await submitPosting(actor, draft.id, db);
    return draft.id;
  };
}
