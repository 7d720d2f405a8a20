import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { POSTING_KINDS } from "#db/codes.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { postingFormSchema } from "#app/components/posting-form/form-schema.ts";
import { emptyValues, valuesFrom } from "#app/components/posting-form/values-from.ts";
import { contentFor } from "#tests/support/contents.ts";

/** What a browser sends for a form that shows these values. */
function send(values: unknown, formData = new FormData(), name = ""): FormData {
  if (Array.isArray(values))
    values.forEach((entry, index) =>
      typeof entry === "string"
        ? formData.append(name, entry)
        : send(entry, formData, `${name}[${index}]`),
    );
  else if (typeof values === "object" && values !== null)
    for (const [key, value] of Object.entries(values))
      send(value, formData, name ? `${name}.${key}` : key);
  else if (values !== undefined) formData.append(name, String(values));
  return formData;
}

const LABELS: Record<string, string> = {
  databases: "бази данни",
  sql: "SQL",
  etl: "извличане, преобразуване и зареждане на данни",
  sofia: "София",
};
const names = { skill: (id: string) => LABELS[id] ?? id, place: (id: string) => LABELS[id] ?? id };

const read = (kind: PostingContent["kind"], formData: FormData) =>
  parseWithZod(formData, { schema: postingFormSchema(kind) });

function contentIn(kind: PostingContent["kind"], formData: FormData): PostingContent {
  const submission = read(kind, formData);
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return submission.value.content;
}

function errorsIn(kind: PostingContent["kind"], formData: FormData) {
  const submission = read(kind, formData);
  return submission.status === "error" ? submission.error : {};
}

/** Shows a content in its form, lets `change` type something, and reads the form. */
function edited(content: PostingContent, change: (formData: FormData) => void = () => {}) {
  const formData = send(valuesFrom(content, names, { revision: 7 }));
  change(formData);
  return contentIn(content.kind, formData);
}

const filled = (content: PostingContent) =>
  JSON.parse(
    JSON.stringify(content, (_key, value: unknown) =>
      Array.isArray(value) && value.length === 0 ? undefined : value,
    ),
  ) as unknown;

describe.each(POSTING_KINDS)("the form of a %s", (kind) => {
  test("says what it showed when nothing was typed", () => {
    const content = contentFor(kind);
    expect(filled(edited(content))).toEqual(filled(content));
  });

  test("is a draft with nothing but a title", () => {
    const formData = send(emptyValues(kind, "bg"));
    formData.set("texts.bg.title", "Първа");
    const content = contentIn(kind, formData);
    expect(content).toMatchObject({ kind, language: "bg", texts: { bg: { title: "Първа" } } });
    expect(content.places).toEqual([]);
  });

  test("asks for the title in the language of the posting", () => {
    expect(errorsIn(kind, send(emptyValues(kind, "bg")))).toEqual({
      "texts.bg.title": ["required"],
    });
  });
});

describe("rows", () => {
  test("that are empty are left out, and errors stand where the row was typed", () => {
    const formData = send(emptyValues("internship", "en"));
    formData.set("texts.en.title", "One");
    formData.set("requires[2].skill", "x".repeat(200));
    formData.set("requires[1].level", "3");
    expect(errorsIn("internship", formData)).toEqual({
      "requires[1].skill": ["required"],
      "requires[2].skill": ["tooLong|max=120"],
    });
  });

  test("of refusals are found again", () => {
    const formData = send(emptyValues("programme", "en"));
    formData.set("texts.en.title", "One");
    formData.set("modules[2].texts.bg.title", "Бази данни");
    formData.set("modules[2].skills", "nothing known");
    const submission = read("programme", formData);
    if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
    expect(submission.value.fieldOf("modules[0].skills")).toBe("modules[2].skills");
    expect(submission.value.fieldOf("texts.en.description")).toBe("texts.en.description");
  });

  test("of modules say a missing title and a semester beyond the programme at their fields", () => {
    const formData = send(emptyValues("programme", "en"));
    formData.set("texts.en.title", "One");
    formData.set("semesters", "4");
    formData.set("modules[1].semester", "9");
    formData.set("modules[2].texts.en.title", "Named");
    formData.set("modules[2].texts.bg.outcomes", "Текст без наименование");
    expect(errorsIn("programme", formData)).toEqual({
      "modules[1].semester": ["beyondProgramme|count=4"],
      "modules[1].texts.en.title": ["moduleNeedsTitle"],
      "modules[2].texts.bg.title": ["required"],
    });
  });
});

