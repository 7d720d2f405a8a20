import { describe, expect, test } from "vitest";
import { chooseRelease, compareVersions } from "#app/domain/vocabulary/version.ts";

/** Tables by the file in which they stand. */
const files = (...given: [origin: string, table: string, lang?: string][]) =>
  given.map(([origin, table, lang = "en"]) => ({ origin, table, lang }));

const zips = files(
  ["/x/release-1.1.1/classification.zip", "skills"],
  ["/x/release-1.1.1/relations.zip", "skillSkillRelations"],
);
const loose = files(["/x/skillGroups_en.csv", "skillGroups"]);

describe("the version of ESCO", () => {
  test.each([
    ["/x/ESCO dataset - v1.2.0 - classification - en - csv.zip", "1.2.0"],
    ["/x/release-1.1.1/skills_en.csv", "1.1.1"],
    ["/x/release-1.1/esco-1.1.2-en.zip", "1.1.2"],
  ])("of %s is %s", (name, version) =>
    expect(chooseRelease(files([name, "skills"])).version).toBe(version),
  );

  test("has to be stated where no name says it", () => {
    expect(() => chooseRelease(loose)).toThrow("--version");
    expect(chooseRelease(loose, "1.2.0")).toMatchObject({ version: "1.2.0", leftOut: [] });
  });

  test("is refused, with all files named, where there are two, or one and files that do not say", () => {
    const next = files(["/x/b-1.2.0.zip", "skills"]);
    for (const [others, said] of [
      [next, "ESCO 1.2.0: /x/b-1.2.0.zip"],
      [loose, "no version in the name: /x/skillGroups_en.csv"],
    ] as const) {
      const refused = () => chooseRelease([...zips, ...others]);
      expect(refused).toThrow(said);
      expect(refused).toThrow(
        "ESCO 1.1.1: /x/release-1.1.1/classification.zip, /x/release-1.1.1/relations.zip",
      );
    }
  });

  test("once stated takes its own files and says which it leaves out", () => {
    const all = [...zips, ...loose];
    expect(chooseRelease(all, "1.1.1")).toEqual({
      version: "1.1.1",
      files: zips,
      leftOut: ["/x/skillGroups_en.csv"],
    });
    // No name says 1.2.0, so what says nothing is believed to be that.
    expect(chooseRelease(all, "1.2.0").files).toEqual(loose);
    expect(() => chooseRelease(zips, "1.2.0")).toThrow("No file is of version 1.2.0");
  });

  test("has every table once in a language", () => {
    const twice = files(["/x-1.1.1/a.zip", "skills"], ["/x-1.1.1/b.zip", "skills"]);
    expect(() => chooseRelease(twice)).toThrow(
      "The table skills is there twice: in /x-1.1.1/a.zip and in /x-1.1.1/b.zip",
    );
    const bg = files(["/x-1.1.1/b.zip", "skills", "bg"]);
    expect(chooseRelease([twice[0]!, ...bg]).files).toHaveLength(2);
  });

  test("is compared by its numbers", () => {
    expect(compareVersions("1.10.0", "1.9")).toBeGreaterThan(0);
    expect(compareVersions("1.2", "1.2.0")).toBe(0);
  });
});
