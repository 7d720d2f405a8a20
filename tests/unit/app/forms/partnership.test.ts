import { expect, test } from "vitest";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import { teamOf } from "#app/components/posting/partnership-facts.ts";
import { contentFor } from "#tests/support/contents.ts";

const KINDS = ["project_proposal", "co_development_offer"] as const;

const refusals = (kind: (typeof KINDS)[number], fields: object) => {
  const parsed = POSTING_INPUTS[kind].safeParse({
    ...contentFor(kind),
    ...fields,
  });
  return parsed.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
};

test.each(KINDS)("what a %s leaves behind and brings may be left open", (kind) => {
  const open = {
    expectedResults: [],
    madeAvailable: undefined,
    teamFrom: undefined,
    theses: [],
  };
  expect(refusals(kind, { ...open, teamTo: undefined })).toEqual([]);
  expect(refusals(kind, { teamFrom: 5, teamTo: undefined })).toEqual([]);
  expect(refusals(kind, { teamFrom: undefined, teamTo: 5 })).toEqual([]);
});

test.each(KINDS)("a %s has a team in order, of a number of people", (kind) => {
  expect(refusals(kind, { teamFrom: 4, teamTo: 3 })).toEqual([["teamTo", "teamOutOfOrder"]]);
  expect(refusals(kind, { teamFrom: 0, teamTo: 3 })).toEqual([
    ["teamFrom", "outOfRange|min=1&max=500"],
  ]);
  expect(refusals(kind, { teamFrom: 3, teamTo: 3 })).toEqual([]);
});

test.each(KINDS)("a %s names what the lists know", (kind) => {
  const unknown = {
    expectedResults: ["prototype", "fame"],
    madeAvailable: ["coffee"],
  };
  expect(refusals(kind, unknown)).toEqual([
    ["expectedResults.1", "unknownChoice"],
    ["madeAvailable.0", "unknownChoice"],
  ]);
});

test("theses are the proposal's alone", () => {
  expect(refusals("project_proposal", { theses: ["habilitation"] })).toEqual([
    ["theses.0", "unknownChoice"],
  ]);
  expect(contentFor("co_development_offer", { theses: ["master"] })).not.toHaveProperty("theses");
});

test.each([
  [{ teamFrom: 2, teamTo: 4 }, "2 to 4 people", "от 2 до 4 души"],
  [{ teamFrom: 1, teamTo: 1 }, "1 person", "1 човек"],
  [{ teamFrom: 3 }, "at least 3 people", "поне 3 души"],
  [{ teamFrom: null, teamTo: 1 }, "at most 1 person", "най-много 1 човек"],
  [{ teamFrom: null, teamTo: null }, null, null],
])("a team of %j is said in words", (team, en, bg) => {
  expect(teamOf(team, serverInstance("en").t)).toBe(en);
  expect(teamOf(team, serverInstance("bg").t)).toBe(bg);
});
