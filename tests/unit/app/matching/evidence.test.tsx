import { describe, expect, test } from "vitest";
import { Evidence } from "#app/components/matching/evidence/evidence.tsx";
import type { Naming } from "#app/components/matching/naming.ts";
import { stateWord } from "#app/components/matching/state-word.ts";
import { serverInstance } from "#app/i18n/instances.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { match } from "#matching/match.ts";
import { vocabularyOf } from "#matching/credits.ts";
import type { Facts, Reason } from "#matching/types.ts";
import { render, text } from "#tests/support/render.tsx";
import {
  internship,
  level,
  moduleOf,
  offer,
  plovdiv,
  programme,
  proposal,
  requirement,
  sofia,
  varna,
} from "#tests/unit/matching/cast.ts";

const PLACES: Record<string, string> = { plovdiv: "Plovdiv", sofia: "Sofia" };

const naming = (university: Facts, company: Facts): Naming => ({
  kinds: { university: university.kind, company: company.kind },
  skill: (id) => id,
  skillLang: () => undefined,
  gone: () => undefined,
  module: (id) => ({ title: id, lang: "en", href: null }),
  place: (id) => PLACES[id] ?? null,
});

/** The line about a subject: how it is said, and the word for its state. */
function line(
  university: Facts,
  company: Facts,
  subject: string,
  language: Language = "en",
): [string, string | undefined] {
  const { reasons } = match(university, company, vocabularyOf([]), level);
  const reason = reasons.find((one) => subjectOf(one) === subject)!;
  const said = render(<Evidence reason={reason} naming={naming(university, company)} />, language);
  const parts = said.split("<span>").map((part) => text(part).replaceAll("\u00a0", " "));
  return [
    parts.filter((part) => part !== "").join(" | "),
    stateWord(reason, serverInstance(language).t),
  ];
}

const subjectOf = ({ subject }: Reason) =>
  subject.type === "requirement" ? subject.skill : subject.condition;

describe("level", () => {
  test.each([
    [
      {},
      {},
      "the programme: bachelor; the internship: bachelor or above | the programme: year 3; the internship: year 3",
    ],
    [{}, { minEqf: 1, studyYears: [] }, "the internship: any level | the internship: any year"],
    [
      { eqf: null },
      {},
      /^the internship: bachelor or above .*the programme does not state: level$/,
    ],
    [{}, { minEqf: null }, /the internship does not state: the level that it asks for$/],
  ])("%j against %j", (have, ask, said) => {
    const [words] = line(programme(have), internship(ask), "level");
    expect(words).toEqual(typeof said === "string" ? said : expect.stringMatching(said));
  });
});

describe("time", () => {
  test.each([
    [{}, "all 84 days from 1 July 2027 on lie within June to September", undefined],
    [
      { startsOn: "2027-09-01" },
      "30 of 84 days from 1 September 2027 on lie within June to September",
      undefined,
    ],
    [
      { startsOn: "2027-03-01" },
      "the start, 1 March 2027, lies outside June to September",
      undefined,
    ],
    [{ startsOn: null }, "the internship does not state: start", "not stated"],
  ])("%j", (ask, said, state) => {
    expect(line(programme(), internship(ask), "time")).toEqual([said, state]);
  });

  test("of two partners", () => {
    const late = offer({ startsOn: "2027-12-01", endsOn: "2028-01-31" });
    expect(line(proposal(), late, "time")[0]).toBe(
      "the proposal: 1 January 2027 to 31 December 2027; the offer: 1 December 2027 to 31 January 2028; 31 of 62 shared days",
    );
    const never = offer({ startsOn: "2029-01-01", endsOn: "2029-02-01" });
    expect(line(proposal(), never, "time")[0]).toContain("no day together");
  });
});

