import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { imports, members, organisations, postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import {
  abandonImport,
  commitImport,
  publishImported,
} from "#app/domain/browser-import/commit-import.server.ts";
import { decideSkills } from "#app/domain/browser-import/decide-skills.server.ts";
import { listRowSkills } from "#app/domain/browser-import/skill-queries.server.ts";
import { mapImport } from "#app/domain/browser-import/map-import.server.ts";
import { mendRow } from "#app/domain/browser-import/mend-row.server.ts";
import {
  getImport,
  getImportOffer,
  getMappingForm,
  listImports,
} from "#app/domain/browser-import/queries.server.ts";
import {
  getImportRow,
  listImportRows,
  listRefusedRows,
} from "#app/domain/browser-import/row-queries.server.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import {
  checked,
  committed,
  csv,
  findImportRow,
  guessedEntries,
  line,
  upload,
  work,
} from "#tests/support/browser-import.ts";
import { cast } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Scene = { db: Database } & Awaited<ReturnType<typeof cast>>;

const scene = (play: (scene: Scene) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await play({ db, ...(await cast(db)) });
  });

const TEXT = csv(line(1), line(2, { until: "soon" }));
const refusal = (code: string, field?: string) => ({
  refusals: [expect.objectContaining({ code, ...(field && { field }) })],
});

describe("who imports", () => {
  test("owners and editors for their organisation, staff for a source; viewers, students and strangers not", () =>
    scene(async ({ db, company, ...people }) => {
      const { recruiter, editor, onlooker, outsider, student, staff } = people;
      const own = { organisationId: company.id };
      const listed = { organisationId: null };
      for (const actor of [recruiter, editor]) await upload(db, actor, TEXT, own);
      await upload(db, staff, TEXT, listed);
      await expect(upload(db, onlooker, TEXT, own)).rejects.toThrow(Forbidden);
      for (const actor of [outsider, student, staff])
        await expect(upload(db, actor, TEXT, own)).rejects.toThrow(NotFound);
      for (const actor of [recruiter, student, onlooker])
        await expect(upload(db, actor, TEXT, listed)).rejects.toThrow(Forbidden);
      for (const actor of [onlooker, student]) {
        await expect(listImports(actor, 1, db)).rejects.toThrow(Forbidden);
        await expect(getImportOffer(actor, db)).rejects.toThrow(Forbidden);
      }
      expect((await listImports(outsider, 1, db)).imports).toEqual([]);
      expect((await listImports(editor, 1, db)).imports).toHaveLength(2);
      expect((await listImports(staff, 1, db)).imports).toHaveLength(1);
    }));

  test("every look and every step: 404 for strangers, 403 for viewers", () =>
    scene(async ({ db, recruiter, onlooker, outsider, student, staff, company }) => {
      const id = await checked(db, recruiter, TEXT, { organisationId: company.id });
      const entries = await guessedEntries(db, id);
      const attempts: ((actor: Actor) => Promise<unknown>)[] = [
        (actor) => getImport(actor, id, db),
        (actor) => listRowSkills(actor, id, 1, db),
        (actor) => decideSkills(actor, id, { page: 1, lines: [] }, db),
        (actor) => getMappingForm(actor, id, db),
        (actor) => listImportRows(actor, id, { page: 1, state: undefined }, db),
        (actor) => getImportRow(actor, id, 1, db),
        (actor) => listRefusedRows(actor, id, db),
        (actor) => mapImport(actor, id, entries, db),
        (actor) => mendRow(actor, id, 2, [], db),
        (actor) => commitImport(actor, id, { rows: "good", drafts: "keep" }, db),
        (actor) => publishImported(actor, id, db),
        (actor) => abandonImport(actor, id, db),
      ];
      for (const attempt of attempts) {
        for (const actor of [outsider, student, staff])
          await expect(attempt(actor)).rejects.toThrow(NotFound);
        await expect(attempt(onlooker)).rejects.toThrow(Forbidden);
      }
      for (const foreign of ["nonsense", crypto.randomUUID()])
        await expect(getImport(recruiter, foreign, db)).rejects.toThrow(NotFound);
      await expect(getImportRow(recruiter, id, 99, db)).rejects.toThrow(NotFound);
    }));

  test("whoever has left the organisation meanwhile writes nothing more", () =>
    scene(async ({ db, editor, company }) => {
      const id = await checked(db, editor, TEXT, { organisationId: company.id });
      await commitImport(editor, id, { rows: "good", drafts: "keep" }, db);
      await db.delete(members).where(eq(members.personId, editor.personId));
      await work(db, id);
      expect(await findImportRow(db, id)).toMatchObject({ state: "failed", error: "notAllowed" });
      expect(await db.select().from(postings)).toEqual([]);
    }));
});

