import { expect, test } from "vitest";
import type { SeenMatch, SeenMatches } from "#db/schema/match-list-visits.ts";
import {
  awayFrom,
  countNews,
  isWanted,
  publishedSince,
  sharedCauses,
  tellNews,
} from "#app/domain/matching/list-news.ts";
import type { Compared, Standing, Touched } from "#app/domain/matching/list-news.ts";

const SINCE = new Date("2027-03-01T09:00:00Z");
const BEFORE = new Date("2027-02-20T09:00:00Z");
const AFTER = new Date("2027-03-04T09:00:00Z");

const list = (matches: SeenMatch[], fields: Partial<SeenMatches> = {}): SeenMatches => ({
  own: "own-1",
  rules: "6",
  snapshot: "7",
  vocabulary: 3,
  aside: [],
  matches,
  ...fields,
});

const standing = (fields: Partial<Standing> = {}): Standing => ({
  id: "a",
  versionId: "a-1",
  points: 4320,
  upper: 6000,
  publishedAt: BEFORE,
  writtenAt: BEFORE,
  ...fields,
});

const seen = ({ id, versionId, points, upper, publishedAt }: Standing): SeenMatch => [
  id,
  versionId,
  points,
  upper,
  publishedAt.getTime(),
];

const touching = ({ credits = [], merged = [] }: { credits?: string[]; merged?: string[] }) => ({
  credits: new Set(credits),
  merged: new Set(merged),
});

/** What is told of a match that stands in the list now, of a list in which others stood before. */
function told(now: Standing, before: SeenMatch[], fields: Partial<Compared> = {}) {
  const compared = {
    since: SINCE,
    lastEnds: new Map(),
    touched: touching({}),
    now: list([seen(now)]),
    ...fields,
  };
  return tellNews({ before: list(before), ...compared })(now);
}

const SAME = [seen(standing())];

test("what is as it was is no news, whatever else has changed", () => {
  expect(told(standing(), SAME)).toBeNull();
  expect(
    told(standing(), SAME, { before: list(SAME, { own: "own-0", snapshot: "6" }) }),
  ).toBeNull();
});

test("a text that was corrected differs from a skill that was changed by the points", () => {
  const before = { points: 4320, upper: 6000 };
  const corrected = standing({ versionId: "a-2", writtenAt: AFTER });
  const changed = { what: "changed", at: AFTER, causes: [], before };
  expect(told(corrected, SAME)).toEqual(changed);
  const better = { ...corrected, points: 5680 };
  expect(told(better, SAME)).toEqual(changed);
  expect(told(better, SAME, { before: list(SAME, { own: "own-0" }) })).toEqual({
    ...changed,
    causes: ["yours"],
  });
});

test("other points alone are told with all that can have moved them", () => {
  const moved = standing({ upper: 6100 });
  const lists = { yours: { own: "own-0" }, count: { snapshot: "6" }, rules: { rules: "5" } };
  for (const [cause, fields] of Object.entries(lists))
    expect(told(moved, SAME, { before: list(SAME, fields) })).toEqual({
      what: "moved",
      at: null,
      causes: [cause],
      before: { points: 4320, upper: 6000 },
    });
  const all = Object.assign({}, ...Object.values(lists)) as Partial<SeenMatches>;
  const touched = touching({ credits: ["a-1"], merged: ["own-0", "b-1"] });
  const before = list(SAME, all);
  expect(sharedCauses({ before, now: list([]), touched })).toEqual([
    "yours",
    "merged",
    "count",
    "skills",
    "rules",
  ]);
  expect(told(moved, SAME)).toMatchObject({ what: "moved", causes: [] });
});

test("a changed vocabulary is told where it touched the match, and a merger as what it is", () => {
  const moved = standing({ upper: 6100 });
  const causes = (touched: Touched, match = moved) => told(match, SAME, { touched })?.causes;
  const before = list(SAME, { vocabulary: 2 });
  expect(told(moved, SAME, { before })?.causes).toEqual([]);
  expect(causes(touching({ credits: ["b-1"] }))).toEqual([]);
  expect(causes(touching({ credits: ["a-1"] }))).toEqual(["skills"]);
  expect(causes(touching({ merged: ["b-1"] }))).toEqual([]);
  expect(causes(touching({ merged: ["a-1"] }))).toEqual(["otherMerged"]);
  expect(causes(touching({ merged: ["own-1"] }))).toEqual(["merged"]);
  // What was merged in the version that was seen has moved the points, too.
  const written = standing({ versionId: "a-2", upper: 6100 });
  expect(causes(touching({ merged: ["a-1", "own-1"] }), written)).toEqual([
    "merged",
    "otherMerged",
  ]);
  expect(told(standing(), SAME, { touched: touching({ merged: ["a-1"] }) })).toBeNull();
});

