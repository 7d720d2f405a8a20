import { and, asc, eq, getTableColumns, ne, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  events,
  importRows,
  imports,
  organisationTransitions,
  postingTransitions,
} from "#db/schema/index.ts";
import type { Me } from "#app/domain/account/export-areas.server.ts";
import {
  nameOrganisations,
  namePostings,
  nameSkills,
} from "#app/domain/account/export-names.server.ts";
import type { NameOf } from "#app/domain/account/export-names.server.ts";
import { groupBy } from "#app/domain/group-by.ts";

/** What somebody did, and what was done to their account; who else did the latter is not theirs to have. */
export async function readRecord(db: Database, me: Me): Promise<unknown> {
  const { personId, viewer } = me;
  const isAboutThem = and(eq(events.subjectKind, "person"), eq(events.subjectId, personId));
  const deeds = await db
    .select({
      at: events.at,
      by: events.personId,
      verb: events.verb,
      subjectKind: events.subjectKind,
      subjectId: events.subjectId,
      details: events.details,
    })
    .from(events)
    .where(or(eq(events.personId, personId), isAboutThem))
    .orderBy(asc(events.at), asc(events.id));
  const idsOf = (kind: string) =>
    deeds.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind ? [subjectId] : []));
  const names: Readonly<Record<string, NameOf<unknown>>> = {
    posting: await namePostings(db, viewer, idsOf("posting")),
    organisation: await nameOrganisations(db, idsOf("organisation")),
    skill: await nameSkills(db, idsOf("skill")),
  };
  return {
    events: deeds.map(({ by, ...deed }) => ({
      ...deed,
      subject: names[deed.subjectKind]?.(deed.subjectId) ?? null,
      byYou: by === personId,
    })),
    ...(await readMoves(db, me)),
  };
}

/** The steps of postings and organisations that somebody took. */
async function readMoves(db: Database, { personId, viewer }: Me) {
  const { personId: _mover, ...moves } = getTableColumns(postingTransitions);
  const { personId: _stepper, ...steps } = getTableColumns(organisationTransitions);
  const moved = await db
    .select(moves)
    .from(postingTransitions)
    .where(eq(postingTransitions.personId, personId))
    .orderBy(asc(postingTransitions.at));
  const stepped = await db
    .select(steps)
    .from(organisationTransitions)
    .where(eq(organisationTransitions.personId, personId))
    .orderBy(asc(organisationTransitions.at));
  const postingIds = moved.map(({ postingId }) => postingId);
  const posting = await namePostings(db, viewer, postingIds);
  const organisationIds = stepped.map(({ organisationId }) => organisationId);
  const organisation = await nameOrganisations(db, organisationIds);
  return {
    postings: moved.map((row) => ({ ...row, posting: posting(row.postingId) })),
    organisations: stepped.map((row) => ({
      ...row,
      organisation: organisation(row.organisationId),
    })),
  };
}

/** Imports with their rows, as they were uploaded and as they were mended; of a colleague's only that a step was asked for. */
export async function readImports(db: Database, { personId }: Me): Promise<unknown> {
  const { personId: _owner, actingPersonId: _acting, ...columns } = getTableColumns(imports);
  const own = await db
    .select(columns)
    .from(imports)
    .where(eq(imports.personId, personId))
    .orderBy(asc(imports.createdAt));
  const rows = await db
    .select(getTableColumns(importRows))
    .from(importRows)
    .innerJoin(imports, eq(imports.id, importRows.importId))
    .where(eq(imports.personId, personId))
    .orderBy(asc(importRows.importId), asc(importRows.number));
  const rowsOf = groupBy(rows, ({ importId }) => importId);
  return {
    own: own.map((one) => ({ ...one, rows: rowsOf.get(one.id) ?? [] })),
    continued: await db
      .select({ id: imports.id, kind: imports.kind, state: imports.state })
      .from(imports)
      .where(and(eq(imports.actingPersonId, personId), ne(imports.personId, personId))),
  };
}