describe("what is refused", () => {
  test("files that cannot be read, kinds of the other side, too many at once", () =>
    scene(async ({ db, recruiter, company }) => {
      const own = { organisationId: company.id };
      await expect(upload(db, recruiter, 'a,b\n"1,2\n', own)).rejects.toMatchObject(
        refusal("fileNotClosedQuote", "file"),
      );
      await expect(
        upload(db, recruiter, TEXT, { ...own, kind: "programme" }),
      ).rejects.toMatchObject(refusal("kindOfOtherSide", "kind"));
      for (let n = 0; n < LIMITS.openImports; n += 1) await upload(db, recruiter, TEXT, own);
      await expect(upload(db, recruiter, TEXT, own)).rejects.toMatchObject(
        refusal("tooManyImports"),
      );
    }));

  test("a reading without a title, of two columns in one field, of a field that is not offered", () =>
    scene(async ({ db, recruiter, staff, company }) => {
      const id = await upload(db, recruiter, TEXT, { organisationId: company.id });
      const entries = await guessedEntries(db, id);
      const withTarget = (index: number, to: string) => ({
        ...entries,
        columns: entries.columns.map((column, n) => (n === index ? { ...column, to } : column)),
      });
      const mapped = (change: typeof entries) => mapImport(recruiter, id, change, db);
      await expect(mapped(withTarget(1, ""))).rejects.toMatchObject(refusal("titleNotMapped"));
      await expect(mapped(withTarget(0, "mode"))).rejects.toMatchObject(
        refusal("targetTwice", "columns[4].to"),
      );
      await expect(mapped(withTarget(0, "organisation"))).rejects.toMatchObject(
        refusal("unknownChoice", "columns[0].to"),
      );
      const listed = await upload(db, staff, TEXT, { organisationId: null });
      const lacking = { ...(await guessedEntries(db, listed)), source: undefined };
      await expect(mapImport(staff, listed, lacking, db)).rejects.toMatchObject({
        refusals: [{ code: "organisationNotMapped" }, { field: "source", code: "required" }],
      });
    }));

  test("steps out of their order", () =>
    scene(async ({ db, recruiter, company }) => {
      const id = await upload(db, recruiter, TEXT, { organisationId: company.id });
      const entries = await guessedEntries(db, id);
      const good = { rows: "good", drafts: "keep" } as const;
      const wrong = refusal("importInOtherState");
      await expect(commitImport(recruiter, id, good, db)).rejects.toMatchObject(wrong);
      await expect(mendRow(recruiter, id, 1, [], db)).rejects.toMatchObject(wrong);
      await mapImport(recruiter, id, entries, db);
      await expect(mapImport(recruiter, id, entries, db)).rejects.toMatchObject(wrong);
      await work(db, id);
      await expect(commitImport(recruiter, id, { ...good, rows: "all" }, db)).rejects.toMatchObject(
        refusal("importHasRefused", "rows"),
      );
      await committed(db, recruiter, id);
      await expect(commitImport(recruiter, id, good, db)).rejects.toMatchObject(
        refusal("importNothingGood"),
      );
      await expect(mapImport(recruiter, id, entries, db)).rejects.toMatchObject(wrong);
      await expect(abandonImport(recruiter, id, db)).rejects.toMatchObject(wrong);
    }));
});

test("an import that is abandoned while it is checked stays abandoned", () =>
  scene(async ({ db, recruiter, company }) => {
    const id = await upload(db, recruiter, TEXT, { organisationId: company.id });
    await mapImport(recruiter, id, await guessedEntries(db, id), db);
    await abandonImport(recruiter, id, db);
    await work(db, id);
    expect((await findImportRow(db, id)).state).toBe("abandoned");
  }));

test("staff list what a source names: public at once, past deadlines closed, organisations unclaimed", () =>
  scene(async ({ db, staff }) => {
    const text =
      "id,company,title,apply by\n1,Балкан Софт,Стажант,2027-06-30\n2,Балкан Софт,Стажант,2027-01-31\n3,,Стажант,\n";
    const id = await checked(db, staff, text, { organisationId: null });
    expect((await findImportRow(db, id)).counts).toMatchObject({ closed: 1, refused: 1 });
    await committed(db, staff, id);
    const written = await db.select().from(postings).orderBy(postings.externalId);
    expect(written.map(({ state, source }) => [state, source])).toEqual([
      ["published", "A board"],
      ["closed", "A board"],
    ]);
    const owners = await db
      .select()
      .from(organisations)
      .where(eq(organisations.name, "Балкан Софт"));
    expect(owners).toMatchObject([{ state: "unclaimed" }]);
    expect(await db.select().from(imports)).toMatchObject([
      { organisationId: null, state: "done" },
    ]);
  }));
