import { describe, expect, test } from "vitest";
import { LIMITS } from "#db/limits.ts";
import { decide } from "#app/components/posting-form/from-text/decide.ts";
import { placesIn, valuesIn } from "#app/components/posting-form/from-text/places-in.ts";
import { readRefused, writeRefused } from "#app/components/posting-form/from-text/refused.ts";
import { takePasted } from "#app/components/posting-form/from-text/take-pasted.ts";

const formOf = (entries: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
};

const shown = (...skills: { id: string; label?: string; place?: string; key?: string }[]) =>
  JSON.stringify(
    skills.map(({ id, label = id, place = "", key = "" }) => ({
      place,
      key,
      id,
      label,
      tier: "exact",
      span: `${label} in a text`,
    })),
  );

describe("what is chosen in a list of suggestions", () => {
  test("goes into empty rows first and into further ones; a choice for one counts more than that for all", () => {
    const form = formOf({
      suggest: "chosen exact requires-2",
      "requires[0].skill": "SQL",
      "requires[1].skill": "",
      "requires[1].importance": "2",
      __shown: shown({ id: "a" }, { id: "b" }, { id: "c" }),
      "__choice-1": "requires-1",
    });
    expect(decide("internship", form)).toEqual({ taken: 3, refused: 0, fieldErrors: {} });
    expect(["0", "1", "2", "3"].map((row) => form.get(`requires[${row}].skill`))).toEqual([
      "SQL",
      "a",
      "c",
      "b",
    ]);
    expect(form.get("requires[3].importance")).toBe("1");
    expect(JSON.parse(String(form.get("requires[1].known")))).toEqual([
      { label: "a", id: "a", source: "exact", span: "a in a text" },
    ]);
  });

  test.each(["isAlternative", "isWelcome"])(
    "is preferred where the text asks for it less (%s) and all are taken as required, unless it is chosen itself",
    (why) => {
      const list = JSON.parse(shown({ id: "a" }, { id: "b" }, { id: "c" })) as object[];
      const form = formOf({
        suggest: "chosen exact requires-2",
        __shown: JSON.stringify(list.map((one, index) => ({ ...one, [why]: index > 0 }))),
        "__choice-2": "requires-2",
      });
      expect(decide("internship", form)?.taken).toBe(3);
      const rows = ["0", "1", "2"].map((row) => [
        form.get(`requires[${row}].skill`),
        form.get(`requires[${row}].importance`),
      ]);
      expect(rows).toEqual([
        ["a", "2"],
        ["c", "2"],
        ["b", "1"],
      ]);
    },
  );

  test.each(["wants-2", "wants-1", "brings"])(
    "is brought where the text says so, whatever all are taken as (%s), unless it is chosen itself",
    (code) => {
      const list = JSON.parse(shown({ id: "a" }, { id: "b" }, { id: "c" })) as object[];
      const form = formOf({
        suggest: `chosen exact ${code}`,
        __shown: JSON.stringify(list.map((one, index) => ({ ...one, isBrought: index > 0 }))),
        "__choice-0": "wants-2",
        "__choice-2": "wants-1",
      });
      expect(decide("co_development_offer", form)?.taken).toBe(3);
      expect(form.get("brings[0].skill")).toBe("b");
      expect([form.get("wants[0].skill"), form.get("wants[1].skill")]).toEqual(["a", "c"]);
    },
  );

  test("is no more than a list may have, and the list says so", () => {
    const many = Array.from({ length: LIMITS.skillsPerPosting + 1 }, (_, n) => ({ id: `s${n}` }));
    const form = formOf({ suggest: "chosen exact brings", __shown: shown(...many) });
    expect(decide("project_proposal", form)).toEqual({
      taken: LIMITS.skillsPerPosting,
      refused: 0,
      fieldErrors: { brings: [`tooMany|max=${LIMITS.skillsPerPosting}`] },
    });
  });

  test("a name that would be read as two goes into a module by its id, and a module that is gone takes nothing", () => {
    const form = formOf({
      suggest: "chosen exact skills",
      "modules[0].texts.en.title": "Databases",
      "modules[0].skills": "Python (3);",
      __shown: shown(
        { id: "x", label: "this; that", place: "modules[4]", key: "Databases" },
        { id: "y", place: "modules[1]", key: "Gone" },
      ),
    });
    expect(decide("programme", form)?.taken).toBe(1);
    expect(form.get("modules[0].skills")).toBe("Python (3); x");
  });

  test("what nobody has been shown is not taken, and no other button decides anything", () => {
    const form = formOf({ suggest: "chosen exact requires-2", __shown: '[{"id":"a"}]' });
    expect(decide("internship", form)).toEqual({ taken: 0, refused: 0, fieldErrors: {} });
    expect(decide("internship", formOf({ suggest: "read ", __shown: shown({ id: "a" }) }))).toBe(
      null,
    );
  });
});

