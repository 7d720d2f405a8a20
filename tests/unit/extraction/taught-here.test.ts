import { expect, test } from "vitest";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const reader = prepareReader(
  vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
);
const named = (text: string, by: "university" | "company") =>
  readText(text, reader, by)
    .filter(({ tier }) => tier === "exact")
    .map(({ skill }) => skill);

test.each([
  ["You'll learn Ansible on the job.", "ansible"],
  ["We will teach you Terraform.", "terraform"],
  ["Our mentors teach everybody Docker, Terraform and Ansible", "ansible"],
  ["Training in Kubernetes is provided.", "kubernetes"],
  ["We provide regular training in Kubernetes", "kubernetes"],
  ["You get an introduction to Python", "python"],
  ["Students will be taught Python", "python"],
  ["Ansible can be learned on the job", "ansible"],
  ["Docker ще научите при нас.", "docker"],
  ["Ще усвоите Docker и Kubernetes", "kubernetes"],
  ["Ще ви научим на Python.", "python"],
  ["На Docker ще ви обучим ние", "docker"],
  ["Обучаваме по Terraform.", "terraform"],
  ["Обучението по Docker е за наша сметка, осигуряваме го ние", "docker"],
  ["Ще бъдете обучени на Docker", "docker"],
  ["Стажантите преминават обучение по Docker", "docker"],
])(
  "what a firm teaches is not asked for, and what a university teaches is taught: %s",
  (text, skill) => {
    expect(named(text, "company")).not.toContain(skill);
    expect(named(text, "university")).toContain(skill);
  },
);

test.each([
  ["You'll learn Ansible on the job, but you know Docker", "docker"],
  ["We train models in Python", "python"],
  ["You want to learn more of Python", "python"],
  ["Who learns quickly and knows Python is welcome", "python"],
  ["You have been trained in Python at school", "python"],
  ["You can show us projects in Python", "python"],
  ["Обучаваме модели на Python", "python"],
  ["Docker ще научите при нас. Python трябва да знаете", "python"],
  ["Обучение по информатика и Python", "python"],
])("what a firm asks for stays: %s", (text, skill) =>
  expect(named(text, "company")).toContain(skill),
);
