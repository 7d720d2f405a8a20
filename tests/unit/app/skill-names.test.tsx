import { expect, test } from "vitest";
import { SkillsAsked } from "#app/components/posting/skills-asked.tsx";
import { GoneSkills } from "#app/components/skill/gone-skills.tsx";
import { SkillFacts } from "#app/components/skill/skill-facts.tsx";
import { SkillList } from "#app/components/skill-list.tsx";
import { skillText } from "#app/lib/in-reader-language.ts";
import { render, text } from "#tests/support/render.tsx";

const falconry = { id: "falconry", en: "keep falcons", bg: "keep falcons" };
const databases = { id: "databases", en: "databases", bg: "бази данни" };
const cobol = { id: "cobol", en: "COBOL", bg: "КОБОЛ", gone: { instead: databases } };
const punched = { id: "punched", en: "punched cards", bg: "перфокарти", gone: { instead: null } };

test("a name that is English among Bulgarian words says so, and no other does", () => {
  expect(skillText(falconry, "bg")).toEqual({ label: "keep falcons", lang: "en" });
  expect(skillText(falconry, "en")).toEqual({ label: "keep falcons" });
  expect(skillText(databases, "bg")).toEqual({ label: "бази данни" });
  const chips = [falconry, databases].map(({ id, ...names }) => ({
    id,
    ...skillText(names, "bg"),
  }));
  const html = render(<SkillList skills={chips} />, "bg", "/");
  expect(html).toContain('<span lang="en">keep falcons</span>');
  expect(html).toContain("<span>бази данни</span>");
});

test("what a skill is called besides says in which language where it is not the reader's, and stands once", () => {
  const skill = {
    id: "databases",
    en: "databases",
    bg: "бази данни",
    altEn: ["DB", "data stores"],
    altBg: ["БД", "DB"],
    broader: [],
    narrower: [],
    related: [],
    narrowerCount: 0,
    uri: null,
    exactMatches: [],
    closeMatches: [],
  } as unknown as Parameters<typeof SkillFacts>[0]["skill"];
  const bulgarian = render(<SkillFacts skill={skill} />, "bg", "/");
  expect(text(bulgarian)).toContain("databases · БД · DB · data stores");
  expect(bulgarian).toContain('<span lang="en">data stores</span>');
  expect(bulgarian).toContain("<span>БД</span>");
  expect(bulgarian).toContain("<span>DB</span>");
  const english = render(<SkillFacts skill={skill} />, "en", "/");
  expect(english).toContain('<span lang="bg">бази данни</span>');
  expect(english).toContain("<span>DB</span>");
});

test("a skill that is offered no more is marked where it is asked for, with what to use instead", () => {
  const asked = [cobol, punched, databases].map(({ id: skillId }) => ({
    skillId,
    role: "requires",
    importance: 2,
    level: null,
    span: null,
  })) as unknown as Parameters<typeof SkillsAsked>[0]["skills"];
  const labels = { cobol, punched, databases };
  const shown = (language: "en" | "bg") =>
    render(<SkillsAsked role="requires" skills={asked} labels={labels} />, language, "/");
  expect(text(shown("en"))).toMatch(/COBOL \(no longer offered; instead: databases\s*\), required/);
  expect(text(shown("en"))).toMatch(/punched cards \(no longer offered\), required/);
  expect(shown("bg")).toContain('href="/skills/databases"');
  expect(text(shown("bg"))).toContain("вече не се предлага; вместо него: бази данни");
  expect(text(shown("en"))).not.toMatch(/databases \(no longer/);
});

test("the form names what is offered no more, and is silent where there is nothing of it", () => {
  expect(text(render(<GoneSkills skills={[cobol]} />, "en", "/"))).toContain("COBOL");
  expect(text(render(<GoneSkills skills={[]} />, "en", "/"))).not.toContain("offered");
});
