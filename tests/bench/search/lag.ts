import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { revisePosting } from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { timesOf } from "./timing.ts";

const WRITES_A_SECOND = 50;
const WRITES = 1000;
const WRITERS = 8;
const LOOK_MS = 50;
const PATIENCE_MS = 60_000;

type Waiting = Map<string, { revision: number; at: number }>;

async function change(db: Database, id: string, now: Date) {
  const [posting] = await db.select().from(postings).where(eq(postings.id, id));
  const content = await contentOf(db, posting!);
  const text = content.texts[content.language]!;
  text.title = `${text.title} ${posting!.revision}`;
  // What a source lists without a contact cannot be published by hand without one.
  if (!content.applicationUrl) content.contactEmail ??= "contact@bench.example";
  const { revision } = await revisePosting(systemActor(now), id, content, posting!.revision, db);
  return revision;
}

async function look(server: SearchServer, waiting: Waiting, lags: number[]) {
  if (waiting.size === 0) return;
  const index = server.patient.index(server.uid("postings"));
  const ids = [...waiting.keys()];
  const { results } = await index.getDocuments<{ id: string; _version: number }>({
    ids,
    fields: ["id", "_version"],
    limit: ids.length,
  });
  const seenAt = performance.now();
  for (const { id, _version } of results) {
    const entry = waiting.get(id);
    if (!entry || _version < entry.revision) continue;
    lags.push(seenAt - entry.at);
    waiting.delete(id);
  }
}

/** How long changes by several writers take to be in the index, at 50 a second or as many as go, in milliseconds from the commit; a worker publishes them. */
export async function lagTimes(db: Database, server: SearchServer, now: Date) {
  const rows = await db
    .select({ id: postings.id })
    .from(postings)
    .where(eq(postings.state, "published"))
    .limit(WRITES);
  const waiting: Waiting = new Map();
  const lags: number[] = [];
  let isWriting = true;
  const looking = (async () => {
    const end = () => performance.now() + PATIENCE_MS;
    for (let until = end(); (isWriting || waiting.size > 0) && performance.now() < until;) {
      if (isWriting) until = end();
      await look(server, waiting, lags);
      await sleep(LOOK_MS);
    }
  })();
  const begun = performance.now();
  let next = 0;
  const writing = async () => {
    for (let count = next++; count < rows.length; count = next++) {
      const { id } = rows[count]!;
      const due = begun + (count * 1000) / WRITES_A_SECOND;
      if (due > performance.now()) await sleep(due - performance.now());
      const revision = await change(db, id, now);
      waiting.set(id, { revision, at: performance.now() });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writing));
  const perSecond = rows.length / ((performance.now() - begun) / 1000);
  isWriting = false;
  await looking;
  if (waiting.size > 0) throw new Error(`${waiting.size} changes did not arrive in search.`);
  return { ...timesOf(lags), perSecond };
}
