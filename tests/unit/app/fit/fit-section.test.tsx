import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { vocabularyOf } from "#matching/credits.ts";
import { lastDayOf } from "#matching/semesters.ts";
import { followStudent } from "#matching/student-path.ts";
import type { StudentFacts } from "#matching/student.ts";
import type { InternshipFacts, ModuleFacts } from "#matching/types.ts";
import { FitSection } from "#app/components/fit/fit-section.tsx";
import { qualifyingOf } from "#app/domain/fit/qualifying.ts";
import { endedOn } from "#app/domain/fit/student.server.ts";
import { en } from "#app/i18n/en/index.ts";
import { render, text } from "#tests/support/render.tsx";

const vocabulary = vocabularyOf([
  { from: "python", to: "law", credit: 300, relation: "related", steps: 1 },
]);

const teaches = (
  skill: string,
  semester: number | null,
  compulsory = true,
  confirmed = true,
): ModuleFacts => ({
  id: `m-${skill}`,
  semester,
  compulsory,
  confirmed,
  skills: [{ skill, level: null }],
});

const MODULES = [
  teaches("sql", 3),
  teaches("law", 6),
  teaches("statistics", 4, false),
  teaches("logic", null),
];

const student: StudentFacts = {
  curriculum: { id: "p", eqf: 6, modules: MODULES },
  semester: 4,
  hasEnded: true,
  own: [{ skill: "python", level: 2 }],
  availableFrom: null,
  places: [],
  languages: ["en"],
};

const SKILLS = ["sql", "python", "law", "statistics", "logic", "english"];

const internship: InternshipFacts = {
  kind: "internship",
  id: "i",
  requirements: SKILLS.map((skill) => ({
    id: skill,
    skill,
    level: skill === "python" ? 4 : null,
    importance: 2,
  })),
  minEqf: 6,
  studyYears: [],
  startsOn: null,
  endsOn: null,
  durationWeeks: null,
  mode: "on_site",
  places: [],
  languages: ["en"],
};

const NOW = new Date("2026-11-26T12:00:00Z");

type Told = ComponentProps<typeof FitSection>["fit"];

function shown(
  changes: Partial<StudentFacts> = {},
  asked = internship,
  language: "en" | "bg" = "en",
  { now = NOW, deadline = null as string | null, statedAt = new Date("2026-11-26T12:00:00Z") } = {},
) {
  const facts = { ...student, ...changes };
  const whole = followStudent(facts, asked, vocabulary, { id: "3", kinds: {} });
  const { now: present, ...path } = whole;
  const { reasons, ...score } = present;
  const label = (id: string) => ({ en: id.toUpperCase(), bg: id.toUpperCase() });
  const fit = {
    ...score,
    ...path,
    rules: { version: score.ruleVersion, snapshot: score.snapshotId, vocabulary: 5 },
    conditions: reasons.filter(({ factor }) => factor !== "skills"),
    semester: facts.semester,
    endedOn: endedOn({ ...facts, statedAt }, now),
    qualifying: qualifyingOf(whole, { ...facts, statedAt }, { facts: asked, deadline }, now),
    days: { from: asked.startsOn, to: lastDayOf(asked) },
    places: { here: { en: "Ruse", bg: "Русе" }, there: { en: "Varna", bg: "Варна" } },
    renamed: {},
    programme: facts.curriculum && {
      id: "p",
      versionId: "v",
      language: "en",
      texts: { en: { title: "Informatics" } },
      academicYear: null,
      eqf: 6,
      semesters: 8,
      organisation: { name: "Balkan", nameEn: null, nameBg: null },
    },
    labels: Object.fromEntries(SKILLS.map((id) => [id, label(id)])),
    modules: Object.fromEntries(
      MODULES.map(({ id }) => [id, { language: "en", texts: { en: { title: `Module ${id}` } } }]),
    ),
  };
  // As it comes to the page.
  const told = JSON.parse(JSON.stringify(fit)) as Told;
  return render(<FitSection fit={told} />, language);
}

