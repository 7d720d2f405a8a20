import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Refused } from "#app/domain/errors.ts";
import {
  archivePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { continueProgramme } from "#app/domain/posting/copy.server.ts";
import { planImport } from "#app/domain/posting/import-plan.server.ts";
import { planOwnImport } from "#app/domain/posting/own-import-plan.server.ts";
import { writeOwnImports } from "#app/domain/posting/write-own-imports.server.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const IN_A_YEAR = new Date("2028-03-01T09:00:00Z");

type Cast = Awaited<ReturnType<typeof cast>>;

const content = (academicYear?: number) =>
  contentFor("programme", {
    academicYear,
    modules: [{ texts: { en: { title: "Databases" } }, isCompulsory: true, skills: [] }],
  });

/** Curricula of one programme for 2026/27 and 2027/28; the first is public. */
async function line(db: Database, c: Cast) {
  const draft = await createDraft(c.coordinator, c.university.id, content(2026), db);
  const first = await submitPosting(c.system, draft.id, db);
  return { first, next: await continueProgramme(c.coordinator, first.id, db) };
}

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

type Curriculum = { id: string; revision: number };

const setYear = (db: Database, c: Cast, { id, revision }: Curriculum, year?: number) =>
  revisePosting(c.coordinator, id, content(year), revision, db);

const whyNot = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: Refused) => error.refusals,
  );

const at = (code: string, year: string) => [{ field: "academicYear", code, values: { year } }];

describe("of the curricula of one programme", () => {
  test("each academic year stands once, and a later curriculum is for a later year", () =>
    staged(async (db, c) => {
      const { first, next } = await line(db, c);
      expect(await whyNot(setYear(db, c, first, 2027))).toEqual(at("academicYearTaken", "2027/28"));
      expect(await whyNot(setYear(db, c, first, 2028))).toEqual(
        at("academicYearNotEarlier", "2027/28"),
      );
      expect(await whyNot(setYear(db, c, next, 2023))).toEqual(
        at("academicYearNotLater", "2026/27"),
      );
      expect(await whyNot(setYear(db, c, next, 2026))).toEqual(at("academicYearTaken", "2026/27"));
      expect(await whyNot(setYear(db, c, next, 2029))).toBeNull();
      expect(await whyNot(setYear(db, c, first, 2028))).toBeNull();
    }));

  test("one that was put away leaves its year to others, and what is another programme's counts nowhere", () =>
    staged(async (db, c) => {
      const { first, next } = await line(db, c);
      await createDraft(c.coordinator, c.university.id, content(2028), db);
      await archivePosting(c.coordinator, next.id, db);
      const again = await continueProgramme(c.coordinator, first.id, db);
      expect(await whyNot(setYear(db, c, again, 2028))).toBeNull();
      await submitPosting(c.system, again.id, db);
      const beyond = await continueProgramme(c.coordinator, again.id, db);
      expect(await whyNot(setYear(db, c, beyond, 2026))).toEqual(
        at("academicYearNotLater", "2028/29"),
      );
    }));
});

const placeOf = (label: string) => ({ label });

test("imports are refused at their row, also where two rows of one file would meet", () =>
  staged(async (db, c) => {
    const organisationId = c.university.id;
    const bring = async (rows: [externalId: string, year: number][]) => {
      const incoming = rows.map(([externalId, year]) => ({
        externalId,
        organisationId,
        content: content(year),
      }));
      const turn = { isTaken: false };
      const options = { organisationId, placeOf, isFinal: true, turn };
      const planned = await planOwnImport(db, c.coordinator, incoming, options);
      await writeOwnImports(c.coordinator, organisationId, planned, db);
      return planned;
    };
    const [a, b] = await bring([
      ["a", 2025],
      ["b", 2027],
    ]);
    await db
      .update(postings)
      .set({ previousId: a!.postingId! })
      .where(eq(postings.id, b!.postingId!));
    const why = { field: "academicYear", code: "academicYearTaken" };
    expect(
      await bring([
        ["a", 2026],
        ["b", 2026],
      ]),
    ).toMatchObject([{ outcome: "changed" }, { outcome: "refused", why }]);
    await db
      .update(postings)
      .set({ source: "A board", state: "published", publishedAt: NOW, expiresAt: IN_A_YEAR })
      .where(eq(postings.organisationId, organisationId));
    const incoming = [{ externalId: "b", organisationId, content: content(2026) }];
    const options = { source: "A board", placeOf, isFinal: true };
    expect(await planImport(db, c.system, incoming, options)).toMatchObject([
      { outcome: "refused", why },
    ]);
  }));

test("of two who give two curricula the same year at the same instant, one is refused", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const c = await cast(db);
    for (let round = 0; round < 10; round += 1) {
      const { first, next } = await line(db, c);
      const later = await setYear(db, c, next, 2029);
      const answers = await Promise.all([
        whyNot(setYear(db, c, first, 2028)),
        whyNot(setYear(db, c, later, 2028)),
      ]);
      expect(answers.filter((why) => why === null)).toHaveLength(1);
    }
  }));
