import { expect, test } from "vitest";
import { StandingHelp } from "#app/components/matching/standing-help.tsx";
import { render, text } from "#tests/support/render.tsx";
import { sideOf } from "./pair-cast.ts";

const nearest = { id: "other", language: "en", texts: { en: { title: "Computing" } } };
const help = {
  countedAt: "2027-03-01T09:00:00Z",
  stands: 0,
  notStated: ["start" as const],
  changes: [
    { action: { type: "allow_remote" as const }, lists: 2, nearest, gain: 606 },
    {
      action: { type: "make_preferred" as const, requirement: "sql", skill: "sql" },
      lists: 1,
      nearest,
      gain: 150,
    },
  ],
  labels: { sql: { en: "SQL", bg: "SQL" } },
  modules: {},
};

const shown = (changes: Partial<typeof help>, language: "en" | "bg" = "en") =>
  render(
    <StandingHelp help={{ ...help, ...changes }} side={sideOf("company")} canRevise />,
    language,
    "/postings/company/matches",
  );

test("what would help is told with how many first tens each change leads into, and where to compare", () => {
  const html = shown({});
  expect(text(html)).toContain("As counted on 1 March 2027");
  expect(text(html)).toContain("which earns nothing for certain as yet: start.");
  expect(text(html)).toMatch(
    /allows remote work\.\s*Then it would stand in the first ten of 2 postings\./,
  );
  expect(text(html)).toMatch(/makes SQL preferred .* in the first ten of one posting\./);
  expect(html).toContain('href="/postings/company/matches/other"');
  expect(html).toContain('href="/postings/company/edit"');
  expect(text(shown({}, "bg"))).toContain("Тогава ще бъде сред първите десет на 2 обяви.");
});

test("where no change leads into a first ten, the nearest one is told with its points, or that there is none", () => {
  const [change] = help.changes;
  const near = text(shown({ changes: [{ ...change!, lists: 0 }] }));
  expect(near).toContain("No single change of yours leads into a first ten by itself.");
  expect(near).toContain("That brings 6.06 points with “Computing”.");
  const none = text(shown({ changes: [], notStated: [], stands: 1 }));
  expect(none).toContain("No single change of yours would bring more points.");
  expect(none).toContain("As it is now it would stand in the first ten of one posting.");
});
