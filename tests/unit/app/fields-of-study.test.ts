import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { fieldOfStudy, professionalField } from "#app/lib/field-of-study.ts";

const folder = new URL("../../../db/seeds/programmes/", import.meta.url);

type SeededProgramme = { content: { iscedField?: string; professionalField?: string } };

const seeded = readdirSync(folder).flatMap((name): SeededProgramme[] =>
  JSON.parse(readFileSync(new URL(name, folder), "utf8")),
);
const codes = new Set(seeded.flatMap(({ content }) => content.iscedField ?? []));
const nationalCodes = new Set(seeded.flatMap(({ content }) => content.professionalField ?? []));

describe.each(["en", "bg"] as const)("in %s", (language) => {
  const i18n = serverInstance(language);

  test("every field of study of the seed has a name", () => {
    expect(codes.size).toBeGreaterThan(5);
    expect([...codes].filter((code) => fieldOfStudy(i18n, code) === code)).toEqual([]);
  });

  test("every professional field of the seed has a name behind its code", () => {
    expect(nationalCodes.size).toBeGreaterThan(5);
    for (const code of nationalCodes)
      expect(professionalField(i18n, code)).toMatch(new RegExp(`^${code}\u00a0\\p{Lu}`, "u"));
  });

  test("a code without a name stands for itself", () => {
    expect(fieldOfStudy(i18n, "9999")).toBe("9999");
    expect(professionalField(i18n, "4.9")).toBe("4.9");
  });
});
