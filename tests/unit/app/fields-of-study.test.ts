import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { fieldOfStudy } from "#app/lib/field-of-study.ts";

const folder = new URL("../../../db/seeds/programmes/", import.meta.url);

type SeededProgramme = { content: { iscedField?: string } };

const codes = new Set(
  readdirSync(folder)
    .flatMap((name): SeededProgramme[] => JSON.parse(readFileSync(new URL(name, folder), "utf8")))
    .flatMap(({ content }) => content.iscedField ?? []),
);

describe.each(["en", "bg"] as const)("in %s", (language) => {
  const i18n = serverInstance(language);

  test("every field of study of the seed has a name", () => {
    expect(codes.size).toBeGreaterThan(5);
    expect([...codes].filter((code) => fieldOfStudy(i18n, code) === code)).toEqual([]);
  });

  test("a code without a name stands for itself", () => {
    expect(fieldOfStudy(i18n, "9999")).toBe("9999");
  });
});