describe("how an internship fits a student", () => {
  const said = () => text(shown());

  test("says of every requirement where it comes from, now or later, or that it does not", () => {
    expect(said()).toMatch(
      /SQL, required met\d+\.\d\d of \d+\.\d\d pointsfrom Module m-sql, semester 3, compulsory/u,
    );
    expect(said()).toContain("you state it: PYTHON, level 2 of the 4 asked for");
    expect(said()).toContain("you state it: the related skill PYTHON");
    expect(said()).toContain("more with Module m-law, semester 6, compulsory");
    expect(said()).toContain(
      "the elective may have brought it: Module m-statistics, semester 4, elective, if you took it: state it as a skill of your own",
    );
    const ahead = "the elective can still bring it: Module m-statistics, semester 4, elective, by";
    expect(text(shown({ hasEnded: false }))).toContain(ahead);
    expect(said()).toContain("perhaps by Module m-logic, semester not stated");
    expect(said()).toContain("no module of your programme teaches it");
  });

  test("says beside what is had in part that something more may be had, where that is not stated", () => {
    const silent = {
      ...student.curriculum!,
      modules: [...MODULES.slice(0, 1), teaches("x", 2, true, false)],
    };
    expect(text(shown({ curriculum: silent }))).toContain(
      "you state it: the related skill PYTHON, level 21 of 2 modules of your programme has no confirmed skills",
    );
    expect(text(shown({ curriculum: null }))).toContain("level 2you name no programme");
  });

  test("says what each line carries, which is the score when it is added up", () => {
    const lines = [...said().matchAll(/(\d+\.\d\d)(?:–(\d+\.\d\d))? of \d+\.\d\d points/gu)];
    const sum = (of: (line: RegExpMatchArray) => string) =>
      lines.reduce((all, line) => all + Math.round(100 * Number(of(line))), 0);
    const { now } = followStudent(student, internship, vocabulary, { id: "3", kinds: {} });
    expect(now).toMatchObject({
      verdict: "scored",
      points: sum((line) => line[1]!),
      upper: sum((line) => line[2] ?? line[1]!),
    });
    expect(text(shown({ curriculum: null, own: [] }))).not.toMatch(/ of \d+\.\d\d points/u);
  });

  test("says of the module of the present semester that its skill is had by the end of it", () => {
    expect(text(shown({ semester: 3, hasEnded: false }))).toContain(
      "comes with Module m-sql, semester 3, compulsory, by the end of this semester",
    );
    expect(text(shown({ semester: 5, hasEnded: false }))).not.toContain("by the end of this");
  });

  test("says what each side states of level, time, place and language", () => {
    const here = { id: "here", latitude: 43.85, longitude: 25.97 };
    const there = { id: "there", latitude: 43.2, longitude: 27.9 };
    const html = shown(
      {
        semester: 2,
        availableFrom: "2027-02-15",
        places: [here],
        curriculum: { ...student.curriculum!, eqf: 5 },
      },
      {
        ...internship,
        studyYears: [3, 4],
        startsOn: "2027-03-01",
        durationWeeks: 12,
        places: [there],
      },
    );
    expect(text(html)).toContain("your programme: ");
    expect(text(html)).toContain("you: year 1; the internship: years 3 and 4");
    expect(text(html)).toContain("you: from 15 February 2027; the internship: 1 March 2027 to ");
    expect(text(html)).toContain("84 of 84 days");
    expect(text(html)).toMatch(/Ruse to Varna, 1\d\d.km/u);
    expect(text(html)).toContain("you: English; the internship: English");
  });

  test("puts what is had in part where the rest of it stands", () => {
    const parts = said().split(/What your programme can still bring|What is missing/u);
    expect(parts[0]).not.toContain("LAW");
    expect(parts[1]).toContain("LAW");
    expect(parts[1]).not.toContain("STATISTICS");
    expect(parts[2]).toContain("STATISTICS");
    expect(parts[2]).toContain("PYTHON, level 4, required");
  });

  test("says what neither side states", () => {
    expect(said()).toContain("you do not state: from when you can start");
    expect(said()).toContain("the internship does not state: start and duration");
    expect(said()).toContain("you do not state: where you want to work");
  });

  test("leads to the module on the programme's page, and to the rules", () => {
    const html = shown();
    expect(html).toContain('href="/postings/p#module-m-sql"');
    expect(html).toContain('href="/how-matching-works"');
    expect(html).toContain('href="/account/studies#own-skills"');
    expect(html).toContain('href="/how-matching-works/credits/5/credits.csv"');
    expect(html).not.toContain("style=");
  });

  test("says from when a student qualifies, or that nobody can say, or never", () => {
    const asked = (...skills: string[]) => ({
      ...internship,
      languages: ["en"],
      mode: "remote" as const,
      requirements: internship.requirements.filter(({ skill }) => skills.includes(skill)),
    });
    expect(said()).toContain("not even after semester 6");
    expect(text(shown({}, asked("sql")))).toContain("You qualify already");
    expect(text(shown({ semester: null }))).toContain(en.fit.qualifies.unknown);
    expect(text(shown({ curriculum: null }))).toContain(en.fit.qualifies.unknown);
  });

  test("says in which month that is, and whether it is of use for the internship", () => {
    const sql = internship.requirements.filter(({ skill }) => skill === "sql");
    const asked = { ...internship, mode: "remote" as const, requirements: sql };
    const told = (semester: number, dates: Partial<InternshipFacts>, more = {}) =>
      text(
        shown({ semester, hasEnded: false, ...more }, { ...asked, ...dates }, "en", {
          deadline: "2027-01-25",
        }),
      );
    const summer = { startsOn: "2027-07-20", durationWeeks: 8 };
    expect(told(3, {})).toContain("you qualify after semester 3, in February 2027.");
    expect(told(3, summer)).toContain("in time for this internship, which begins on 20 July 2027");
    expect(told(3, summer)).toContain(
      "The deadline for applications, 25 January 2027, comes before",
    );
    expect(told(2, { startsOn: "2027-07-01", durationWeeks: 8 })).toContain(
      "after semester 3, in July 2027. By then this internship has begun, on 1 July 2027",
    );
    const late = told(1, summer);
    expect(late).toContain("in February 2028. By then this internship is over: it ends on 13 Sep");
    expect(late).not.toContain("deadline");
    const own = [{ skill: "sql", level: null }];
    const free = told(1, summer, { own, availableFrom: "2027-10-01" });
    expect(free).toContain("You qualify already");
    expect(free).toContain("you can start on 1 October 2027. By then this internship is over");
    expect(free).not.toContain("deadline");
  });

  test("calls no month coming that has passed: it asks for the semester of today", () => {
    const sql = internship.requirements.filter(({ skill }) => skill === "sql");
    const asked = { ...internship, mode: "remote" as const, requirements: sql };
    const summer = { ...asked, startsOn: "2027-07-20", durationWeeks: 8 };
    const stated = { semester: 1, hasEnded: true };
    const dates = { statedAt: new Date("2023-11-26T12:00:00Z"), deadline: "2025-01-25" };
    const told = text(shown(stated, summer, "en", dates));
    expect(told).toContain(
      "Your programme makes you qualify after semester 3. In which month that is follows from the semester you are in now",
    );
    for (const wrong of ["February 2025", "in time", "deadline"]) expect(told).not.toContain(wrong);
    expect(shown(stated, summer, "bg", dates)).not.toContain("⟦");
    // The last day itself is still to come.
    const lastDay = { ...dates, now: new Date("2025-02-15T09:00:00Z") };
    expect(text(shown(stated, summer, "en", lastDay))).toContain("in February 2025");
  });

  test("says that the semester that was stated has ended meanwhile", () => {
    const later = { now: new Date("2027-03-01T09:00:00Z") };
    expect(text(shown({}, internship, "en", later))).toContain("ended in February 2027");
    expect(said()).not.toContain("ended in");
  });

  test("says why there is no score", () => {
    const nothing = { curriculum: null, own: [] };
    expect(text(shown(nothing))).toContain(en.fit.noData);
    expect(text(shown({}, { ...internship, requirements: [] }))).toContain(en.fit.noDataTheirs);
    const english = internship.requirements.filter(({ skill }) => skill === "english");
    expect(text(shown({}, { ...internship, requirements: english }))).toContain(en.fit.noMatch);
    expect(text(shown({ curriculum: null }))).toContain(en.fit.notStatedProgramme);
    const silent = [...MODULES, teaches("english", 1, true, false)];
    const curriculum = { id: "p", eqf: 6, modules: silent };
    expect(text(shown({ curriculum }))).toContain("1 of 5 modules of your programme has no");
  });

  test("invites whoever has stated nothing", () => {
    const html = render(<FitSection fit={{ verdict: "nothing_stated" }} />);
    expect(html).toContain('href="/account/studies"');
  });

  test("is said in Bulgarian as well", () => {
    for (const changes of [{}, { semester: null }, { curriculum: null }, { semester: 6 }])
      expect(shown(changes, internship, "bg")).not.toContain("⟦");
  });
});
