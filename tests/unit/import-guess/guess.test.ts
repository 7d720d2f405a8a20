import { describe, expect, test } from "vitest";
import type { PostingKind } from "#db/codes.ts";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import type { Choices } from "#app/domain/import-guess/choices.ts";
import { guessMapping } from "#app/domain/import-guess/guess-mapping.ts";
import { profileColumns } from "#app/domain/import-guess/profile-columns.ts";

const TOWNS = ["софия", "sofia", "пловдив", "plovdiv", "варна"];
const SKILLS = ["python", "sql", "java", "docker"];
const known = {
  isPlace: (name: string) => TOWNS.includes(name.toLowerCase()),
  isSkill: (name: string) => SKILLS.includes(name.toLowerCase()),
};

async function guess(csv: string, kind: PostingKind = "internship", isOwn = true) {
  const rows = await readContent(new TextEncoder().encode(csv), "a.csv");
  return guessMapping(await profileColumns(rows, async () => known), { kind, isOwn });
}

const targets = ({ columns }: Choices) =>
  Object.fromEntries(columns.map(({ column, to }) => [column, to]));
const columnOf = ({ columns }: Choices, name: string) =>
  columns.find(({ column }) => column === name)!;

describe("names of columns", () => {
  test("in English", async () => {
    const found = await guess(
      "Job ID,Job title,Description,Location,Work mode,Start date,End date,Weeks,Apply by,Salary,Skills,Apply link,E-mail,Openings\n" +
        "1,Intern,Text,Sofia,remote,2027-07-01,2027-09-01,8,2027-05-01,900 EUR,Python,https://a.example/1,a@b.example,2\n" +
        "2,Other,Text,Plovdiv,hybrid,2027-07-02,2027-09-02,9,2027-05-02,800 EUR,SQL,https://a.example/2,a@b.example,1\n",
    );
    expect(targets(found)).toEqual({
      "Job ID": "externalId",
      "Job title": "texts.original.title",
      Description: "texts.original.description",
      Location: "places",
      "Work mode": "mode",
      "Start date": "startsOn",
      "End date": "endsOn",
      Weeks: "durationWeeks",
      "Apply by": "deadlineOn",
      Salary: "pay",
      Skills: "skills.requires",
      "Apply link": "applicationUrl",
      "E-mail": "contactEmail",
      Openings: "positions",
    });
    expect(found.language).toBe("en");
  });

  test("in Bulgarian", async () => {
    const found = await guess(
      "№;Номер;Позиция;Описание;Град;Режим на работа;Начална дата;Срок за кандидатстване;Заплащане;Умения;Часове седмично;Желателни умения\n" +
        "1;A1;Стажант;Текст;София;дистанционно;01.07.2027 г.;31.05.2027 г.;1 200 лв. на месец;Python, SQL;20;Docker\n" +
        "2;A2;Друг;Текст;Варна;в офиса;02.07.2027 г.;01.06.2027 г.;неплатен;Java, SQL;30;Docker\n",
    );
    expect(targets(found)).toMatchObject({
      Номер: "externalId",
      Позиция: "texts.original.title",
      Описание: "texts.original.description",
      Град: "places",
      "Режим на работа": "mode",
      "Начална дата": "startsOn",
      "Срок за кандидатстване": "deadlineOn",
      Заплащане: "pay",
      Умения: "skills.requires",
      "Часове седмично": "hoursPerWeek",
      "Желателни умения": "skills.preferred",
    });
    expect(found.language).toBe("bg");
    expect(columnOf(found, "Начална дата").day).toBe("d/m/y");
    expect(columnOf(found, "Умения").separator).toBe(",");
    expect(columnOf(found, "Режим на работа").values).toEqual({
      дистанционно: "remote",
      "в офиса": "on_site",
    });
  });

  test("of a programme in both languages", async () => {
    const found = await guess(
      "Код,Наименование на български,Наименование на английски,ОКС,Професионално направление,Кредити,Семестри\n" +
        "INF,Информатика,Informatics,бакалавър,4.6,240,8\nDS,Данни,Data,магистър,4.5,120,4\n",
      "programme",
    );
    expect(targets(found)).toEqual({
      Код: "externalId",
      "Наименование на български": "texts.bg.title",
      "Наименование на английски": "texts.en.title",
      ОКС: "degree",
      "Професионално направление": "professionalField",
      Кредити: "ects",
      Семестри: "semesters",
    });
    expect(columnOf(found, "ОКС").values).toEqual({ бакалавър: "bachelor", магистър: "master" });
    expect(found.language).toBe("bg");
  });

  test("of sets take the words of both languages, and no text that is called like them", async () => {
    const found = await guess(
      "title,Documents,Придобивки\n" +
        "A,CV; Transcript of Records,лаптоп; Ваучери за храна\nB,no documents,лаптоп\n",
    );
    expect(targets(found)).toMatchObject({ Documents: "documents", Придобивки: "benefits" });
    expect(columnOf(found, "Documents").values).toEqual({
      CV: "cv",
      "Transcript of Records": "transcript",
      "no documents": "none",
    });
    expect(columnOf(found, "Придобивки").values).toEqual({
      лаптоп: "equipment",
      "Ваучери за храна": "meal_vouchers",
    });
    const names = await guess(
      "title,Mentor,Contract\nA,Anna Petrova,12 months\nB,Ivo Ivov,6 months\n",
    );
    expect(targets(names)).toMatchObject({ Mentor: "", Contract: "" });
    const told = await guess("title,Benefits\nA,You will like it here\nB,Fruit and a sea view\n");
    expect(targets(told).Benefits).toBe("");
  });

  test("of what a programme leads to, and of what a project leaves behind", async () => {
    const programme = await guess(
      "Наименование,ОКС,Форма на обучение,Професионална квалификация,Прием,Акредитирана до\n" +
        "Информатика,професионален бакалавър,редовна; задочна,информатик,60,31.07.2030\n" +
        "Данни,магистър,дистанционна,,25,30.06.2029\n",
      "programme",
    );
    expect(targets(programme)).toEqual({
      Наименование: "texts.original.title",
      ОКС: "degree",
      "Форма на обучение": "studyForms",
      "Професионална квалификация": "qualification",
      Прием: "studentsPerYear",
      "Акредитирана до": "accreditedUntil",
    });
    expect(columnOf(programme, "ОКС").values).toEqual({
      "професионален бакалавър": "professional_bachelor",
      магистър: "master",
    });
    const proposal = await guess(
      "Title,Deliverables,Resources,Team size,Theses\n" +
        "A,prototype; report,equipment; test environment,3,master; PhD\n" +
        "B,software,data,5,bachelor\n",
      "project_proposal",
    );
    expect(targets(proposal)).toEqual({
      Title: "texts.original.title",
      Deliverables: "expectedResults",
      Resources: "madeAvailable",
      "Team size": "teamFrom",
      Theses: "theses",
    });
  });

  test("of organisations are for lists of a source alone, contacts for one's own", async () => {
    const csv = "id,company,title,email\n1,Firma,A,a@b.example\n2,Firma,B,a@b.example\n";
    expect(targets(await guess(csv, "internship", false))).toMatchObject({
      company: "organisation",
      email: "",
    });
    expect(targets(await guess(csv))).toMatchObject({ company: "", email: "contactEmail" });
  });

  test("days on which somebody listed or read it are no deadlines", async () => {
    const found = await guess(
      "title,date_posted,updated\nA,2027-01-01,2027-01-02\nB,2027-01-03,2027-01-04\n",
    );
    expect(targets(found)).toEqual({ title: "texts.original.title", date_posted: "", updated: "" });
  });
});

