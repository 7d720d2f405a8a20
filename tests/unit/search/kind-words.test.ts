import { describe, expect, test } from "vitest";
import { POSTING_KINDS } from "#db/codes.ts";
import { KIND_WORDS } from "#search/kind-words.ts";
import { queryWords } from "#search/query-words.ts";
import { keysOf } from "#search/words.ts";

const kindsMetBy = (query: string) =>
  POSTING_KINDS.filter((kind) => {
    const keys = KIND_WORDS[kind].flatMap(keysOf);
    return queryWords(query).every((word) =>
      keys.some(({ stem, latin }) => stem === word.stem || latin === word.latin),
    );
  });

describe("the kind of a posting is met by its names in both languages and scripts", () => {
  test.each([
    ["стаж", "internship"],
    ["стажове", "internship"],
    ["стажанти", "internship"],
    ["stajove", "internship"],
    ["internships", "internship"],
    ["placements", "internship"],
    ["учебни програми", "programme"],
    ["degree programmes", "programme"],
    ["curricula", "programme"],
    ["проектни предложения", "project_proposal"],
    ["project proposals", "project_proposal"],
    ["co-development", "co_development_offer"],
    ["codevelopment offers", "co_development_offer"],
    ["съвместни разработки", "co_development_offer"],
  ])("%s: %s", (query, kind) => expect(kindsMetBy(query)).toEqual([kind]));

  test.each(["developer", "programming", "програмист", "practice", "практика", "плановик"])(
    "%s is a word of the texts alone",
    (query) => expect(kindsMetBy(query)).toEqual([]),
  );
});