describe("a text that is pasted whole", () => {
  const paste = (entries: Record<string, string>) => {
    const form = formOf({ suggest: "pasted", language: "en", ...entries });
    return { form, errors: takePasted(form)?.advertisement };
  };

  test("stands in the language of its letters, which is the original where nothing else was written", () => {
    const { form, errors } = paste({ advertisement: "**Стажант**\r\n\r\nРабота с Python и SQL." });
    expect(errors).toEqual([]);
    expect(form.get("language")).toBe("bg");
    expect(form.get("texts.bg.title")).toBe("Стажант");
    expect(form.get("texts.bg.description")).toBe("Работа с Python и SQL.");
    expect(form.get("suggest")).toBe("read ");
  });

  test("is a translation beside an original, and in another language stands where the form says", () => {
    const beside = paste({ "texts.en.title": "Intern", advertisement: "Стажант\nОписание" }).form;
    expect(beside.get("language")).toBe("en");
    expect(beside.get("texts.bg.title")).toBe("Стажант");
    const german = paste({ language: "de", advertisement: "Praktikum\nBeschreibung" }).form;
    expect(german.get("texts.other.description")).toBe("Beschreibung");
  });

  test("replaces nothing, is not cut, and may not be empty", () => {
    const written = paste({ "texts.en.description": "Mine.", advertisement: "Title\nText" });
    expect(written.errors).toEqual(["textStandsThere"]);
    expect(written.form.get("advertisement")).toBe("Title\nText");
    const long = `Title\n${"x".repeat(LIMITS.postingDescription + 1)}`;
    expect(paste({ advertisement: long }).errors).toEqual([
      `tooLong|max=${LIMITS.postingDescription}`,
    ]);
    expect(paste({ advertisement: " " }).errors).toEqual(["required"]);
    expect(takePasted(formOf({ suggest: "read ", advertisement: "Text" }))).toBe(null);
  });

  test("without a line that can be a title all of it is the description", () => {
    const { form } = paste({ advertisement: "One line alone, which says it all." });
    expect(form.has("texts.en.title")).toBe(false);
    expect(form.get("texts.en.description")).toBe("One line alone, which says it all.");
  });
});

test("what is refused is remembered by modules, and what is not ours refuses nothing", () => {
  const written = writeRefused({ "": ["a"] }, [
    { key: "", id: "a" },
    { key: "Databases", id: "b" },
  ]);
  expect(readRefused(written)).toEqual({ "": ["a"], Databases: ["b"] });
  for (const broken of ["", "[1]", "{", '"x"', undefined, null])
    expect(readRefused(broken)).toEqual({});
  expect(readRefused('{"":[1,"a"],"b":2}')).toEqual({ "": ["a"], b: [] });
});

test("modules are read with what stands in them and what was refused there, empty rows are not", () => {
  const values = valuesIn(
    formOf({
      "modules[0].texts.en.title": "Databases",
      "modules[0].texts.bg.outcomes": "SQL",
      "modules[0].skills": "SQL; Python (2)",
      "modules[1].texts.en.title": "",
      "modules[2].texts.en.title": "Logic",
      refusedSkills: '{"Databases":["c"]}',
    }),
  );
  expect(placesIn(values, "modules").map(({ place }) => place)).toEqual([
    "modules[0]",
    "modules[2]",
  ]);
  expect(placesIn(values, "modules[0]")).toEqual([
    {
      place: "modules[0]",
      texts: [
        { field: "modules[0].texts.en.title", text: "Databases" },
        { field: "modules[0].texts.bg.outcomes", text: "SQL" },
      ],
      chosen: ["SQL", "Python"],
      refused: ["c"],
    },
  ]);
});
