import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { PostingKind } from "#db/codes.ts";
import { openPostings, postings } from "#db/schema/index.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";
import { rankByIndex } from "#app/domain/matching/rank-by-index.server.ts";
import { rankBySql } from "#app/domain/matching/rank.server.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { closePosting, revisePosting } from "#app/domain/posting/commands.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { Generator } from "#tests/bench/matching/generate.ts";
import { loadInternships, loadSkills } from "#tests/bench/matching/load.ts";
import type { Release } from "#tests/bench/ranking/release.ts";
import { NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { expectAgreement, expectAgreementWhile } from "#tests/support/match-agreement.ts";
import {
  asProcess,
  idsByIndex,
  OF_EACH_KIND,
  published,
  shown,
  staged,
  varied,
} from "#tests/support/match-index.ts";
import type { Stage } from "#tests/support/match-index.ts";

const ROUNDS = 2;
const WRITERS = 2;
const NARROWINGS: Narrowing[] = [{}, { mode: "remote" }, { met: ["language"] }];

type Row = { id: string; kind: PostingKind };

/** Closes a posting, publishes another one of its kind, writes it anew, or leaves it. */
async function change(stage: Stage, { id, kind }: Row, place: number, round: number) {
  const { db, system } = stage;
  const [fields] = varied(kind, 1, round * 100 + place);
  if (place % 4 === 0) await closePosting(system, id, { reason: "filled" }, db);
  if (place % 4 === 1) await published(stage, kind, fields);
  if (place % 4 !== 2) return;
  const [row] = await db.select().from(postings).where(eq(postings.id, id));
  const content = contentFor(kind, { ...fields, mode: "remote" });
  await revisePosting(system, id, content, row!.revision, db);
}

/** Changes postings one after another. */
async function changeAll(stage: Stage, rows: readonly Row[], round: number) {
  for (const [place, row] of rows.entries()) await change(stage, row, place, round);
}

test("both ways agree in two processes while postings are published, edited and closed in parallel", () =>
  staged((stage) =>
    asProcess(stage.url, (one) =>
      asProcess(stage.url, async (two) => {
        expect(await expectAgreement(one, NARROWINGS)).toBeGreaterThan(OF_EACH_KIND);
        let compared = 0;
        for (let round = 0; round < ROUNDS; round++) {
          const open = await stage.db.select().from(openPostings);
          let writing = WRITERS;
          const writers = Array.from({ length: WRITERS }, (_, writer) =>
            changeAll(
              stage,
              open.filter((__, place) => place % WRITERS === writer),
              round,
            ).finally(() => writing--),
          );
          const asked = open.map(({ id }, place) => idsByIndex(place % 2 === 0 ? one : two, id));
          const reader = expectAgreementWhile(round % 2 === 0 ? one : two, () => writing === 0);
          await Promise.all([...writers, ...asked]);
          compared += await reader;
          await expectAgreement(round % 2 === 0 ? one : two);
        }
        expect(compared).toBeGreaterThan(0);
      }),
    ),
  ));

const POSTINGS = 500;
const LISTS = 11;
const LISTED = 50;

/** A small vocabulary in the form of ESCO: ten trades of thirty skills, each skill a part of one before it. */
const RELEASE: Release = {
  skills: Array.from({ length: 320 }, (_, number) => ({
    id: `skill-${number}`,
    broader: number % 3 === 0 ? [] : [`skill-${number - 1}`],
    related: number % 5 === 0 ? [`skill-${(number * 7) % 320}`] : [],
  })),
  occupations: Array.from({ length: 10 }, (_, trade) => ({
    id: `trade-${trade}`,
    isco: `25${trade}1`,
    skills: Array.from({ length: 30 }, (__, number) => `skill-${trade * 30 + number}`),
  })),
  transversal: Array.from({ length: 20 }, (_, number) => `skill-${300 + number}`),
};

/** Every second posting says the same as the one before it, at the same instant: their ids decide. */
const twins = (generator: Generator) => ({
  internship: (number: number) => ({
    ...generator.internship(number - (number % 2)),
    id: generator.internship(number).id,
  }),
  publishedAt: (number: number) => generator.publishedAt(number - (number % 2)),
});

test("both ways agree on five hundred places of lists over five hundred postings, twins and unknown things among them", () =>
  withOwnDatabase(async ({ url, ...connection }) => {
    const { db } = connection;
    const generator = new Generator(RELEASE);
    await loadSkills(db, RELEASE);
    await loadInternships(connection, twins(generator), POSTINGS);
    await takeSnapshots(systemActor(NOW), db);
    await asProcess(url, async (own) => {
      const snapshot = await latestSnapshot(own);
      let [compared, ties] = [0, 0];
      for (let number = 0; number < LISTS; number++) {
        const programme = generator.programme(number);
        const byIndex = await rankByIndex(own, programme, snapshot, NOW, LISTED, {});
        const bySql = await rankBySql(own, programme, snapshot, NOW, LISTED);
        expect(byIndex && shown(byIndex)).toEqual(shown(bySql));
        compared += bySql.matches.length;
        ties += bySql.matches.filter(
          ({ match: { rank } }, place) => rank === bySql.matches[place - 1]?.match.rank,
        ).length;
      }
      const read = await loadFacts(own, await own.select().from(openPostings));
      const stated = Array.from({ length: POSTINGS }, (_, at) => twins(generator).internship(at));
      expect(stated.map(({ id }) => read.get(id))).toEqual(stated);
      expect(compared).toBeGreaterThanOrEqual(POSTINGS);
      expect(ties).toBeGreaterThan(POSTINGS / 4);
    });
  }));
