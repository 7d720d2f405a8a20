import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { openAt, openPostings, postingVersions, settlements } from "#db/schema/index.ts";
import type { Reason } from "#matching/types.ts";
import { lastDayOf } from "#matching/semesters.ts";
import { followStudent } from "#matching/student-path.ts";
import type { Person, Viewer } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { canStateStudies } from "#app/domain/fit/policy.server.ts";
import { qualifyingOf } from "#app/domain/fit/qualifying.ts";
import { findOffered, listOffered } from "#app/domain/fit/programmes.server.ts";
import { endedOn, readRenamed, readStudies, studentFacts } from "#app/domain/fit/student.server.ts";
import { isId } from "#app/domain/ids.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { namesIn } from "#app/domain/matching/names-in.server.ts";
import { namesFor } from "#app/domain/matching/queries.server.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { rulesOf } from "#app/domain/matching/credit-versions.server.ts";
import { vocabularyFor } from "#app/domain/matching/vocabulary.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";

/**
 * What a student has said, with what they may choose from.
 *
 * @param wanted the id of a programme that they came from: it stands in the form instead of the one that is stated
 * @throws Forbidden for everybody but students
 */
export async function getStudies(
  actor: Person,
  wanted: string | null = null,
  db: Database = database(),
) {
  if (!canStateStudies(actor)) throw new Forbidden();
  const stated = await readStudies(db, actor);
  const labels = await labelsOf(db, stated?.skills.map(({ skill }) => skill) ?? []);
  const proposed = isId(wanted ?? "") ? await findOffered(db, actor, wanted!) : null;
  const { programmes, hasMore } = await listOffered(db, actor);
  const chosen = proposed ?? stated?.programme ?? null;
  return {
    stated,
    endedOn: stated && endedOn(stated, actor.now),
    labels: Object.fromEntries(labels),
    renamed: await readRenamed(db, stated?.skills ?? []),
    chosen,
    // One that is closed, or beyond what is offered, can be kept.
    programmes:
      chosen && !programmes.some(({ id }) => id === chosen.id)
        ? [chosen, ...programmes]
        : programmes,
    hasMore,
  };
}

export type StudiesShown = Awaited<ReturnType<typeof getStudies>>;

/**
 * How an open internship fits the student who looks at it: their own score, which nobody else can ask for.
 *
 * @returns null where there is nothing to compare: the posting is no open internship
 * @throws Forbidden for everybody but students
 */
export async function getFit(actor: Viewer, internshipId: string, db: Database = database()) {
  if (!canStateStudies(actor)) throw new Forbidden();
  const viewer = actor as Person;
  const open = await findOpenInternship(db, viewer, internshipId);
  if (!open) return null;
  const stated = await readStudies(db, viewer);
  if (!stated) return { verdict: "nothing_stated" as const };
  const facts = (await loadFacts(db, [open])).get(open.id)!;
  if (facts.kind !== "internship") return null;
  const [snapshot, vocabulary] = [await latestSnapshot(db), await vocabularyFor(db, facts)];
  const student = await studentFacts(db, stated, viewer.now);
  const whole = followStudent(student, facts, vocabulary, snapshot);
  const { now, ...path } = whole;
  const { reasons, ...score } = now;
  const lines = [
    ...reasons,
    ...path.standings.map(({ reason, next }) => ({ ...reason, evidence: next ? [next] : [] })),
  ];
  const names = namesIn(await namesFor(db, [{ reasons: lines }]), lines);
  return {
    ...score,
    ...path,
    rules: rulesOf(score, vocabulary),
    conditions: reasons.filter(({ factor }) => factor !== "skills"),
    semester: stated.semester,
    /** When the semester that was stated has ended, where it has: then it is another one. */
    endedOn: endedOn(stated, viewer.now),
    qualifying: qualifyingOf(whole, stated, { facts, deadline: open.deadline }, viewer.now),
    /** The first and the last day of the internship, as far as it says. */
    days: { from: facts.startsOn, to: lastDayOf(facts) },
    programme: stated.programme,
    places: await namesOfPlaces(db, reasons),
    renamed: await readRenamed(db, stated.skills),
    ...names,
  };
}

/** The places between which a distance was measured, by the ids of their settlements. */
async function namesOfPlaces(db: Database, reasons: readonly Reason[]) {
  const ids = reasons.flatMap(({ evidence }) =>
    evidence.flatMap((piece) =>
      piece.type === "distance" ? [piece.university, piece.company] : [],
    ),
  );
  if (ids.length === 0) return {};
  const { id, en, bg } = settlements;
  const rows = await db.select({ id, en, bg }).from(settlements).where(inArray(id, ids));
  return Object.fromEntries(rows.map((row) => [row.id, { en: row.en, bg: row.bg }]));
}

export type FitShown = NonNullable<Awaited<ReturnType<typeof getFit>>>;

/** Whether somebody has stated anything; null for whoever has nothing to state here. */
export async function hasStated(
  viewer: Viewer,
  db: Database = database(),
): Promise<boolean | null> {
  if (!canStateStudies(viewer)) return null;
  return (await readStudies(db, viewer as Person)) !== null;
}

/** What the page of a posting tells a student of themselves; null for everybody else. */
export async function findForStudent(
  viewer: Viewer,
  { id, kind, isOpen }: { id: string; kind: PostingKind; isOpen: boolean },
  db: Database = database(),
) {
  if (!canStateStudies(viewer)) return null;
  return {
    fit: kind === "internship" ? await getFit(viewer, id, db) : null,
    /** Whether they can say that they study it. */
    canStudy: kind === "programme" && isOpen,
  };
}

async function findOpenInternship(db: Database, { now }: Person, id: string) {
  if (!isId(id)) return undefined;
  const { id: postingId, kind, versionId } = openPostings;
  const [open] = await db
    .select({ id: postingId, kind, versionId, deadline: postingVersions.deadlineOn })
    .from(openPostings)
    .innerJoin(postingVersions, eq(postingVersions.id, versionId))
    .where(and(eq(postingId, id), eq(kind, "internship"), openAt(now)));
  return open;
}
