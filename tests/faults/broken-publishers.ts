import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { connect, type Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { searchServerAt, type SearchServer } from "#search/client.server.ts";
import { COLLECTIONS } from "#search/documents.server.ts";
import { ensureIndexes, succeeded, writeSentinel } from "#search/set-up.server.ts";
import type { StartPublishing } from "./workers.ts";

/** One mistake that a publisher may make, by which the checker is tried. */
export type Mistake =
  /** Takes a change for done before the search server has said so. */
  | "finishes without waiting"
  /** Takes what was announced while it worked for done as well. */
  | "ignores the version"
  | "deletes nothing";

type Work = { server: SearchServer; db: Database; mistake: Mistake };
type Row = typeof outbox.$inferSelect;

const REST_MS = 40;
/** So long passes between reading and finishing, as it does with many rows. */
const BETWEEN_MS = 150;

/** A publisher of a few lines with a mistake, in this process: killed, it reaches nothing any more. */
export const broken =
  (mistake: Mistake) =>
  (searchKey: string): StartPublishing =>
  ({ databaseUrl, searchUrl, prefix }) => {
    const { db, close } = connect(databaseUrl, { max: 1 });
    const server = searchServerAt({ url: searchUrl, key: searchKey, prefix });
    let isKilled = false;
    const run = async () => {
      let isSetUp = false;
      for (; !isKilled; await sleep(REST_MS))
        try {
          const since = new Date();
          if (!isSetUp) await ensureIndexes(server, db, since);
          if (!isSetUp) await writeSentinel(server, { ready: true, since: since.toISOString() });
          isSetUp = true;
          await publish({ server, db, mistake });
        } catch {
          // Tried again, as the product's does.
        }
      await close();
      return "";
    };
    return { kill: () => void (isKilled = true), ended: run() };
  };

async function publish(work: Work): Promise<void> {
  const rows = await work.db.select().from(outbox).where(eq(outbox.entity, "posting"));
  const finish = ({ entityId }: Row) => work.db.delete(outbox).where(eq(outbox.entityId, entityId));
  for (const row of rows)
    if (work.mistake === "finishes without waiting") {
      await finish(row);
      await send(work, row);
    } else {
      await send(work, row);
      await sleep(BETWEEN_MS);
      await finish(row);
    }
  // What is asked of it are postings.
  await work.db.delete(outbox).where(eq(outbox.entity, "skill"));
  await work.db.delete(outbox).where(eq(outbox.entity, "organisation"));
}

async function send({ server, db, mistake }: Work, { entityId }: Row): Promise<void> {
  const { index, documents } = COLLECTIONS.posting;
  const target = server.patient.index(server.uid(index));
  const [document] = await documents(db, [entityId]);
  if (document) await succeeded(target.addDocuments([document], { primaryKey: "id" }));
  else if (mistake !== "deletes nothing") await succeeded(target.deleteDocument(entityId));
}
