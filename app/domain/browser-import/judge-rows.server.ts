import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import type { ImportNote } from "#db/schema/imports.ts";
import { importRows } from "#db/schema/index.ts";
import type { ImportRun } from "#app/domain/browser-import/prepare-run.server.ts";
import { compareCandidates } from "#app/domain/import/compare-candidates.server.ts";
import type { Planned } from "#app/domain/import/destination.server.ts";
import type { Note } from "#app/domain/import/notes.ts";
import { isGood, readCandidates } from "#app/domain/import/read-candidates.ts";
import type { Candidate } from "#app/domain/import/read-candidates.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import { missingNow } from "#app/domain/posting/queries.server.ts";
import { onlyPreferredOf } from "#app/domain/skill-suggestion/input.ts";
import { offeredFor, replaced } from "#app/domain/skill-suggestion/offered-now.server.ts";

export type StoredRow = typeof importRows.$inferSelect;

/** What is to be kept of a row's judgement. */
export type Judged = Pick<
  StoredRow,
  "number" | "notes" | "found" | "title" | "externalId" | "outcome" | "isComplete"
> & { state: "good" | "warned" | "refused"; postingId: string | null };

type Judging = { seen: SeenIds; isFinal: boolean; isAsShown?: boolean };

/** The external ids of rows that were read before, with their numbers. */
export type SeenIds = Map<string, number>;

/**
 * Judges rows of an import: reads them by its mapping and compares them with what is there.
 *
 * @param judging `isFinal` locks what is to be written, off in a dry run; `isAsShown` takes what the texts say from what was
 *   shown of them, as when it is written: then in the place of what is offered no more stands what replaces it
 * @returns what to keep of each row, and what would be written
 */
export async function judgeRows(
  db: Database,
  run: ImportRun,
  rows: readonly StoredRow[],
  { seen, isFinal, isAsShown = isFinal }: Judging,
): Promise<{ judged: Judged[]; planned: Planned[] }> {
  const shown = isFinal ? await withOffered(db, rows) : rows;
  const sources = shown.map((row) => ({
    ...sourceRow(row),
    decided: row.decided,
    ...(isAsShown && { read: row.found }),
  }));
  const candidates = await readCandidates(
    sources,
    { ...run.order, learn: () => run.learn(db) },
    run.owners,
    seen,
  );
  const planned = await compareCandidates(db, candidates, run.destination, { isFinal });
  return { judged: candidates.map((candidate) => judgement(candidate, run)), planned };
}

/** Rows whose texts say what is offered at this moment; what was decided about a skill counts for the one in its place. */
async function withOffered(db: Database, rows: readonly StoredRow[]): Promise<StoredRow[]> {
  const offered = await offeredFor(db, [
    ...new Set(rows.flatMap(({ found }) => found.map(({ skill }) => skill))),
  ]);
  return rows.map((row) => {
    const decided = { ...row.decided };
    const said = new Set(row.found.map(({ skill }) => skill));
    for (const [skill, choice] of Object.entries(row.decided)) {
      const now = offered.get(skill);
      // Where the text says that one as well, it was decided about for itself.
      if (now !== undefined && !said.has(now)) decided[now] ??= choice;
    }
    return { ...row, found: replaced(row.found, offered), decided };
  });
}

/** The row as it counts: as it stood, with what was mended. A row that could not be read is settled by mending it. */
export function sourceRow({ number, source, mended, trouble }: StoredRow): SourceRow {
  const raw = { ...source, ...mended };
  if (trouble && !mended) return { row: number, raw, trouble };
  return { row: number, raw, fields: raw };
}

function judgement(candidate: Candidate, { isOwn, now }: ImportRun): Judged {
  const { result, mapped } = candidate;
  const missing = isOwn && mapped.content ? missingNow(mapped.content, now) : [];
  const isRefused = result.outcome === "refused" || !isGood(candidate);
  const notes = [
    ...result.errors.map(at("error")),
    ...missing.map(at("missing")),
    ...result.warnings.map(at("warning")),
  ];
  return {
    number: result.source.row,
    state: isRefused ? "refused" : notes.length > 0 ? "warned" : "good",
    notes,
    found: result.suggestions
      .slice(0, LIMITS.skillsPerPosting)
      .map(({ skill, tier, span, isTaken, ...found }) => ({
        skill,
        tier,
        span,
        ...onlyPreferredOf(found),
        isTaken,
      })),
    title: result.title ?? null,
    externalId: result.externalId ?? null,
    outcome: result.outcome === "refused" ? null : result.outcome,
    isComplete: missing.length === 0 && !isRefused,
    postingId: isRefused ? null : (result.postingId ?? null),
  };
}

const at =
  (level: ImportNote["level"]) =>
  ({ field, code, values }: Note): ImportNote => ({ level, field, code, values });
