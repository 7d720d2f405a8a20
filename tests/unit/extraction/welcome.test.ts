import { expect, test } from "vitest";
import { isOnlyPreferred } from "#app/domain/skill-suggestion/input.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const reader = prepareReader(
  vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
);
const read = (text: string) => readText(text, reader, "company");
const named = (text: string) => read(text).filter(({ tier }) => tier === "exact");
const welcome = (text: string) =>
  named(text)
    .filter(({ isWelcome }) => isWelcome)
    .map(({ skill }) => skill);

test.each([
  [
    "Java. Nice to have: Docker or Kubernetes, Kafka. Git.",
    ["docker", "kubernetes", "apache-kafka"],
  ],
  ["Nice to have\n- Docker\n- AWS\n\nMust have\n- Java", ["docker", "aws"]],
  ["• Nice to have: Docker, Kafka\n• Must have: Java", ["docker", "apache-kafka"]],
  ["Preferred qualifications:\nDocker\nRequirements\nJava", ["docker"]],
  ["Will be a plus: Vue, Redis. SQL", ["vue", "redis"]],
  ["Plus: Redis, MySQL; required: SQL", ["redis", "mysql"]],
  ["Java is a must and Docker a plus", ["docker"]],
  ["Experience with Redis, Kafka and Docker is a plus. SQL", ["redis", "apache-kafka", "docker"]],
  ["Java required, Kotlin preferred, and SQL", ["kotlin"]],
  ["Java\nSpring (preferred)\nDocker – a plus\nGit", ["spring", "docker"]],
  ["It would be great if you know Terraform, but Linux is a must", ["terraform"]],
  ["Ideally you know Docker. Java", ["docker"]],
  ["GraphQL would be appreciated, as would Docker. Java", ["graphql", "docker"]],
  ["Предимство: Docker или Kubernetes, Kafka. Java", ["docker", "kubernetes", "apache-kafka"]],
  ["Предимства:\n- Docker\n\nИзисквания:\n- Java", ["docker"]],
  ["Ще се счита за предимство\nDocker\n\nКакво предлагаме\nхубав офис", ["docker"]],
  ["Би било плюс да познавате Blender. Java", ["blender"]],
  ["Добре е да познавате Vue. Java", ["vue"]],
  ["Желателно: Docker. Задължително: Java.", ["docker"]],
  ["Java е задължителна, а Docker е голям плюс", ["docker"]],
  ["Excel – задължително, SAP – предимство", ["sap"]],
  ["Ще се радваме, ако сте работили с Terraform, но основното е Linux", ["terraform"]],
  ["Предпочитаме кандидати с опит в Docker. Java", ["docker"]],
])("what is nice to have is no requirement: %s", (text, skills) =>
  expect(welcome(text)).toEqual(skills),
);

test.each([
  "Docker is a plus. In this position you use Docker every day.",
  "Python is our preferred language",
  "You are welcome to write Python here",
  "Our product has an advantage: it is written in Rust",
  "We offer a bonus for Python developers",
  "Take advantage of our Java library",
  "The preferred stack: Java, React",
  "Изисквания: Java. Ние предлагаме предимства пред други фирми",
])("what is asked for stays asked for: %s", (text) => {
  expect(named(text)).not.toEqual([]);
  expect(welcome(text)).toEqual([]);
});

test("of one of several that is welcome it is said that it is welcome, and so of what is put otherwise", () => {
  const [docker] = named("Nice to have: Docker or Kubernetes.");
  expect(docker).toMatchObject({ isWelcome: true });
  expect(docker).not.toHaveProperty("isAlternative");
  const [guessed] = read("Nice to have:\n- writing of unit tests for programs");
  expect(guessed && isOnlyPreferred(guessed)).toBe(true);
});
