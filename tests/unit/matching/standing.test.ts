import { expect, test } from "vitest";
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import { whatHelps } from "#matching/standing.ts";
import type { Facts, ScoredMatch } from "#matching/types.ts";
import {
  internship,
  level,
  moduleOf,
  offer,
  programme,
  proposal,
  requirement,
  sofia,
} from "#tests/unit/matching/cast.ts";

const vocabulary = vocabularyOf(buildCredits([]));

/** A list in which a posting does not stand, for want of so many hundredths. */
function goal(own: Facts, facts: Facts, lack: number) {
  const { rank } = match(own, facts, vocabulary, level) as ScoredMatch;
  return { facts, bar: rank + lack, vocabulary };
}

const away = internship({ places: [sofia] });

test("a change that leads into lists is named with how many they are", () => {
  const near = goal(away, programme({ id: "near" }), 605);
  const far = goal(away, programme({ id: "far" }), 606);
  const helps = whatHelps(away, [far, near], level);
  expect(helps).toEqual([
    { action: { type: "allow_remote" }, lists: 1, nearest: "near", gain: 606 },
  ]);
});

test("where no change leads into a list, the one that comes nearest is named", () => {
  const far = goal(away, programme(), 2000);
  expect(whatHelps(away, [far], level)).toMatchObject([
    { action: { type: "allow_remote" }, lists: 0, gain: 606 },
  ]);
});

test("a list that is not full is entered by whoever has a score in it, and nothing helps where nothing is lacking", () => {
  expect(whatHelps(internship(), [{ facts: programme(), bar: -1, vocabulary }], level)).toEqual([]);
  expect(whatHelps(internship({ requirements: [] }), [], level)).toEqual([]);
});

test("only the posting's own changes are named, the easiest first, one of each sort", () => {
  const own = programme({
    modules: [moduleOf("python"), moduleOf("sql", { compulsory: false })],
  });
  const asking = internship({
    requirements: [requirement("python"), requirement("sql"), requirement("go")],
    places: [sofia],
  });
  const helps = whatHelps(own, [goal(own, asking, 100)], level);
  expect(helps.map(({ action }) => action)).toMatchObject([
    { type: "take_elective", module: "sql" },
    { type: "teach_skill", module: "python" },
  ]);
  expect(helps.every(({ lists }) => lists === 1)).toBe(true);
});

test("each side of a joint project is told of what it can change itself", () => {
  const mine = proposal({ startsOn: "2027-01-01", endsOn: "2027-01-28" });
  const theirs = offer({ startsOn: "2027-01-29", endsOn: "2027-02-25" });
  const [change] = whatHelps(mine, [goal(mine, theirs, 10)], level);
  const action = { type: "move_start", weeks: 4, startsOn: "2027-01-29" };
  expect(change).toEqual({ action, lists: 1, nearest: theirs.id, gain: 1000 });
});