describe("skills that an import has found", () => {
  const found = { skill: "databases", importance: 2, source: "exact", span: "database design" };

  test("keep their source while their row is left alone", () => {
    const content = contentFor("internship", { requires: [found] });
    expect(edited(content)).toMatchObject({ requires: [found] });
    const again = edited(content, (form) => form.set("requires[0].level", "4"));
    expect(again).toMatchObject({ requires: [{ ...found, level: 4 }] });
  });

  test("are a person's word once another name is typed", () => {
    const content = contentFor("internship", { requires: [found] });
    const again = edited(content, (form) => form.set("requires[0].skill", "Rust"));
    expect(again).toMatchObject({ requires: [{ skill: "Rust" }] });
    expect(again).not.toHaveProperty("requires.0.source");
    expect(JSON.stringify(again)).not.toContain("database design");
  });

  test("survive in a module beside skills that were added, also with a comma in the label", () => {
    const etl = { skill: "etl", source: "exact", span: "ETL", level: 2 };
    const sql = { skill: "sql", source: "person" };
    const content = contentFor("programme", {
      modules: [{ texts: { en: { title: "Data" } }, skills: [etl, sql] }],
    });
    const again = edited(content, (form) => {
      const shown = form.get("modules[0].skills");
      expect(shown).toBe("извличане, преобразуване и зареждане на данни (2); SQL");
      form.set("modules[0].skills", `${String(shown)}; Python (3), Rust`);
    });
    expect(again).toMatchObject({
      modules: [
        {
          skills: [etl, sql, { skill: "Python", level: 3 }, { skill: "Rust" }],
        },
      ],
    });
  });

  test("cannot be made up by writing into the hidden field", () => {
    const content = contentFor("internship");
    const again = edited(content, (form) => form.set("requires[0].known", '[{"label":1},null]'));
    expect(again).toMatchObject({ requires: [{ skill: "SQL" }, {}] });
    expect(again).not.toHaveProperty("requires.0.source");
  });
});

describe("texts", () => {
  const macedonian = contentFor("programme", {
    language: "mk",
    texts: {
      mk: { title: "Информатика" },
      en: { title: "Informatics" },
      sq: { title: "Informatikë" },
    },
    modules: [{ texts: { mk: { title: "Бази" }, sq: { title: "Baza" } } }],
  });

  test("in another original language, and in further ones, come back whole", () => {
    expect(filled(edited(macedonian))).toEqual(filled(macedonian));
  });

  test("stay what they are when the original language changes to one with its own place", () => {
    const content = edited(macedonian, (form) => form.set("language", "en"));
    expect(content).toMatchObject({
      language: "en",
      texts: { mk: { title: "Информатика" }, en: { title: "Informatics" } },
      modules: [{ texts: { mk: { title: "Бази" } } }],
    });
  });

  test("whose language nobody named are not thrown away", () => {
    const formData = send(emptyValues("programme", "en"));
    formData.set("texts.en.title", "One");
    formData.set("texts.other.title", "Eins");
    expect(errorsIn("programme", formData)).toEqual({ language: ["otherTextNeedsLanguage"] });
  });

  test("without a title are not thrown away", () => {
    const content = contentFor("internship");
    const formData = send(valuesFrom(content, names, { revision: 1 }));
    formData.set("texts.bg.description", "Само описание");
    expect(errorsIn("internship", formData)).toEqual({ "texts.bg.title": ["required"] });
  });
});

test("a currency that stands ready beside an empty amount is no entry", () => {
  const formData = send(emptyValues("co_development_offer", "en"));
  formData.set("texts.en.title", "One");
  expect(formData.get("budgetCurrency")).toBe("EUR");
  expect(filled(contentIn("co_development_offer", formData))).not.toHaveProperty("budgetCurrency");
  formData.set("budget", "5000");
  expect(contentIn("co_development_offer", formData)).toMatchObject({ budgetCurrency: "EUR" });
});

test("a place keeps its settlement while its name is left alone", () => {
  const content = contentFor("internship", { places: [{ place: "sofia" }, { place: "Раднево" }] });
  expect(edited(content).places).toEqual([{ place: "sofia" }, { place: "Раднево" }]);
  const again = edited(content, (form) => form.set("places[0].place", "Plovdiv"));
  expect(again.places[0]).toEqual({ place: "Plovdiv" });
});
