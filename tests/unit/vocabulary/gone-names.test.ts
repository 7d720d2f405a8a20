import { expect, test } from "vitest";
import { prepareGone } from "#app/domain/skill/gone-names.ts";
import { prepareNames } from "#app/domain/skill/prepare.ts";
import { labelledSkill as skill } from "#tests/support/labelled-skill.ts";

const gone = { state: "deprecated" } as const;
const vocabulary = [
  skill("java", "Java", { bg: "Джава" }),
  skill("spring", "Spring Framework", { ...gone, replacedBy: "java", altEn: ["Spring"] }),
  skill("rest-api", "REST APIs", { ...gone, bg: "REST услуги" }),
  skill("docker", "Docker (old)", { ...gone, replacedBy: "esco-docker", altEn: ["Docker"] }),
  skill("esco-docker", "Docker"),
];
const findGone = prepareGone(vocabulary, prepareNames(vocabulary));
const java = { instead: { id: "java", en: "Java", bg: "Джава" } };

test.each([
  ["Spring Framework", java],
  ["spring", java],
  ["REST APIs", { instead: null }],
  ["REST услуги", { instead: null }],
  ["rest-api", { instead: null }],
])("%s is offered no more, and what takes its place is known", (name, expected) => {
  expect(findGone(name)).toEqual(expected);
});

test.each(["Java", "Docker", "docker", "basket weaving"])(
  "%s is what is offered itself, or nothing at all",
  (name) => {
    expect(findGone(name)).toBeNull();
  },
);
