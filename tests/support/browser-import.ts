import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { importRows, imports } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import type { Actor } from "#app/domain/actor.ts";
import { commitImport } from "#app/domain/browser-import/commit-import.server.ts";
import type { Commitment, MappingEntries } from "#app/domain/browser-import/input.ts";
import { mapImport } from "#app/domain/browser-import/map-import.server.ts";
import { constantsFor } from "#app/domain/browser-import/offered-constants.ts";
import { runImport } from "#app/domain/browser-import/run-import.server.ts";
import { startImport } from "#app/domain/browser-import/start-import.server.ts";
import type { Choices } from "#app/domain/import-guess/choices.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";

export const HEAD = "id,title,description,place,mode,apply by,pay,skills,link";

/** A row of an internship that lacks nothing. */
export const line = (id: number | string, more: Partial<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    id: String(id),
    title: `Intern ${id}`,
    description: "Build services and learn how they are run.",
    place: "Sofia",
    mode: "remote",
    until: "2027-06-30",
    pay: "900 EUR",
    skills: "Python; SQL",
    link: `https://jobs.example/${id}`,
    ...more,
  };
  return Object.values(cells)
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(",");
};

export const csv = (...lines: string[]) => `${[HEAD, ...lines].join("\n")}\n`;

type Start = { organisationId: string | null; kind?: PostingKind; fileName?: string };

/** Hands in a file; answers the import's id. */
export async function upload(
  db: Database,
  actor: Actor,
  text: string,
  { organisationId, kind = "internship", fileName = "rows.csv" }: Start,
): Promise<string> {
  const content = new TextEncoder().encode(text);
  const file = { fileName, mediaType: "text/csv", content };
  return (await startImport(actor, { kind, organisationId, ...file }, db)).id;
}

export async function findImportRow(db: Database, id: string) {
  const [found] = await db.select().from(imports).where(eq(imports.id, id));
  return found!;
}

/** The form of the mapping as the guess fills it. */
export async function guessedEntries(
  db: Database,
  id: string,
  more: Partial<MappingEntries> & { constant?: Record<string, string> } = {},
): Promise<MappingEntries> {
  const { mapping, kind, organisationId } = await findImportRow(db, id);
  const { columns, language, constants } = mapping as Choices;
  const { constant, ...rest } = more;
  const all = { ...constants, ...constant };
  return {
    columns: columns.map(({ to }) => ({ to, was: "", values: [] })),
    language,
    constants: constantsFor({ kind, isOwn: organisationId !== null }).map((t) => all[t] ?? ""),
    source: organisationId === null ? "A board" : undefined,
    skillsTaken: "none",
    step: "check",
    ...rest,
  };
}

/** Lets the worker do what waits, until nothing does. */
export async function work(
  db: Database,
  id: string,
  { now = NOW, outside = db, signal = new AbortController().signal } = {},
): Promise<void> {
  while (await runImport({ db, outside, id, now, signal }));
}

/** Uploads, maps as guessed and checks. */
export async function checked(
  db: Database,
  actor: Actor,
  text: string,
  start: Start,
  more: Partial<MappingEntries> = {},
) {
  const id = await upload(db, actor, text, start);
  await mapImport(actor, id, await guessedEntries(db, id, more), db);
  await work(db, id);
  return id;
}

/** Writes what is good. */
export async function committed(
  db: Database,
  actor: Actor,
  id: string,
  commitment: Commitment = { rows: "good", drafts: "keep" },
) {
  await commitImport(actor, id, commitment, db);
  await work(db, id, { now: actor.now });
}

export const rowsOf = (db: Database, id: string) =>
  db.select().from(importRows).where(eq(importRows.importId, id)).orderBy(importRows.number);

/** Publishes a posting of an organisation, so that its next ones need no review. */
export async function publishFirst(db: Database, organisationId: string): Promise<void> {
  const actor = systemActor(NOW);
  const draft = await createDraft(actor, organisationId, contentFor("internship"), db);
  await submitPosting(actor, draft.id, db);
}
