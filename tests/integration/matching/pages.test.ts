import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { organisations, skills } from "#db/schema/index.ts";
import { NotFound } from "#app/domain/errors.ts";
import { getComparison } from "#app/domain/matching/comparison.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { MatchListInput } from "#app/domain/matching/list-input.ts";
import { getMatchList } from "#app/domain/matching/match-list.server.ts";
import { getPairPage } from "#app/domain/matching/pair-page.server.ts";
import { listMatches, type Names } from "#app/domain/matching/queries.server.ts";
import { rankMatches } from "#app/domain/matching/rank.server.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { titled } from "#app/domain/matching/titles.server.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { cast, NOW, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;
type Fields = Record<string, unknown>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

async function draft(db: Database, c: Cast, kind: PostingKind, fields: Fields = {}) {
  const isUniversity = kind === "programme" || kind === "project_proposal";
  const home = isUniversity ? c.university : c.company;
  return createDraft(c.system, home.id, contentFor(kind, fields), db);
}

async function publish(db: Database, c: Cast, kind: PostingKind, fields: Fields = {}) {
  const { id } = await draft(db, c, kind, fields);
  return submitPosting(c.system, id, db);
}

const pageOf = (page: number) => MatchListInput.parse({ page });

test("a list comes in pages of twenty, with short facts and the telling lines of each match", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    for (let index = 0; index < 23; index++)
      await publish(db, c, "internship", { title: `Intern ${index}` });
    await takeSnapshots(c.system, db);
    const first = await getMatchList(visitor(), programme.id, pageOf(1), db);
    expect(first).toMatchObject({
      verdict: "ranked",
      total: 23,
      candidates: 23,
      page: 1,
      pages: 2,
    });
    expect(first.rows).toHaveLength(20);
    const row = first.rows[0]!;
    expect(row.side).toMatchObject({ kind: "internship", mode: "on_site", minEqf: 6 });
    expect(row.side.places).toEqual([
      expect.objectContaining({ settlementId: "sofia", bg: "София" }),
    ]);
    expect(row.strongest.map(({ factor }) => factor)).toContain("skills");
    const beyond = await getMatchList(visitor(), programme.id, pageOf(99), db);
    expect(beyond).toMatchObject({ page: 2, before: 20 });
    const ids = [...first.rows, ...beyond.rows].map(({ side }) => side.id);
    expect(new Set(ids).size).toBe(23);
  }));

test("what travels to the browser has titles of modules, not the texts of the curriculum", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const internship = await publish(db, c, "internship");
    const list = await getMatchList(visitor(), programme.id, pageOf(1), db);
    const pair = await getPairPage(visitor(), programme.id, internship.id, db);
    for (const told of [JSON.stringify(list), JSON.stringify(pair)]) {
      expect(told).toContain("Database Systems");
      expect(told).not.toContain("Students design databases.");
      expect(told).not.toContain("All about");
    }
  }));

test("a skill that is offered no more is marked wherever matching names it", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const internship = await publish(db, c, "internship");
    await db
      .update(skills)
      .set({
        state: "deprecated",
        stateReason: "Out of use",
        stateAt: NOW,
        replacedBy: "databases",
      })
      .where(eq(skills.id, "sql"));
    const gone = { instead: expect.objectContaining({ id: "databases" }) };
    const told = [
      await getMatchList(visitor(), programme.id, pageOf(1), db),
      await getPairPage(visitor(), programme.id, internship.id, db),
      await getComparison(visitor(), programme.id, [internship.id], db),
    ];
    for (const labels of told.map((one) => one.labels as Names["labels"])) {
      expect(labels.sql).toMatchObject({ en: "SQL", gone });
      expect(labels.python).not.toHaveProperty("gone");
    }
  }));

test("too little data names what has to be stated", () =>
  staged(async (db, c) => {
    const modules = [{ texts: { en: { title: "Anything" } }, isCompulsory: true }];
    const programme = await publish(db, c, "programme", { modules });
    const list = await getMatchList(c.coordinator, programme.id, pageOf(1), db);
    expect(list).toMatchObject({
      verdict: "not_enough_data",
      needed: ["confirmed_skills"],
      canRevise: true,
      total: 0,
    });
    expect((await getMatchList(visitor(), programme.id, pageOf(1), db)).canRevise).toBe(false);
  }));

