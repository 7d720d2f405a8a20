import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { systemActor } from "#app/domain/actor.ts";
import { listCandidates } from "#app/domain/matching/candidates.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { getPair, listMatches } from "#app/domain/matching/queries.server.ts";
import { rankBySql } from "#app/domain/matching/rank.server.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { vocabularyFor } from "#app/domain/matching/vocabulary.server.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { match } from "#matching/match.ts";
import { compareMatches } from "#matching/order.ts";
import { cast, NOW, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

async function publish(
  db: Database,
  c: Cast,
  kind: PostingKind,
  fields: Record<string, unknown> = {},
) {
  const isUniversity = kind === "programme" || kind === "project_proposal";
  const home = isUniversity ? c.university : c.company;
  const draft = await createDraft(c.system, home.id, contentFor(kind, fields), db);
  return submitPosting(c.system, draft.id, db);
}

test("a programme and an internship find each other with the same points", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const internship = await publish(db, c, "internship");
    await takeSnapshots(c.system, db);
    const fromProgramme = await listMatches(visitor(), programme.id, 20, db);
    const fromInternship = await listMatches(visitor(), internship.id, 20, db);
    expect(fromProgramme.matches[0]!.other.id).toBe(internship.id);
    expect(fromInternship.matches[0]!.other.id).toBe(programme.id);
    expect(fromProgramme.matches[0]!.match).toEqual(fromInternship.matches[0]!.match);
    const [{ match: found }] = fromProgramme.matches as [(typeof fromProgramme.matches)[number]];
    const sum = found.reasons.reduce((points, reason) => points + reason.points, 0);
    expect(sum).toBe(found.points);
    expect(found.points).toBeGreaterThan(0);
    const evidence = found.reasons[0]!.evidence[0]!;
    if (evidence.type !== "module") throw new Error("The first line names no module.");
    expect(fromProgramme.modules[evidence.module]?.texts.en?.title).toBe("Database Systems");
  }));

test("a proposal and an offer are weighed in both directions, and a pair reads the same from both", () =>
  staged(async (db, c) => {
    const proposal = await publish(db, c, "project_proposal");
    const offer = await publish(db, c, "co_development_offer");
    await takeSnapshots(c.system, db);
    const pair = await getPair(visitor(), proposal.id, offer.id, db);
    expect(await getPair(visitor(), offer.id, proposal.id, db)).toEqual(pair);
    const askers = pair.match!.reasons.flatMap((reason) => reason.askedBy ?? []);
    expect([...new Set(askers)].toSorted()).toEqual(["company", "university"]);
  }));

test("what is closed or expired is matched no more", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const internship = await publish(db, c, "internship");
    const expired = visitor(new Date("2027-05-16T09:00:00Z"));
    expect((await listMatches(visitor(), programme.id, 20, db)).matches).toHaveLength(1);
    expect((await listMatches(expired, programme.id, 20, db)).matches).toEqual([]);
    await closePosting(c.recruiter, internship.id, { reason: "filled" }, db);
    expect((await listMatches(visitor(), programme.id, 20, db)).matches).toEqual([]);
    expect((await listMatches(visitor(), internship.id, 20, db)).verdict).toBe("closed");
    expect((await getPair(visitor(), programme.id, internship.id, db)).match).toBeNull();
  }));

test("a posting that states no skills has not enough data, never a number", () =>
  staged(async (db, c) => {
    const modules = [{ texts: { en: { title: "Anything" } }, isCompulsory: true }];
    const programme = await publish(db, c, "programme", { modules });
    await publish(db, c, "internship");
    const list = await listMatches(visitor(), programme.id, 20, db);
    expect(list).toMatchObject({ verdict: "not_enough_data", matches: [] });
  }));

test("stopping early gives the very list that scoring every candidate gives", () =>
  staged(async (db, c) => {
    const programme = await publish(db, c, "programme");
    const skills = ["databases", "sql", "postgresql", "machine-learning", "python", "statistics"];
    for (let index = 0; index < 70; index++) {
      const requires = skills
        .filter((_, place) => (index >> place) % 2 === 1 || place === index % 6)
        .map((skill, place) => ({ skill, importance: ((index + place) % 2) + 1 }));
      const mode = index % 3 === 0 ? "remote" : "on_site";
      const place = index % 4 === 0 ? "plovdiv" : "sofia";
      await publish(db, c, "internship", { requires, mode, places: [{ place }] });
    }
    await takeSnapshots(c.system, db);
    const snapshot = await latestSnapshot(db);
    const ref = (await listCandidates(db, await factsOf(db, programme), snapshot, NOW))[0]!;
    expect(ref.shareBound).toBeLessThanOrEqual(1.001);
    const facts = await factsOf(db, programme);
    const { matches } = await rankBySql(db, facts, snapshot, NOW, 10, {}, 5);
    const candidates = await listCandidates(db, facts, snapshot, NOW);
    const all = await loadFacts(db, candidates);
    const vocabulary = await vocabularyFor(db, facts);
    const scored = candidates.flatMap(({ id, publishedAt, shareBound }) => {
      const result = match(facts, all.get(id)!, vocabulary, snapshot);
      if (result.verdict !== "scored") return [];
      // The bound is what makes stopping early safe: no share may exceed it.
      expect(result.share / 1000).toBeLessThanOrEqual(shareBound + 1e-6);
      return [{ ...result, id, publishedAt: publishedAt.toISOString() }];
    });
    const expected = scored.toSorted(compareMatches).slice(0, 10);
    expect(matches.map(({ candidate }) => candidate.id)).toEqual(expected.map(({ id }) => id));
  }));

test("snapshots are the office's to take", () =>
  staged(async (db, c) => {
    await expect(takeSnapshots(c.recruiter, db)).rejects.toThrow();
    expect(await takeSnapshots(systemActor(NOW), db)).toBeGreaterThan(0);
  }));

async function factsOf(db: Database, posting: { id: string; kind: PostingKind }) {
  const page = await listMatches(visitor(), posting.id, 1, db);
  const versionId = page.posting.version.id;
  return (await loadFacts(db, [{ id: posting.id, kind: posting.kind, versionId }])).get(
    posting.id,
  )!;
}
