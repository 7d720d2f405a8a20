import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { MatchListInput } from "#app/domain/matching/list-input.ts";
import { getComparison } from "#app/domain/matching/comparison.server.ts";
import { getMatchList } from "#app/domain/matching/match-list.server.ts";
import { listMatches } from "#app/domain/matching/queries.server.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { cast, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

async function publish(db: Database, c: Cast, kind: "programme" | "internship", fields = {}) {
  const home = kind === "programme" ? c.university : c.company;
  const { id } = await createDraft(c.system, home.id, contentFor(kind, fields), db);
  return submitPosting(c.system, id, db);
}

/** A programme and internships that differ in where and in what. */
const staged = (
  work: (
    db: Database,
    c: Cast,
    ids: Record<"own" | "near" | "remote" | "far", string>,
  ) => Promise<void>,
) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    const c = await cast(db);
    const own = await publish(db, c, "programme");
    const near = await publish(db, c, "internship", { title: "Near" });
    const remote = await publish(db, c, "internship", { title: "Remote", mode: "remote" });
    const far = await publish(db, c, "internship", {
      title: "Far",
      mode: "on_site",
      places: [{ place: "varna" }],
      requires: [
        { skill: "machine-learning", importance: 2 },
        { skill: "statistics", importance: 2 },
      ],
    });
    await takeSnapshots(c.system, db);
    await work(db, c, { own: own.id, near: near.id, remote: remote.id, far: far.id });
  });

const asked = (query: object) => MatchListInput.parse(query);

test("a list is narrowed by band, mode and what is met for certain", () =>
  staged(async (db, _c, { own, remote }) => {
    const ids = async (query: object) =>
      (await getMatchList(visitor(), own, asked(query), db)).rows.map(({ side }) => side.id);
    const all = await ids({});
    expect(all.length).toBeGreaterThanOrEqual(2);
    expect(await ids({ mode: "remote" })).toEqual([remote]);
    const whole = await getMatchList(visitor(), own, asked({}), db);
    for (const band of ["strong", "good", "partial"] as const) {
      const order = ["strong", "good", "partial", "weak"];
      const expected = whole.rows
        .filter(({ score }) => order.indexOf(score.band) <= order.indexOf(band))
        .map(({ side }) => side.id);
      expect(await ids({ band })).toEqual(expected);
    }
    const { matches } = await listMatches(visitor(), own, 50, db);
    for (const factor of ["time", "place", "language", "level"] as const) {
      const expected = matches
        .filter(({ match: { reasons } }) =>
          reasons.every((line) => line.factor !== factor || line.state === "met"),
        )
        .map(({ other }) => other.id);
      expect(await ids({ met: [factor] })).toEqual(expected);
    }
  }));

test("a list is narrowed only by what the other side has, and the rest is told and left out", () =>
  staged(async (db, _c, { own, near }) => {
    const whole = await getMatchList(visitor(), near, asked({}), db);
    expect(whole.offered).toEqual({ mode: false, met: ["level", "time", "place", "language"] });
    const surplus = { mode: "remote", met: ["trl", "terms"] };
    const list = await getMatchList(visitor(), near, asked(surplus), db);
    expect(list.rows.map(({ side }) => side.id)).toEqual([own]);
    expect(list).toMatchObject({
      isNarrowed: false,
      leftOut: { mode: true, met: ["trl", "terms"], news: false },
      query: { met: [] },
    });
    const narrowed = await getMatchList(
      visitor(),
      own,
      asked({ mode: "remote", met: ["trl"] }),
      db,
    );
    expect(narrowed).toMatchObject({ total: 1, isNarrowed: true, offered: { mode: true } });
    expect(narrowed.leftOut).toEqual({ mode: false, met: ["trl"], news: false });
  }));

test("another order is one of the same matches", () =>
  staged(async (db, _c, { own }) => {
    const list = async (sort: string) => getMatchList(visitor(), own, asked({ sort }), db);
    const best = await list("best");
    const possible = await list("possible");
    const uppers = possible.rows.map(({ score }) => score.upper - score.untold);
    expect(uppers).toEqual(uppers.toSorted((a, b) => b - a));
    const idsOf = ({ rows }: typeof best) => rows.map(({ side }) => side.id).toSorted();
    expect(idsOf(possible)).toEqual(idsOf(best));
    expect(idsOf(await list("newest"))).toEqual(idsOf(best));
  }));

test("a comparison has a column for each match and a row for each subject, with the points of the pair", () =>
  staged(async (db, c, { own, near, remote }) => {
    const compared = await getComparison(visitor(), own, [remote, near, remote, "nothing"], db);
    expect(compared.columns.map(({ side }) => side.id)).toEqual([remote, near]);
    expect(compared.left).toBe(1);
    const { matches } = await listMatches(visitor(), own, 50, db);
    for (const [column, { side, score }] of compared.columns.entries()) {
      const { match } = matches.find(({ other }) => other.id === side.id)!;
      expect(score.points).toBe(match.points);
      const points = compared.rows.map(({ cells }) => cells[column]?.points ?? 0);
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(match.points);
    }
    await closePosting(c.recruiter, near, { reason: "filled" }, db);
    const without = await getComparison(visitor(), own, [remote, near], db);
    expect(without).toMatchObject({ left: 1, columns: [{ side: { id: remote } }] });
    expect((await getComparison(visitor(), own, [own], db)).columns).toEqual([]);
  }));