test("a pair reads the same from both sides, and everyone is told which side is theirs", () =>
  staged(async (db, c) => {
    const proposal = await publish(db, c, "project_proposal");
    const offer = await publish(db, c, "co_development_offer");
    await takeSnapshots(c.system, db);
    const pair = await getPairPage(visitor(), proposal.id, offer.id, db);
    expect(await getPairPage(visitor(), offer.id, proposal.id, db)).toEqual(pair);
    expect(pair.yours).toEqual([]);
    expect(pair.company.next.contactEmail).toBe("post@tandem.example");
    const own = await getPairPage(c.coordinator, proposal.id, offer.id, db);
    expect(own).toMatchObject({ yours: ["university"], university: { canRevise: true } });
    expect(own.match).toEqual(pair.match);
    expect((await getPairPage(c.recruiter, proposal.id, offer.id, db)).yours).toEqual(["company"]);
    const lines = pair.match!.groups.flatMap((group) => group.lines);
    const sum = lines.reduce((points, line) => points + line.points, 0);
    expect(pair.match).toMatchObject({ verdict: "scored", points: sum });
  }));

test("a closed side has no lines, and what nobody may see is not found", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const internship = await publish(db, c, "internship");
    const hidden = await draft(db, c, "internship");
    const notFound = expect.any(NotFound);
    await expect(getPairPage(visitor(), programme.id, hidden.id, db)).rejects.toEqual(notFound);
    await expect(getMatchList(c.outsider, hidden.id, pageOf(1), db)).rejects.toEqual(notFound);
    await expect(getPairPage(visitor(), programme.id, programme.id, db)).rejects.toEqual(notFound);
    await closePosting(c.recruiter, internship.id, { reason: "filled" }, db);
    const pair = await getPairPage(visitor(), programme.id, internship.id, db);
    expect(pair).toMatchObject({
      match: null,
      changes: [],
      company: { isOpen: false, closeReason: "filled" },
      university: { isOpen: true },
    });
    expect((await getMatchList(visitor(), internship.id, pageOf(1), db)).verdict).toBe("closed");
  }));

test("an unclaimed organisation is matched and named with its source", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const internship = await publish(db, c, "internship");
    await db
      .update(organisations)
      .set({ state: "unclaimed", listedFrom: "A list" })
      .where(eq(organisations.id, c.company.id));
    const { rows } = await getMatchList(visitor(), programme.id, pageOf(1), db);
    expect(rows[0]!.side.organisation).toMatchObject({ state: "unclaimed", listedFrom: "A list" });
    const pair = await getPairPage(visitor(), programme.id, internship.id, db);
    expect(pair.company.organisation.state).toBe("unclaimed");
  }));

test("the page names the count of demand that its points rest on", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    await publish(db, c, "internship");
    const snapshot = String(await takeSnapshots(c.system, db));
    expect((await listMatches(visitor(), programme.id, 20, db)).snapshot).toBe(snapshot);
    expect((await getMatchList(visitor(), programme.id, pageOf(1), db)).rules.snapshot).toBe(
      snapshot,
    );
  }));

test("what is closed or written anew while matches are ranked falls away, the others keep their order", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const [closed, kept, revised] = [
      await publish(db, c, "internship", { title: "Closed" }),
      await publish(db, c, "internship", { title: "Kept" }),
      await publish(db, c, "internship", { title: "Revised" }),
    ];
    await takeSnapshots(c.system, db);
    const { version } = await getPosting(visitor(), programme.id, db);
    const open = { id: programme.id, kind: programme.kind, versionId: version.id };
    const facts = (await loadFacts(db, [open])).get(programme.id)!;
    const ranking = await rankMatches(db, facts, await latestSnapshot(db), NOW, 20);
    expect(await titled(db, ranking.matches)).toHaveLength(3);
    await closePosting(c.recruiter, closed.id, { reason: "filled" }, db);
    const content = contentFor("internship", { title: "Other" });
    await revisePosting(c.recruiter, revised.id, content, revised.revision, db);
    const titles = await titled(db, ranking.matches);
    expect(titles.map(({ other }) => other.id)).toEqual([kept.id]);
  }));
