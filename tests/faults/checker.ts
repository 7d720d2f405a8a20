import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import {
  events,
  organisations,
  postings,
  postingTransitions,
  postingVersions,
  skills,
} from "#db/schema/index.ts";
import type { SearchServer } from "#search/client.server.ts";
import { undated } from "#search/dated-documents.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import { SENTINEL_ID } from "#search/sentinel.server.ts";
import { entityOf } from "./history.ts";
import type { Acknowledged, Change, History } from "./history.ts";

/** What is wrong, a sentence each. */
export type Findings = { lost: string[]; resurrected: string[]; stale: string[] };

const AT_ONCE = 1000;
/** More than a scene has. */
const MOST_ROWS = 10_000;

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

type Document = { id: string; _version: number };

/** Every document of an index, but the one that tells whose it is. */
async function everyDocument(server: SearchServer, uid: string): Promise<Map<string, Document>> {
  const found = new Map<string, Document>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const page = { limit: AT_ONCE, offset };
    const { results } = await server.patient.index<Document>(uid).getDocuments(page);
    for (const document of results)
      if (document.id !== SENTINEL_ID) found.set(document.id, undated(document));
    if (results.length < AT_ONCE) return found;
  }
}

/** The revisions that the indexes have of what was changed. */
export async function shownOf(
  server: SearchServer,
  changes: readonly Change[],
): Promise<Map<string, number>> {
  const shown = new Map<string, number>();
  for (const { entity, index } of COLLECTION_LIST) {
    const ids = changes.filter((change) => entityOf(change) === entity).map(({ id }) => id);
    if (ids.length === 0) continue;
    const asked = { ids: [...new Set(ids)], fields: ["id" as const, "_version" as const] };
    const { results } = await server.patient
      .index<Document>(server.uid(index))
      .getDocuments({ ...asked, limit: AT_ONCE });
    for (const { id, _version } of results) shown.set(id, _version);
  }
  return shown;
}

/** Search shows what belongs there, wholly as it would be made of the database now, and nothing else. */
async function compareIndex(server: SearchServer, db: Database): Promise<Findings> {
  const findings: Findings = { lost: [], resurrected: [], stale: [] };
  for (const collection of COLLECTION_LIST) {
    const shown = await everyDocument(server, server.uid(collection.index));
    const rows = await collection.page(db, null, MOST_ROWS);
    const ids = rows.map(({ id }) => id);
    for (const made of await collection.documents(db, ids)) {
      const document = shown.get(made.id);
      shown.delete(made.id);
      const what = `${collection.entity} ${made.id}`;
      if (!document) findings.lost.push(`${what} is open and not in search`);
      else if (!isDeepStrictEqual(document, told(made)))
        findings.stale.push(`${what} at ${made._version} differs in ${differing(document, made)}`);
    }
    for (const id of shown.keys())
      findings.resurrected.push(`${collection.entity} ${id} is not open and in search`);
  }
  return findings;
}

/** As it arrives: what is undefined is not sent. */
const told = (document: object): object => JSON.parse(JSON.stringify(document)) as object;

/** The fields in which two documents differ, with what search shows. */
function differing(shown: Document, made: Document): string {
  const fields = new Map(Object.entries(shown));
  return Object.entries(told(made))
    .filter(([name, value]) => !isDeepStrictEqual(fields.get(name), value))
    .map(([name]) => `${name} (${JSON.stringify(fields.get(name))})`)
    .join(", ");
}

/** The database keeps every change that was acknowledged, and nobody else has undone one. */
async function compareDatabase(db: Database, history: History): Promise<Findings> {
  const ids = [...new Set(history.changes.map(({ id }) => id))];
  const kept = await keptOf(db, ids);
  const findings: Findings = { lost: [], resurrected: [], stale: [] };
  for (const change of history.changes)
    if (!kept.has(traceOf(change))) findings.lost.push(`${traceOf(change)} was acknowledged`);
  const rows = await readRows(db, ids);
  for (const { id, state, revision, title } of rows) {
    if (history.doubtful.has(id)) continue;
    const last = history.lastOf(id)!;
    const { title: written = title } = history.lastWritten(id) ?? {};
    if (last.verb === "closed" && state === "published")
      findings.resurrected.push(`${id} was closed at ${last.revision}, and is open at ${revision}`);
    // Names that others changed raise it as well.
    if (last.revision > revision)
      findings.stale.push(`${id} is at ${revision}, the last answer was ${last.revision}`);
    if (written !== title)
      findings.stale.push(`${id} reads ${title}, the last word was ${written}`);
  }
  return findings;
}

/** Postings and organisations as they are. */
async function readRows(db: Database, ids: string[]) {
  const shown = await db
    .select({
      id: postings.id,
      state: postings.state,
      revision: postings.revision,
      texts: postingVersions.texts,
    })
    .from(postings)
    .innerJoin(
      postingVersions,
      and(
        eq(postingVersions.postingId, postings.id),
        eq(postingVersions.number, postings.versionNumber),
      ),
    )
    .where(isAmong(postings.id, ids));
  const named = await db
    .select({
      id: organisations.id,
      state: organisations.state,
      revision: organisations.revision,
      title: organisations.name,
    })
    .from(organisations)
    .where(isAmong(organisations.id, ids));
  return [
    ...shown.map(({ texts, ...row }) => ({ ...row, title: Object.values(texts)[0]!.title })),
    ...named,
  ];
}

/** Ids of skills are among them, which are none of others. */
const isAmong = (column: AnyPgColumn, ids: string[]) =>
  sql`${column}::text = any(${sql.param(ids)}::text[])`;

/** What a change leaves: a version with its text, a transition, or an entry of the record. */
function traceOf({ id, verb, revision, title }: Acknowledged): string {
  if (verb === "drafted" || verb === "edited") return `${id} saying ${title}`;
  if (verb === "merged") return `${id} merged`;
  return verb === "relabelled" ? `${id} relabelled` : `${id} ${verb} at ${revision}`;
}

async function keptOf(db: Database, ids: string[]): Promise<Set<string>> {
  const versions = await db
    .select()
    .from(postingVersions)
    .where(isAmong(postingVersions.postingId, ids));
  const moves = await db
    .select()
    .from(postingTransitions)
    .where(isAmong(postingTransitions.postingId, ids));
  const records = await db.select().from(events).where(isAmong(events.subjectId, ids));
  const words = await db.select().from(skills).where(isAmong(skills.id, ids));
  return new Set([
    ...versions.flatMap(({ postingId, texts }) =>
      Object.values(texts).map(({ title }) => `${postingId} saying ${title}`),
    ),
    ...moves.map(({ postingId, toState, revision }) => `${postingId} ${toState} at ${revision}`),
    ...records.map(({ subjectId, details }) => `${subjectId} renamed at ${details.revision}`),
    ...words.flatMap(({ id, state }) => [`${id} relabelled`, `${id} ${state}`]),
  ]);
}
