import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { openPostings, postings, postingTransitions, postingVersions } from "#db/schema/index.ts";
import type { SearchServer } from "#search/client.server.ts";
import { fieldsOf } from "#search/words.ts";
import type { Acknowledged, History } from "./history.ts";

/** What is wrong, a sentence each. */
export type Findings = { lost: string[]; resurrected: string[]; stale: string[] };

const AT_ONCE = 1000;

/** Compares everything acknowledged with the database, and the database with the index. */
export async function check(
  server: SearchServer,
  db: Database,
  history: History,
): Promise<Findings> {
  const inIndex = await compareIndex(server, db);
  const inDatabase = await compareDatabase(db, history);
  return {
    lost: [...inDatabase.lost, ...inIndex.lost],
    resurrected: [...inDatabase.resurrected, ...inIndex.resurrected],
    stale: [...inDatabase.stale, ...inIndex.stale],
  };
}

export const isFine = ({ lost, resurrected, stale }: Findings): boolean =>
  lost.length + resurrected.length + stale.length === 0;

type Found = { id: string; _version: number; title_stems?: string[] };

/** Every document with what tells its revision and its text. */
async function everyDocument(server: SearchServer): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const fields: (keyof Found)[] = ["id", "_version", "title_stems"];
    const page = { fields, limit: AT_ONCE, offset };
    const { results } = await server.patient
      .index<Found>(server.uid("postings"))
      .getDocuments(page);
    for (const document of results) found.set(document.id, document);
    if (results.length < AT_ONCE) return found;
  }
}

/** The revisions that the index has of these postings. */
export async function shownOf(server: SearchServer, ids: string[]): Promise<Map<string, number>> {
  const { results } = await server.patient
    .index<Found>(server.uid("postings"))
    .getDocuments({ ids, fields: ["id", "_version"], limit: AT_ONCE });
  return new Map(results.map(({ id, _version }) => [id, _version]));
}

/** Search shows what is open, as it now is, and nothing else. */
async function compareIndex(server: SearchServer, db: Database): Promise<Findings> {
  const shown = await everyDocument(server);
  const open = await db
    .select({ id: postings.id, revision: postings.revision, texts: postingVersions.texts })
    .from(openPostings)
    .innerJoin(postings, eq(postings.id, openPostings.id))
    .innerJoin(postingVersions, eq(postingVersions.id, openPostings.versionId));
  const findings: Findings = { lost: [], resurrected: [], stale: [] };
  for (const { id, revision, texts } of open) {
    const document = shown.get(id);
    shown.delete(id);
    const words = fieldsOf(
      "title",
      Object.values(texts).map(({ title }) => title),
    ).title_stems;
    if (!document) findings.lost.push(`${id} is open and not in search`);
    else if (document._version !== revision)
      findings.stale.push(`${id} is at ${revision}, search shows ${document._version}`);
    else if (document.title_stems?.join() !== words.join())
      findings.stale.push(`${id} reads "${words}", search shows "${document.title_stems}"`);
  }
  for (const id of shown.keys()) findings.resurrected.push(`${id} is not open and in search`);
  return findings;
}

/** The database keeps every change that was acknowledged, and nobody else has undone one. */
async function compareDatabase(db: Database, history: History): Promise<Findings> {
  const ids = [...new Set(history.changes.map(({ id }) => id))];
  const kept = await keptOf(db, ids);
  const findings: Findings = { lost: [], resurrected: [], stale: [] };
  for (const change of history.changes)
    if (!kept.has(traceOf(change))) findings.lost.push(`${traceOf(change)} was acknowledged`);
  const rows = await db.select().from(postings).where(inArray(postings.id, ids));
  for (const { id, state, revision } of rows) {
    const last = history.lastOf(id)!;
    if (history.doubtful.has(id)) continue;
    if (last.verb === "closed" && state === "published")
      findings.resurrected.push(`${id} was closed at ${last.revision}, and is open at ${revision}`);
    if (last.revision !== revision)
      findings.stale.push(`${id} is at ${revision}, the last answer was ${last.revision}`);
  }
  return findings;
}

/** What a change leaves: a version with its text, or a transition. */
const traceOf = ({ id, verb, revision, title }: Acknowledged): string =>
  verb === "published" || verb === "closed"
    ? `${id} ${verb} at ${revision}`
    : `${id} saying ${title}`;

async function keptOf(db: Database, ids: string[]): Promise<Set<string>> {
  const versions = await db
    .select()
    .from(postingVersions)
    .where(inArray(postingVersions.postingId, ids));
  const moves = await db
    .select()
    .from(postingTransitions)
    .where(inArray(postingTransitions.postingId, ids))
    .orderBy(sql`revision`);
  return new Set([
    ...versions.flatMap(({ postingId, texts }) =>
      Object.values(texts).map(({ title }) => `${postingId} saying ${title}`),
    ),
    ...moves.map(({ postingId, toState, revision }) => `${postingId} ${toState} at ${revision}`),
  ]);
}
