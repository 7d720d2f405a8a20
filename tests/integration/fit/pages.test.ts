import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { studentSkills } from "#db/schema/index.ts";
import type { PostingKind } from "#db/codes.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { bg } from "#app/i18n/bg/index.ts";
import { en } from "#app/i18n/en/index.ts";
import { cast, makePerson } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
const DATA = `_data=${encodeURIComponent("routes/postings.$id")}`;

type Role = "student" | "bulgarian" | "another" | "recruiter" | "coordinator" | "staff" | "visitor";
const readers = {} as Record<Role, Reader>;
let programme: string;
let internship: string;

beforeAll(async () => {
  const db = database();
  await makeVocabulary(db);
  const { system, university, company, ...people } = await cast(db);
  const publish = async (kind: PostingKind, organisationId: string) => {
    const { id } = await createDraft(system, organisationId, contentFor(kind), db);
    await submitPosting(system, id, db);
    return id;
  };
  programme = await publish("programme", university.id);
  internship = await publish("internship", company.id);
  const { recruiter, coordinator, staff, student } = people;
  readers.student = await readerOf(student.personId);
  readers.bulgarian = await readerOf(student.personId, "bg");
  readers.another = await readerOf((await makePerson(db, "student")).personId);
  readers.recruiter = await readerOf(recruiter.personId);
  readers.coordinator = await readerOf(coordinator.personId);
  readers.staff = await readerOf(staff.personId);
  readers.visitor = await readerOf(null);
});

const read = async (role: Role, path: string) => text((await readers[role].open(path)).html);
const page = () => `/postings/${internship}`;

test("a student is invited, led there by the programme's page, and shown what was typed with what is wrong", async () => {
  expect(await read("student", page())).toContain(en.fit.invite);
  const { html } = await readers.student.open(`/postings/${programme}`);
  expect(html).toContain(`/account/studies?programme=${programme}`);
  const form = (await readers.student.open(`/account/studies?programme=${programme}`)).html;
  expect(form).toMatch(new RegExp(`<option value="${programme}" selected=""`));
  const wrong = await readers.student.send("/account/studies", {
    programme,
    semester: "12",
    place: "Atlantis",
    "skills[0].skill": "alchemy",
  });
  expect(wrong.status).toBe(409);
  const said = text(wrong.html);
  expect(said).toContain("“alchemy” is not in the skills vocabulary");
  expect(said).toContain("“Atlantis” is not in the list of towns");
  expect(said).toContain("The programme has only 8 semesters");
  expect(wrong.html).toContain('value="alchemy"');
  expect(wrong.html).toContain('value="Atlantis"');
});

test("what is stated is shown on every internship's page, in both languages, with the modules", async () => {
  const sent = await readers.student.send("/account/studies", {
    programme,
    semester: "2",
    place: "София",
    languages: "bg",
    availableFrom: "2027-06-01",
    "skills[0].skill": "Python",
    "skills[0].level": "3",
    "skills[2].skill": "",
  });
  expect(sent.location).toBe("/account/studies?done=done");
  expect(await read("student", sent.location)).toContain(en.fit.form.done);
  const { html } = await readers.student.open(page());
  const said = text(html);
  for (const word of [en.fit.private, en.fit.have, en.fit.coming, en.fit.missing])
    expect(said).toContain(word);
  expect(said).toMatch(/you qualify after semester 3, in (February|July) 20\d\d\./);
  expect(said).toMatch(/you state it: Python, level 3/);
  expect(said).toMatch(/comes with Database Systems, semester 3, compulsory/);
  expect(html).toMatch(new RegExp(`href="/postings/${programme}#module-`));
  const bulgarian = (await readers.bulgarian.open(page())).html;
  expect(text(bulgarian)).toContain(bg.fit.private);
  expect(bulgarian).not.toContain("⟦");
  expect((await readers.bulgarian.open("/account/studies")).html).not.toContain("⟦");
  expect(await read("student", "/account")).toContain(en.fit.accountStated);
});

test("what was merged since is told where it is stated and where it counts, until it is saved", async () => {
  const own = eq(studentSkills.skillId, "python");
  await database().update(studentSkills).set({ statedAs: "statistics" }).where(own);
  const told = { en: "You stated statistics, which was merged with Python.", bg: "Бяхте посочили" };
  for (const path of ["/account/studies", page()]) {
    expect(await read("student", path)).toContain(told.en);
    expect(await read("bulgarian", path)).toContain(`${told.bg} статистика; това умение`);
    expect((await readers.bulgarian.open(path)).html).toContain('<i lang="en">Python</i>');
  }
  expect(await read("student", "/account/studies")).toContain(en.fit.form.renamedHint);
  await database().update(studentSkills).set({ statedAs: null }).where(own);
  for (const path of ["/account/studies", page()])
    expect(await read("student", path)).not.toContain(told.en);
});

test("nobody else is sent anything of it, neither as a page nor as its data", async () => {
  const own = (await readers.student.open(`${page()}?${DATA}`)).html;
  expect(own).toContain('"standings"');
  for (const role of ["another", "recruiter", "coordinator", "staff", "visitor"] as const)
    for (const path of [page(), `${page()}?${DATA}`, `/postings/${internship}/matches`]) {
      const { status, html } = await readers[role].open(path);
      expect(status).toBe(200);
      for (const mark of ['"standings"', "qualifiesAfter", en.fit.private, "you state it"])
        expect(html).not.toContain(mark);
    }
  expect((await readers.recruiter.open(`${page()}?${DATA}`)).html).toContain('"forStudent":null');
});

test("the form is for students alone", async () => {
  for (const role of ["recruiter", "coordinator", "staff"] as const) {
    expect((await readers[role].open("/account/studies")).status).toBe(403);
    for (const path of ["/account/studies", "/account/studies/removal"])
      expect((await readers[role].send(path, {})).status).toBe(403);
    expect(await read(role, "/account")).not.toContain(en.fit.account);
    expect(await read(role, `/postings/${programme}`)).not.toContain(en.fit.studyThis);
  }
  expect((await readers.visitor.open("/account/studies")).location).toContain("/sign-in");
});

test("a student deletes it", async () => {
  expect((await readers.another.open("/account/studies/removal")).location).toBe(
    "/account/studies",
  );
  const { location } = await readers.student.send("/account/studies/removal", {});
  const said = await read("student", location);
  expect(said).toContain(en.fit.form.forgotten);
  expect(said).not.toContain(en.fit.form.forgetLead);
  expect(await read("student", page())).toContain(en.fit.invite);
});
