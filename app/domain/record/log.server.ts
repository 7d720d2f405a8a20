import { and, asc, desc, eq, lt, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { events, people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { ZONE } from "#app/domain/calendar-day.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { deedWords } from "#app/domain/record/deed-words.ts";
import { reasonOfDeed } from "#app/domain/record/reason.server.ts";
import type { LogFilter } from "#app/domain/record/log-input.ts";
import { withSubjects } from "#app/domain/record/log-subjects.server.ts";

const PER_PAGE = 50;
const ROWS_AT_ONCE = 1000;

type Filter = Omit<LogFilter, "page">;

/** Of what members do, only that their organisation took another name or number: staff answer for what it was verified as. */
const isInLog = or(eq(events.role, "staff"), eq(events.verb, "identity_changed"))!;

const columns = {
  id: events.id,
  at: events.at,
  personId: events.personId,
  /** Null: somebody who has no account any more. */
  byName: people.name,
  verb: events.verb,
  subjectKind: events.subjectKind,
  subjectId: events.subjectId,
  details: events.details,
  reason: reasonOfDeed,
};

function conditionOf({ person, verb, subject, day }: Filter): SQL {
  return and(
    isInLog,
    person ? eq(events.personId, person) : undefined,
    verb ? eq(events.verb, verb) : undefined,
    subject ? or(eq(events.subjectId, subject), eq(events.subjectKind, subject)) : undefined,
    day
      ? and(
          sql`${events.at} >= ${day}::date::timestamp at time zone ${ZONE}`,
          sql`${events.at} < (${day}::date + 1)::timestamp at time zone ${ZONE}`,
        )
      : undefined,
  )!;
}

const rowsFor = (db: Database, condition: SQL | undefined) =>
  db
    .select(columns)
    .from(events)
    .leftJoin(people, eq(people.id, events.personId))
    .where(condition)
    .orderBy(desc(events.at), desc(events.id));

/** One page (from 1) of what staff did, the newest first, with what the log can be narrowed to. */
export async function listLog(
  viewer: Viewer,
  { page, ...filter }: LogFilter,
  db: Database = database(),
) {
  refuseAllButStaff(viewer);
  const condition = conditionOf(filter);
  const total = await db.$count(events, condition);
  const rows = await rowsFor(db, condition)
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  return {
    total,
    pages: Math.ceil(total / PER_PAGE),
    rows: (await withSubjects(db, rows)).map(({ details, reason, ...row }) => ({
      ...row,
      words: deedWords({ details, reason }),
    })),
    ...(await choices(db)),
  };
}

export type LogPage = Awaited<ReturnType<typeof listLog>>;

/** Who has done anything as staff, and what. */
async function choices(db: Database) {
  const verbs = await db
    .selectDistinct({ verb: events.verb })
    .from(events)
    .where(isInLog)
    .orderBy(asc(events.verb));
  const staff = await db
    .selectDistinct({ id: events.personId, name: people.name })
    .from(events)
    .leftJoin(people, eq(people.id, events.personId))
    .where(eq(events.role, "staff"))
    .orderBy(asc(people.name));
  return { verbs: verbs.map(({ verb }) => verb), staff };
}

export type LogRow = Awaited<ReturnType<typeof rowsFor>>[number];

/** Everything that staff did, the newest first, some rows at a time, so that a long log never stands in memory whole. */
export async function* readLog(viewer: Viewer, filter: Filter, db: Database = database()) {
  refuseAllButStaff(viewer);
  const condition = conditionOf(filter);
  let last: LogRow | undefined;
  do {
    const after = last
      ? or(lt(events.at, last.at), and(eq(events.at, last.at), lt(events.id, last.id)))
      : undefined;
    const rows: LogRow[] = await rowsFor(db, and(condition, after)).limit(ROWS_AT_ONCE);
    yield rows;
    last = rows.length === ROWS_AT_ONCE ? rows.at(-1) : undefined;
  } while (last);
}