test("what is open again is not published, whether it was seen or not", () => {
  const fresh = standing({ publishedAt: AFTER });
  const closed = { lastEnds: new Map([["a", "closed" as const]]) };
  expect(told(fresh, [])).toMatchObject({ what: "published", at: AFTER, before: null });
  expect(told(fresh, [], closed)).toMatchObject({ what: "reopened", at: AFTER, before: null });
  expect(told(fresh, SAME, closed)).toMatchObject({ what: "reopened", before: { points: 4320 } });
  // An import may open again what the clock had not closed yet.
  expect(told(fresh, SAME)).toMatchObject({ what: "reopened" });
});

test("what was published while the list was made and is seen there is not published again", () => {
  const quick = standing({ publishedAt: AFTER });
  expect(told(quick, [seen(quick)])).toBeNull();
  const both = [quick, standing({ id: "b", publishedAt: AFTER }), standing({ id: "c" })];
  expect(publishedSince({ before: list([seen(quick)]), since: SINCE }, both)).toEqual(["b"]);
});

test("a change that staff read first has changed and was not opened again", () => {
  const approved = standing({ versionId: "a-2", publishedAt: AFTER, writtenAt: AFTER });
  const lastEnds = new Map([["a", "in_review" as const]]);
  expect(told(approved, SAME, { lastEnds })).toMatchObject({ what: "changed", at: AFTER });
});

test("what has come in was there before, and says what can have brought it", () => {
  const came = { what: "cameIn", at: null, causes: [], before: null };
  expect(told(standing(), [])).toEqual(came);
  expect(told(standing({ writtenAt: AFTER }), [])).toEqual({ ...came, at: AFTER });
  expect(told(standing(), [], { before: list([], { own: "own-0" }) })).toEqual({
    ...came,
    causes: ["yours"],
  });
});

test("what the own organisation showed itself again, and what is beyond the whole list, is news only when published", () => {
  const hidden = { before: list([], { aside: ["a"] }) };
  const beyond = { now: list([]) };
  for (const known of [hidden, beyond]) {
    expect(told(standing(), [], known)).toBeNull();
    expect(told(standing({ publishedAt: AFTER }), [], known)).toMatchObject({ what: "published" });
  }
});

test("what was open all along and is shown again is not new: it says so, with the points before", () => {
  const before = list([], { hidden: SAME });
  const shown = { what: "shown", at: null, causes: [], before: { points: 4320, upper: 6000 } };
  expect(told(standing(), [], { before })).toEqual(shown);
  const moved = standing({ points: 4400 });
  const recounted = list([], { hidden: SAME, snapshot: "6" });
  expect(told(moved, [], { before: recounted })).toEqual({ ...shown, causes: ["count"] });
  const changed = standing({ versionId: "a-2", publishedAt: AFTER, writtenAt: AFTER });
  const inReview = new Map([["a", "in_review" as const]]);
  expect(told(changed, [], { before, lastEnds: inReview })).toMatchObject({ what: "changed" });
  const closed = new Map([["a", "closed" as const]]);
  expect(told(changed, [], { before, lastEnds: closed })).toMatchObject({ what: "reopened" });
  expect(publishedSince({ before, since: SINCE }, [standing(), changed])).toEqual(["a"]);
});

test("what has gone is told in its former order, but for what the own organisation has put aside", () => {
  const before = list(["a", "b", "c", "d"].map((id) => [id, "1", 1, 1, 1]));
  const now = list([["b", "1", 1, 1, 1]], { aside: ["c", "x"] });
  expect(awayFrom(before, now).gone).toEqual(["a", "d"]);
  // What is not shown is told once, and stays away.
  const hidden: SeenMatch[] = ["b", "c", "e"].map((id) => [id, "1", 1, 1, 1]);
  const { gone, away } = awayFrom({ ...before, hidden }, now);
  expect(gone).toEqual(["a", "d"]);
  expect(away.map(([id]) => id)).toEqual(["a", "d", "e"]);
});

test("news are counted by kind, and other points alone are wanted only where all is", () => {
  const kinds = ["published", "reopened", "cameIn", "changed", "shown", "moved"] as const;
  const news = kinds.map((what) => ({ what }));
  expect(countNews([...news, null])).toEqual({ fresh: 3, changed: 1, shown: 1, moved: 1 });
  expect(news.map((one) => isWanted(one, "fresh"))).toEqual([true, true, true, true, false, false]);
  expect(news.every((one) => isWanted(one, "all"))).toBe(true);
  expect(isWanted(null, "all")).toBe(false);
});
