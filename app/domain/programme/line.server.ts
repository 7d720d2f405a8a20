import { eq, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings, postingVersions, programmeVersions } from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import { Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { lockOrganisation } from "#app/domain/posting/publication.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/** The ids of a programme's curricula for all academic years: those before one of them, and whatever continues any of these. */
export const lineOf = (id: string): SQL => sql`
  with recursive earlier(id, previous_id) as (
    select id, previous_id from postings where id = ${id}
    union select p.id, p.previous_id from postings p join earlier on p.id = earlier.previous_id
  ), line(id) as (
    select id from earlier
    union select p.id from postings p join line on p.previous_id = line.id
  )
  select id from line`;

/**
 * Refuses an academic year that would put a programme's curricula out of order: in its line each year stands once, and what
 * continues a curriculum is for a later one. What is put away does not count.
 *
 * @param posting locked by the caller
 * @throws Refused at the academic year
 */
export async function refuseYearOutOfLine(
  tx: Database,
  posting: Pick<LockedPosting, "id" | "organisationId">,
  content: PostingContent,
): Promise<void> {
  if (content.kind !== "programme") return;
  // A line is one organisation's. Locked, so that of two who write two of its curricula at the same instant the second sees
  // the year that the first has written.
  await lockOrganisation(tx, posting.organisationId);
  const obstacle = await findYearObstacle(tx, posting.id, content);
  if (obstacle) throw new Refused(obstacle);
}

/** Academic years that are about to be written, by the ids of their postings. */
export type PlannedYears = ReadonlyMap<string, number | undefined>;

/**
 * Why a content's academic year cannot stand in the line of a posting; null where it can, or says none.
 *
 * @param planned what the same import writes besides
 */
export async function findYearObstacle(
  db: Database,
  id: string,
  content: PostingContent,
  planned: PlannedYears = new Map(),
): Promise<(Required<Pick<Refusal, "field" | "code">> & { values: { year: string } }) | null> {
  if (content.kind !== "programme" || !content.academicYear) return null;
  const year = content.academicYear;
  const line = (await readLine(db, id)).map((one) =>
    planned.has(one.id) ? { ...one, academicYear: planned.get(one.id) ?? null } : one,
  );
  const before = idsBefore(line, id);
  for (const other of line) {
    if (other.id === id || other.isArchived || !other.academicYear) continue;
    const isEarlier = before.has(other.id);
    const isLater = idsBefore(line, other.id).has(id);
    const code = codeFor(year - other.academicYear, { isEarlier, isLater });
    if (code) return { field: "academicYear", code, values: { year: wordFor(other.academicYear) } };
  }
  return null;
}

function codeFor(by: number, other: { isEarlier: boolean; isLater: boolean }): string | null {
  if (by === 0) return "academicYearTaken";
  if (other.isEarlier && by < 0) return "academicYearNotLater";
  return other.isLater && by > 0 ? "academicYearNotEarlier" : null;
}

const wordFor = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

type Line = Awaited<ReturnType<typeof readLine>>;

function readLine(db: Database, id: string) {
  return db
    .select({
      id: postings.id,
      previousId: postings.previousId,
      isArchived: sql<boolean>`${postings.state} = 'archived'`,
      academicYear: programmeVersions.academicYear,
    })
    .from(postings)
    .innerJoin(postingVersions, isCurrentVersion)
    .innerJoin(programmeVersions, eq(programmeVersions.versionId, postingVersions.id))
    .where(sql`${postings.id} in (${lineOf(id)})`);
}

/** The curricula that one continues, directly or over others. */
function idsBefore(line: Line, id: string): ReadonlySet<string> {
  const previous = new Map(line.map((one) => [one.id, one.previousId]));
  const before = new Set<string>();
  for (let at = previous.get(id); at && !before.has(at); at = previous.get(at)) before.add(at);
  return before;
}