describe("values", () => {
  test("tell dates, money, addresses, places and skills where the names say nothing", async () => {
    const long = "You will build services and learn how they are tested and run. ".repeat(4);
    const found = await guess(
      "title,x1,x2,x3,x4,x5,x6,x7\n" +
        `A,31/12/2027,900 EUR,https://a.example/1,Sofia,Python; SQL,${long},p@a.example\n` +
        `B,15/11/2027,€800,https://a.example/2,Plovdiv,Java; SQL,${long},q@a.example\n`,
    );
    expect(targets(found)).toEqual({
      title: "texts.original.title",
      x1: "deadlineOn",
      x2: "pay",
      x3: "applicationUrl",
      x4: "places",
      x5: "skills.requires",
      x6: "texts.original.description",
      x7: "contactEmail",
    });
    expect(columnOf(found, "x1").day).toBe("d/m/y");
  });

  test("say which number of a date is the day, and when nobody can tell", async () => {
    const profileOf = async (csv: string) =>
      (
        await profileColumns(
          await readContent(new TextEncoder().encode(csv), "a.csv"),
          async () => known,
        )
      )[0]!;
    expect((await profileOf("until\n05/31/2027\n06/07/2027\n")).looks).toMatchObject({
      day: "m/d/y",
      isDayUnsure: false,
    });
    expect((await profileOf("until\n05/06/2027\n07/08/2027\n")).looks).toMatchObject({
      day: "d/m/y",
      isDayUnsure: true,
    });
  });

  test("in both scripts leave the language to their letters", async () => {
    expect((await guess("title\nСтажант\nIntern\n")).language).toBe("letters");
  });

  test("that are many or long make no table of choices", async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `value ${n}`).join("\n");
    const found = await guess(`title,mode\n${rows.replaceAll("\n", ",x\n")},x\n`);
    expect(columnOf(found, "title").values).toBeUndefined();
    expect(columnOf(found, "mode").values).toEqual({});
  });
});
