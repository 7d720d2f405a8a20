import { describe, expect, test } from "vitest";
import { PairShown } from "#app/components/matching/pair-shown.tsx";
import type { PairPageShown } from "#app/domain/matching/pair-page.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { render, text } from "#tests/support/render.tsx";
import { internship, moduleOf, offer, programme, proposal } from "#tests/unit/matching/cast.ts";
import { asking, curriculum, pairOf, sideOf } from "#tests/unit/app/matching/pair-cast.ts";

const shown = (pair: PairPageShown, language: Language = "en") =>
  render(<PairShown pair={pair} />, language);

const numbers = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`${name}="(\\d+)"`, "g"))].map(([, value]) => Number(value));

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

/** The row of a requirement, as it is read. */
const rowOf = (html: string, skill: string) =>
  text(html.split("<tr").find((row) => text(`<tr${row}`).startsWith(`the ${skill},`)) ?? "");

const pair = pairOf(curriculum, asking);

test.each(["en", "bg"] as const)("the lines add up to the score (%s)", (language) => {
  const html = shown(pair, language);
  const [total] = numbers(html, "data-total");
  const [unknown] = numbers(html, "data-total-unknown");
  expect(sum(numbers(html, "data-points"))).toBe(total);
  expect(sum(numbers(html, "data-unknown"))).toBe(unknown);
  expect(total).toBeGreaterThan(0);
  expect(unknown).toBeGreaterThan(0);
  expect(html).not.toContain("⟦");
  expect(html).not.toContain("style=");
});

describe("a line about a skill", () => {
  const html = () => shown(pair);

  test("names the module, its semester and that it is compulsory, and leads to it", () => {
    expect(rowOf(html(), "sql")).toMatch(/Module m-sql, semester 1, compulsory.*met/);
    expect(html()).toContain('href="/postings/university#module-m-sql"');
  });

  test("says that it depends on an elective", () => {
    const row = rowOf(html(), "docker");
    expect(row).toContain("semester 3, elective");
    expect(row).toContain("depends on the elective");
    expect(row).toMatch(/0\.00–(\d+\.\d\d) of \1$/);
  });

  test("names what comes too late", () => {
    expect(rowOf(html(), "java")).toMatch(
      /semester 7, compulsory, comes too late.*too late0\.00 of/,
    );
  });

  test("names the narrower skill that earns a part", () => {
    expect(rowOf(html(), "databases")).toMatch(
      /the narrower skill the postgresql in Module m-data.*near/,
    );
  });

  test("tells not met from not stated", () => {
    expect(rowOf(html(), "embedded")).toContain("not met");
    const silent = programme({
      modules: [...curriculum.modules, moduleOf("m-blank", { confirmed: false, skills: [] })],
    });
    expect(rowOf(shown(pairOf(silent, asking)), "embedded")).toMatch(
      /no confirmed module teaches it.*not stated \(1 of 5 modules has no confirmed skills\)/,
    );
    // What is certain stands beside what could still come, and why.
    expect(rowOf(shown(pairOf(silent, asking)), "databases")).toMatch(
      /the narrower skill the postgresql in Module m-data.*partly; the rest is not stated \(1 of 5 modules has no confirmed skills\)(\d+\.\d\d)–(?!\1)(\d+\.\d\d) of \2$/,
    );
  });
});

test("a proposal and an offer have a table for what either side asks", () => {
  const both = shown(pairOf(proposal(), offer()));
  const captions = [...both.matchAll(/<caption>(.*?)<\/caption>/g)].map(([, caption]) =>
    text(caption!),
  );
  expect(captions).toEqual([
    "What the company asks for, 27.50 of 27.50",
    "What the university asks for, 27.50 of 27.50",
    expect.stringMatching(/^The rest, .* of 45\.00$/),
  ]);
  expect(text(both)).toContain("The offer asks forThe proposal brings");
  expect(text(both)).toContain("The proposal asks forThe offer brings");
});

describe("what would change it", () => {
  const wordsFor = (yours: PairPageShown["yours"]) => text(shown({ ...pair, yours }));
  const editing = sideOf("university", { canRevise: true });

  test("is one's own to change, to ask for, or that of strangers", () => {
    expect(pair.changes.map(({ side }) => side)).toContain("university");
    const own = shown({ ...pair, yours: ["university"], university: editing });
    expect(text(own)).toContain("You can change this. Change the posting");
    expect(own).toContain('href="/postings/university/edit"');
    expect(wordsFor(["company"])).toContain("You could ask Hill University.");
    expect(wordsFor([])).toContain("Hill University would have to change this.");
    expect(wordsFor([])).not.toContain("You could ask");
  });

  test("is that of the organisation for a member who may not revise its posting", () => {
    const html = shown({ ...pair, yours: ["university"] });
    expect(text(html)).toContain("Your organisation can change this.");
    expect(text(html)).not.toContain("You can change this.");
    expect(html).not.toContain("/edit");
    expect(text(shown({ ...pair, yours: ["university"] }, "bg"))).toContain(
      "Това може да промени вашата организация.",
    );
  });

  test("names the elective and what it leads to", () => {
    expect(wordsFor([])).toMatch(
      /\+\d+\.\d\d Students take the elective Module m-docker\. Then \d+/,
    );
  });
});

describe("the next step", () => {
  test("is a letter to the other side, to both for a visitor", () => {
    expect(shown({ ...pair, yours: ["university"] })).toContain("mailto:post@company.example");
    expect(shown({ ...pair, yours: ["university"] })).not.toContain("post@university.example");
    expect(shown(pair)).toContain("mailto:post@university.example");
  });

  test("leads outside where nobody has claimed the organisation, never to a letter", () => {
    const side = sideOf("company");
    const company = sideOf("company", {
      organisation: { ...side.organisation, state: "unclaimed", listedFrom: "A list" },
      next: { ...side.next, applicationUrl: "https://jobs.example/7" },
    });
    const html = shown({ ...pair, company });
    expect(html).toContain('href="https://jobs.example/7"');
    expect(html).not.toContain("post@company.example");
    expect(text(html)).toContain("Mill Ltd has not claimed it yet");
  });
});

describe("without a score", () => {
  test("two that have nothing in common are no match, and no button is offered", () => {
    const html = shown(pairOf(programme(), internship({ requirements: asking.requirements })));
    expect(text(html)).toContain("no match");
    expect(html).not.toContain("data-total");
    expect(html).not.toContain("mailto:");
  });

  test("what is missing is named with whose it is", () => {
    const html = shown(pairOf(programme({ modules: [] }), internship()));
    expect(text(html)).toContain("the programme does not state: modules with confirmed skills");
    expect(text(html)).toContain("As soon as Hill University adds them");
    expect(html).not.toContain("<table");
  });

  test("a closed posting says that it is closed", () => {
    const company = sideOf("company", { isOpen: false, closeReason: "filled" });
    const words = text(shown({ ...pair, company, match: null, changes: [] }));
    expect(words).toContain("“Backend intern” is closed (filled)");
    expect(words).not.toContain("“Computing” is closed");
  });
});
