import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { PostingState } from "#db/codes.ts";
import { events, postingTransitions, postingVersions } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { dayOf } from "#app/domain/calendar-day.ts";
import { changedParts } from "#app/domain/posting/changed-parts.ts";
import type { ChangedPart } from "#app/domain/posting/changed-parts.ts";
import { asTheyStood } from "#app/domain/posting/as-it-stood.server.ts";
import { contentFrom } from "#app/domain/posting/content-of.server.ts";
import { differencesBetween } from "#app/domain/posting/differences.ts";
import { doersOf } from "#app/domain/posting/doers.server.ts";
import type { Doer } from "#app/domain/posting/doers.server.ts";
import { getHeadForHistory } from "#app/domain/posting/heads.server.ts";
import { listMergersIn } from "#app/domain/posting/mergers-in.server.ts";
import type { ToldMerger } from "#app/domain/posting/mergers-in.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { readVersion } from "#app/domain/posting/read-version.server.ts";
import type { StoredVersion } from "#app/domain/posting/read-version.server.ts";

const ENTRIES_PER_PAGE = 25;

type Move = {
  from: PostingState | null;
  to: PostingState;
  reason: string | null;
  note: string | null;
  isImport: boolean;
};

/** What happened to a posting: a version was written, it moved to another state, it was prolonged, a skill in it was merged. */
export type HistoryEntry = { revision: number; at: Date } & (
  | { type: "version"; number: number }
  | ({ type: "move" } & Move)
  /** Until the end of this calendar day. */
  | { type: "renewal"; until: string }
  | ({ type: "merger" } & Omit<ToldMerger, "at" | "revision">)
);

/** `changed` is what a version says otherwise than the one before; null for the first. */
export type ToldEntry = HistoryEntry & { who: Doer; changed: ChangedPart[] | null };

/**
 * One page (from 1) of what has happened to a posting, the newest first.
 *
 * @throws NotFound for whoever does not see the posting
 * @throws Forbidden for whoever is not of its organisation, nor staff
 */
export async function getHistory(
  viewer: Viewer,
  id: string,
  page: number,
  db: Database = database(),
) {
  const posting = await getHeadForHistory(viewer, id, db);
  const all = await entriesOf(db, id);
  const pages = Math.max(1, Math.ceil(all.length / ENTRIES_PER_PAGE));
  const shownPage = Math.min(Math.max(1, page), pages);
  const start = (shownPage - 1) * ENTRIES_PER_PAGE;
  const shown = all.slice(start, start + ENTRIES_PER_PAGE);
  const who = await doersOf(
    db,
    viewer,
    shown.map(({ personId }) => personId),
  );
  const changed = await changesOf(db, posting, shown);
  const entries = shown.map(({ personId, ...entry }): ToldEntry => {
    const number = entry.type === "version" ? entry.number : 0;
    return { ...entry, who: who(personId), changed: changed.get(number) ?? null };
  });
  return { posting, entries, page: shownPage, pages };
}

type Recorded = HistoryEntry & { personId: string | null };

/** Revisions number what happens to a posting under its lock, so their order is the one in which it happened. */
async function entriesOf(db: Database, id: string): Promise<Recorded[]> {
  const [versions, moves, deeds, mergers] = await Promise.all([
    db
      .select({
        number: postingVersions.number,
        revision: postingVersions.revision,
        at: postingVersions.createdAt,
      })
      .from(postingVersions)
      .where(eq(postingVersions.postingId, id)),
    db.select().from(postingTransitions).where(eq(postingTransitions.postingId, id)),
    db
      .select()
      .from(events)
      .where(and(eq(events.subjectKind, "posting"), eq(events.subjectId, id)))
      .orderBy(asc(events.at)),
    listMergersIn(db, { id }),
  ]);
  // A version forgets its author together with the author's account; the record of the same instant does not.
  const authorAt = new Map(deeds.map(({ at, personId }) => [at.getTime(), personId]));
  const written = versions.map((version): Recorded => {
    const personId = authorAt.get(version.at.getTime()) ?? null;
    return { type: "version", ...version, personId };
  });
  // A merger writes no revision of its own: it came after that which it found.
  const merged = mergers.map((one): Recorded => ({ type: "merger", ...one, personId: null }));
  return [...merged, ...written, ...moves.map(moveFrom), ...deeds.flatMap(renewalFrom)].toSorted(
    (a, b) => b.revision - a.revision || AGE[a.type] - AGE[b.type],
  );
}

/** Of what has one revision, the newest first. */
const AGE = { merger: 0, move: 1, renewal: 1, version: 2 };

function moveFrom(row: typeof postingTransitions.$inferSelect): Recorded {
  const { revision, at, personId, fromState: from, toState: to, reason } = row;
  const isImport = row.note === "import";
  const note = isImport ? null : row.note;
  return { type: "move", revision, at, personId, from, to, reason, note, isImport };
}

function renewalFrom({ verb, at, personId, details }: typeof events.$inferSelect): Recorded[] {
  if (verb !== "renewed") return [];
  const { revision, until } = details as { revision: number; until: string };
  // A deadline ends at the midnight after its day.
  const lastDay = dayOf(new Date(Date.parse(until) - 1));
  return [{ type: "renewal", revision, at, personId, until: lastDay }];
}

/** For the versions among these entries, what each says otherwise than the one before, both as they stood when it was written. */
async function changesOf(
  db: Database,
  posting: { id: string; kind: PostingContent["kind"] },
  entries: readonly HistoryEntry[],
): Promise<Map<number, ChangedPart[]>> {
  const numbers = entries.flatMap((entry) => (entry.type === "version" ? [entry.number] : []));
  const versions = new Map<number, StoredVersion>();
  const read = async (number: number) => {
    const known = versions.get(number) ?? (await readVersion(db, posting.id, number))!;
    versions.set(number, known);
    return known;
  };
  const changed = new Map<number, ChangedPart[]>();
  for (const number of numbers.filter((one) => one > 1)) {
    const [before, after] = await asTheyStood(db, await read(number - 1), await read(number));
    const contents = [contentFrom(posting.kind, before), contentFrom(posting.kind, after)] as const;
    changed.set(number, changedParts(differencesBetween(...contents)));
  }
  return changed;
}