describe("place", () => {
  test.each([
    [{}, "both in Plovdiv; way of working counted as on site"],
    [
      { places: [sofia], mode: "hybrid" },
      "Plovdiv to Sofia, 133 km; way of working counted as hybrid",
    ],
    [{ places: [varna] }, /^\d+ km apart; way of working counted as on site$/],
    [{ mode: "remote" }, "remote: distance does not matter"],
    [
      { places: [sofia], mode: null },
      "Plovdiv to Sofia, 133 km | the internship does not state: way of working",
    ],
    [{ places: [] }, "the internship does not state: place"],
  ] as const)("%j", (ask, said) => {
    const [words] = line(programme({ places: [plovdiv] }), internship(ask), "place");
    expect(words).toEqual(typeof said === "string" ? said : expect.stringMatching(said));
  });
});

test("languages and terms say what each can live with and what they share", () => {
  expect(line(programme(), internship({ languages: ["bg", "en"] }), "language")[0]).toBe(
    "the programme: Bulgarian; the internship: Bulgarian and English; in common: Bulgarian",
  );
  const [partner, other] = [proposal({ ip: ["any"] }), offer({ ip: ["joint"] })];
  expect(line(partner, other, "ip")[0]).toBe(
    "the proposal: any; the offer: joint ownership; in common: joint ownership",
  );
  expect(line(proposal({ funding: ["grant"] }), other, "funding")[0]).toContain(
    "nothing in common",
  );
  const alternatives = offer({ funding: ["company", "shared"] });
  expect(line(proposal({ funding: ["shared"] }), alternatives, "funding")[0]).toContain(
    "the offer: by the company or with shared costs",
  );
  expect(line(proposal({ funding: null }), other, "funding")).toEqual([
    "the proposal does not state: funding",
    "not stated",
  ]);
});

test("technology readiness says how far apart the ranges are", () => {
  expect(line(proposal(), offer(), "trl")[0]).toContain("they overlap");
  expect(line(proposal(), offer({ trl: { from: 6, to: 6 } }), "trl")[0]).toBe(
    "the proposal: TRL 3–5; the offer: TRL 6; one step apart",
  );
  expect(line(proposal(), offer({ trl: { from: 8, to: 9 } }), "trl")[0]).toContain("3 steps apart");
});

describe("a skill", () => {
  const against = (module: Parameters<typeof moduleOf>[1], asked: number | null = null) =>
    line(
      programme({ modules: [moduleOf("python", module)] }),
      internship({ requirements: [requirement("python", { level: asked })] }),
      "python",
    );

  test.each([
    [{}, null, "python, semester 2, compulsory", undefined],
    [{ compulsory: false }, null, "python, semester 2, elective", "depends on the elective"],
    [
      { semester: null },
      null,
      "python, semester not stated, compulsory",
      "depends on the semester",
    ],
    [{ semester: 8 }, null, "python, semester 8, compulsory, comes too late", "too late"],
    [
      { skills: [{ skill: "python", level: 2 }] },
      3,
      "python, semester 2, compulsory, level 2 of the 3 asked for",
      "lower level",
    ],
    [{}, 3, "python, semester 2, compulsory, level not stated", "level not known"],
    [
      { skills: [{ skill: "python", level: 4 }] },
      3,
      "python, semester 2, compulsory, level 4",
      undefined,
    ],
  ])("%j, level asked %j", (module, asked, said, state) => {
    expect(against(module, asked)).toEqual([said, state]);
  });

  test("of a programme that does not say when its students go out is not known to be in time", () => {
    expect(line(programme({ goesOutAfterSemester: null }), internship(), "python")).toEqual([
      "python, semester 2, compulsory, not known whether in time",
      "depends on when students go out",
    ]);
  });

  test("that a partner does not bring up is not stated", () => {
    const silent = proposal({ brings: [] });
    expect(line(silent, offer(), "vision")).toEqual([
      "the proposal does not state: what it brings",
      "not stated",
    ]);
  });

  test("is told in Bulgarian too", () => {
    expect(line(programme(), internship(), "python", "bg")[0]).toBe(
      "python, 2. семестър, задължителна",
    );
  });
});
