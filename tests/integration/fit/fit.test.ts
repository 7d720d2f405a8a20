import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { events, people, postings, studentSkills, studies } from "#db/schema/index.ts";
import type { Person, Viewer } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { forgetStudies, stateStudies } from "#app/domain/fit/commands.server.ts";
import { StudiesInput } from "#app/domain/fit/input.ts";
import { findForStudent, getFit, getStudies } from "#app/domain/fit/queries.server.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { takeDownPosting } from "#app/domain/report/decisions.server.ts";
import { deprecateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { moveUses } from "#app/domain/skill/move-uses.server.ts";
import { cast, makePerson, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

/** A programme that teaches databases and SQL in semester 3, and an internship that asks for SQL and Python. */
async function stage(db: Database) {
  await makeVocabulary(db);
  const people_ = await cast(db);
  const { coordinator, recruiter, system, university, company } = people_;
  const make = async (
    author: Person,
    organisationId: string,
    content: Parameters<typeof createDraft>[2],
  ) => {
    const { id } = await createDraft(author, organisationId, content, db);
    await submitPosting(system, id, db);
    return id;
  };
  return {
    ...people_,
    programme: await make(coordinator, university.id, contentFor("programme")),
    internship: await make(recruiter, company.id, contentFor("internship")),
  };
}

const said = (fields: object) => StudiesInput.parse(fields);

const standings = (fit: Awaited<ReturnType<typeof getFit>>) =>
  fit && "standings" in fit
    ? Object.fromEntries(
        fit.standings.map(({ reason: { subject }, standing }) => [
          subject.type === "requirement" ? subject.skill : "",
          standing,
        ]),
      )
    : null;

const refusalsOf = async (stating: Promise<void>) => {
  const refused = await stating.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refused);
  return (refused as Refused).refusals.map(({ field, code }) => [field, code]);
};

/** A semester that has ended stays so until another is stated. */
async function expectEnding(
  {
    student,
    programme,
    internship,
  }: Pick<Awaited<ReturnType<typeof stage>>, "student" | "programme" | "internship">,
  db: Database,
) {
  const autumn = { ...student, now: new Date("2027-07-20T09:00:00Z") };
  await db.update(postings).set({ expiresAt: new Date("2028-01-01T00:00:00Z") });
  expect(await getFit(autumn, internship, db)).toMatchObject({
    endedOn: "2027-07-15",
    qualifiesNow: true,
  });
  // Who adds a skill has not said again in which semester they are: what had ended has still ended.
  await stateStudies(autumn, said({ programme, semester: 3, skills: [{ skill: "python" }] }), db);
  expect(await getFit(autumn, internship, db)).toMatchObject({ endedOn: "2027-07-15" });
  await stateStudies(autumn, said({ programme: undefined, semester: 3 }), db);
  expect(await getFit(autumn, internship, db)).toMatchObject({ endedOn: null });
}

describe("a student's fit", () => {
  test("follows from the programme up to the semester, and from what the student states", () =>
    inRolledBackTransaction(async (db) => {
      const { student, programme, internship } = await stage(db);
      expect(await getFit(student, internship, db)).toEqual({ verdict: "nothing_stated" });
      await stateStudies(student, said({ programme, semester: 3 }), db);
      const second = await getFit(student, internship, db);
      // Machine Learning, an elective of semester 6, also teaches Python.
      expect(standings(second)).toEqual({ sql: "coming", python: "elective" });
      expect(second).toMatchObject({
        verdict: "scored",
        qualifiesAfter: 3,
        until: 6,
        endedOn: null,
      });
      // In March the third semester has still to end; applications close in May, and the internship begins on 1 July.
      expect(second).toMatchObject({
        qualifying: { on: "2027-07-15", moment: "begun", deadline: "2027-05-15" },
        days: { from: "2027-07-01", to: "2027-09-22" },
      });
      await expectEnding({ student, programme, internship }, db);
      const own = { skills: [{ skill: "python" }], place: "sofia", languages: ["en"] };
      await stateStudies(student, said({ programme, semester: 4, ...own }), db);
      const third = await getFit(student, internship, db);
      expect(standings(third)).toEqual({ sql: "have", python: "have" });
      // Nothing is said about when the student could start: time is unknown, all the rest is certain.
      expect(third).toMatchObject({ points: 9000, upper: 10_000, band: "strong" });
    }));

  test("is what the labels and modules that it names are called", () =>
    inRolledBackTransaction(async (db) => {
      const { student, staff, programme, internship } = await stage(db);
      await stateStudies(student, said({ programme, semester: 1 }), db);
      const fit = await getFit(student, internship, db);
      expect(fit).toMatchObject({ labels: { sql: { en: "SQL" }, python: { en: "Python" } } });
      await deprecateSkill(staff, "sql", { reason: "Out of use" }, db);
      const later = await getFit(student, internship, db);
      expect(later).toMatchObject({ labels: { sql: { en: "SQL", gone: { instead: null } } } });
      const titles = Object.values((fit as { modules: object }).modules).map(
        (one: { texts: { en: { title: string } } }) => one.texts.en.title,
      );
      expect(titles.toSorted()).toEqual(["Database Systems", "Machine Learning"]);
    }));

  test("is nobody else's", () =>
    inRolledBackTransaction(async (db) => {
      const { student, recruiter, coordinator, staff, programme, internship } = await stage(db);
      await stateStudies(student, said({ programme, semester: 3 }), db);
      const others: Viewer[] = [recruiter, coordinator, staff, visitor()];
      for (const other of others) {
        await expect(getFit(other, internship, db)).rejects.toThrow(Forbidden);
        const posting = { id: internship, kind: "internship", isOpen: true } as const;
        expect(await findForStudent(other, posting, db)).toBeNull();
        await expect(getStudies(other as Person, null, db)).rejects.toThrow(Forbidden);
      }
      const another = await makePerson(db, "student");
      expect(await getFit(another, internship, db)).toEqual({ verdict: "nothing_stated" });
      expect(await getStudies(another, null, db)).toMatchObject({ stated: null });
      // The record of who did what does not tell either.
      const own = eq(events.personId, student.personId);
      expect(await db.$count(events, own)).toBe(0);
    }));

  test("is of open internships alone", () =>
    inRolledBackTransaction(async (db) => {
      const { student, recruiter, programme, internship } = await stage(db);
      await stateStudies(student, said({ programme, semester: 3 }), db);
      expect(await getFit(student, programme, db)).toBeNull();
      expect(await getFit(student, "nowhere", db)).toBeNull();
      await closePosting(recruiter, internship, { reason: "filled" }, db);
      expect(await getFit(student, internship, db)).toBeNull();
    }));

  test("outlives the end of the programme's posting", () =>
    inRolledBackTransaction(async (db) => {
      const { student, coordinator, programme, internship } = await stage(db);
      const stated = said({ programme, semester: 4 });
      await stateStudies(student, stated, db);
      await closePosting(coordinator, programme, { reason: "withdrawn" }, db);
      // What was chosen before can be kept, and nobody else can choose it.
      await stateStudies(student, stated, db);
      expect(standings(await getFit(student, internship, db))).toMatchObject({ sql: "have" });
      const another = await makePerson(db, "student");
      expect(await refusalsOf(stateStudies(another, stated, db))).toEqual([
        ["programme", "unknownChoice"],
      ]);
    }));

  test("does not rest on a programme that was taken down", () =>
    inRolledBackTransaction(async (db) => {
      const { student, staff, programme, internship } = await stage(db);
      await stateStudies(student, said({ programme, semester: 3 }), db);
      const { revision } = (await db.select().from(postings).where(eq(postings.id, programme)))[0]!;
      const shown = { revision, reports: [] };
      await takeDownPosting(staff, programme, { ...shown, reason: "It is made up." }, db);
      expect(await getFit(student, internship, db)).toMatchObject({
        verdict: "not_enough_data",
        programme: null,
      });
    }));
});

describe("what a student states", () => {
  test("is replaced as a whole, by names in any language and by ids", () =>
    inRolledBackTransaction(async (db) => {
      const { student, programme } = await stage(db);
      const skills = [{ skill: "бази данни", level: 2 }, {}, { skill: "sql" }, { skill: "SQL" }];
      const first = { programme, semester: 4, place: "Пловдив", languages: ["bg"], skills };
      await stateStudies(student, said({ ...first, availableFrom: "2027-06-01" }), db);
      const { stated, labels, chosen } = await getStudies(student, null, db);
      expect(stated).toMatchObject({ semester: 4, availableFrom: "2027-06-01", languages: ["bg"] });
      expect(stated).toMatchObject({ settlement: { id: "plovdiv" } });
      expect(stated!.skills).toEqual([
        { skill: "databases", level: 2, statedAs: null },
        { skill: "sql", level: null, statedAs: null },
      ]);
      expect(labels).toMatchObject({ databases: { bg: "бази данни" } });
      expect(chosen?.id).toBe(programme);
      await stateStudies(student, said({ semester: 5 }), db);
      const again = await getStudies(student, programme, db);
      expect(again.stated).toMatchObject({ semester: 5, programme: null, settlement: null });
      expect(again.stated!.skills).toEqual([]);
      // The one that the student comes from stands in the form.
      expect(again.chosen?.id).toBe(programme);
    }));

  test("is refused at its fields, and nothing of it is kept", () =>
    inRolledBackTransaction(async (db) => {
      const { student, programme, internship } = await stage(db);
      const wrong = {
        programme,
        semester: 9,
        place: "Atlantis",
        skills: [{ skill: "sql" }, { skill: "alchemy" }],
      };
      expect(await refusalsOf(stateStudies(student, said(wrong), db))).toEqual([
        ["skills[1].skill", "skillUnknown"],
        ["place", "townUnknown"],
        ["semester", "beyondProgramme"],
      ]);
      expect(await refusalsOf(stateStudies(student, said({ programme: internship }), db))).toEqual([
        ["programme", "unknownChoice"],
      ]);
      expect(await db.$count(studies)).toBe(0);
    }));

  test("is forgotten by the student, and with the person", () =>
    inRolledBackTransaction(async (db) => {
      const { student, programme } = await stage(db);
      const stated = said({ programme, skills: [{ skill: "sql", level: 3 }] });
      await stateStudies(student, stated, db);
      await forgetStudies(student, db);
      await forgetStudies(student, db);
      expect([await db.$count(studies), await db.$count(studentSkills)]).toEqual([0, 0]);
      await stateStudies(student, stated, db);
      await db.delete(people).where(eq(people.id, student.personId));
      expect([await db.$count(studies), await db.$count(studentSkills)]).toEqual([0, 0]);
    }));

  test("follows a skill that becomes another one", () =>
    inRolledBackTransaction(async (db) => {
      const { student } = await stage(db);
      const skills = [
        { skill: "sql", level: 4 },
        { skill: "databases", level: 2 },
      ];
      await stateStudies(student, said({ skills }), db);
      await moveUses(db, "sql", "databases");
      const { stated, renamed } = await getStudies(student, null, db);
      // They had stated that one as well: only the stronger level stays.
      expect(stated!.skills).toEqual([{ skill: "databases", level: 4, statedAs: null }]);
      expect(renamed).toEqual({});
    }));

  test("is told with what it was stated as, over further mergers, until it is saved as it is", () =>
    inRolledBackTransaction(async (db) => {
      const { student, staff, internship } = await stage(db);
      await stateStudies(student, said({ skills: [{ skill: "postgresql", level: 2 }] }), db);
      await mergeSkills(staff, "postgresql", { into: "databases", reason: "One thing" }, db);
      await mergeSkills(staff, "databases", { into: "sql", reason: "One thing" }, db);
      const sql = { was: { id: "postgresql", en: "PostgreSQL" }, is: { id: "sql", en: "SQL" } };
      const shown = await getStudies(student, null, db);
      expect(shown.stated!.skills).toEqual([{ skill: "sql", level: 2, statedAs: "postgresql" }]);
      expect(shown.renamed).toMatchObject({ sql });
      const fit = await getFit(student, internship, db);
      expect(fit).toMatchObject({ renamed: { sql } });
      expect(standings(fit)).toMatchObject({ sql: "have" });
      // A form that was open meanwhile names the other one still, by its id.
      const state = (...ids: string[]) => {
        const named = ids.map((skill) => ({ skill, source: "person" }));
        return stateStudies(student, said({ skills: named }), db);
      };
      await state("postgresql");
      expect((await getStudies(student, null, db)).renamed).toMatchObject({ sql });
      await state("databases", "sql");
      expect((await getStudies(student, null, db)).renamed).toEqual({});
      await state("postgresql");
      await state("sql");
      expect((await getStudies(student, null, db)).renamed).toEqual({});
    }));
});
