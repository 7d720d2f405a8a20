import { describe, expect, test } from "vitest";
import { readPastedModules } from "#app/domain/programme/pasted-modules-input.ts";

const ROOM = 100;
const taken = (text: string) => readPastedModules(text, ROOM).modules;

describe("headings say which column is which", () => {
  test("in English", () => {
    const text =
      "Code\tCourse\tSemester\tECTS credits\tType\tSkills\nCS101\tDatabases\t3\t6\tCompulsory\tSQL; databases";
    expect(taken(text)).toEqual([
      {
        code: "CS101",
        title: "Databases",
        titleEn: "",
        titleBg: "",
        semester: "3",
        ects: "6",
        isCompulsory: true,
        skills: "SQL; databases",
        outcomes: "",
      },
    ]);
  });

  test("in Bulgarian, with decimal commas and both titles", () => {
    const text =
      "№;Наименование на български;Наименование на английски;Сем.;Кредити;Вид\n7;Бази данни;Databases;4;5,5;избираема";
    expect(taken(text)).toMatchObject([
      {
        code: "7",
        title: "",
        titleBg: "Бази данни",
        titleEn: "Databases",
        semester: "4",
        ects: "5.5",
        isCompulsory: false,
      },
    ]);
  });
});

test("without headings the order is semester, code, title, ECTS, type, skills", () => {
  expect(taken("1\tMA1\tCalculus\t8\tз\n1\t\tLogic\t4\tи")).toMatchObject([
    { semester: "1", code: "MA1", title: "Calculus", ects: "8", isCompulsory: true },
    { semester: "1", code: "", title: "Logic", ects: "4", isCompulsory: false },
  ]);
});

test("a column of titles alone is enough", () => {
  expect(taken("Calculus\nLogic").map(({ title }) => title)).toEqual(["Calculus", "Logic"]);
});

test("a cell in quotes may span lines", () => {
  const text = 'Title\tLearning outcomes\nDatabases\t"Designs schemas\nand queries them"';
  expect(taken(text)[0]?.outcomes).toBe("Designs schemas\nand queries them");
});

test.each([
  ["3\tA\t\t6\tc", "pastedNoTitle"],
  ["third\tA\tDatabases\t6\tc", "pastedSemester"],
  ["99\tA\tDatabases\t6\tc", "pastedSemester"],
  ["3\tA\tDatabases\tsix\tc", "pastedCredits"],
  ["3\tA\tDatabases\t6.3\tc", "pastedCredits"],
  ["3\tA\tDatabases\t6\tperhaps", "pastedType"],
])("%j is refused by its reason and kept as it stood", (row, code) => {
  const { modules, refused } = readPastedModules(`1\tB\tLogic\t4\te\n${row}`, ROOM);
  expect(modules).toHaveLength(1);
  expect(refused).toEqual([{ line: 2, text: row, code }]);
});

test("no more are taken than the programme has room for", () => {
  const { modules, refused } = readPastedModules("Calculus\nLogic\nAlgebra", 2);
  expect(modules).toHaveLength(2);
  expect(refused).toEqual([{ line: 3, text: "Algebra", code: "pastedTooMany" }]);
});
