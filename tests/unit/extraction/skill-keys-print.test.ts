import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { KEYS_PRINT } from "#app/domain/skill/keys.server.ts";
import {
  buildSkillIndex,
  findSkill,
  keysOfLabel,
  keysOfName,
} from "#matching/extraction/find-skill.ts";
import { INFLECTIONS } from "#tests/support/inflections.ts";
import { transliterate } from "#text/transliterate.ts";

/** Each tenth is enough to notice another way of making keys. */
const words = Object.values(INFLECTIONS)
  .flatMap(({ groups, apart }) => [...groups, ...apart].flat())
  .filter((_, index) => index % 10 === 0);
const NAMES = [
  "C++",
  "С",
  "C#",
  "C ++",
  "F #",
  "C plus plus",
  "csharp",
  "C++ 17",
  ".NET",
  "Node.js",
  "CI/CD",
  "Power BI",
  "PowerBI",
  "power-bi",
  "Ｃ＋＋",
];
const names = [...words, ...words.map(transliterate), ...NAMES];

test("the print tells which keys labels have, so that those of skills are made anew when they change", () => {
  const keys = names.map(keysOfLabel);
  expect(
    createHash("sha256").update(JSON.stringify(keys)).digest("hex").slice(0, 16),
    "Labels have other keys than before: write this print to KEYS_PRINT.",
  ).toBe(KEYS_PRINT);
});

test("whatever a name finds has a key in common with it", () => {
  const index = buildSkillIndex(names.map((label) => ({ id: label, labels: [label] })));
  const found = names.flatMap((name) =>
    findSkill(name, index).candidates.map((label) => ({ name, label })),
  );
  expect(found.length).toBeGreaterThan(names.length);
  const isMissed = ({ name, label }: { name: string; label: string }) => {
    const asked = new Set(keysOfName(name));
    return !keysOfLabel(label).some((key) => asked.has(key));
  };
  expect(found.filter(isMissed)).toEqual([]);
});
