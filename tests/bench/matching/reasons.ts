import type { Connection } from "#db/client.server.ts";
import { keepMatchIndex, matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { rankByIndex } from "#app/domain/matching/rank-by-index.server.ts";
import type { Ranking } from "#app/domain/matching/ranked.ts";
import { match } from "#matching/match.ts";
import { vocabularyOf } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import type { PostingIndex } from "#matching/index/posting-index.ts";
import type { ProgrammeFacts, Snapshot } from "#matching/types.ts";
import { rounded, seconds, timesOf } from "#tests/bench/search/timing.ts";
import { NOW } from "#tests/support/cast.ts";
import type { Generator } from "./generate.ts";

/** As many as make one list in a hundred more than one of them. */
const LISTS = 1000;

export interface Lists {
  readonly generator: Generator;
  readonly postings: number;
  readonly index: PostingIndex;
  readonly snapshot: Snapshot;
  readonly creditsFor: (programme: ProgrammeFacts) => readonly CreditRow[];
  readonly shown: number;
  readonly say: (words: string) => void;
}

type List = (programme: ProgrammeFacts) => unknown;

/** How long lists with their lines take; the first of them, for which everything is new, are among them. */
async function time(lists: Lists, name: string, listOf: List) {
  const { generator, postings, say } = lists;
  const durations: number[] = [];
  const before = process.cpuUsage();
  for (let number = 0; number < LISTS; number++) {
    const programme = generator.programme(Math.floor((number * postings) / LISTS));
    durations.push(1000 * (await seconds(async () => listOf(programme))));
  }
  const { user, system } = process.cpuUsage(before);
  const { p50, p99 } = timesOf(durations);
  const ms = rounded((user + system) / 1000 / LISTS);
  say(
    `Reasons ${name}: p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms, the first ${rounded(durations[0]!)} ms; ${ms} ms of this process's processor a list.`,
  );
  return { p50: rounded(p50), p99: rounded(p99) };
}

/** By facts that are in memory already: what the rules alone take. */
export const timeInMemory = (lists: Lists) =>
  time(lists, "from memory", (programme) => listInMemory(lists, programme));

function listInMemory(lists: Lists, programme: ProgrammeFacts) {
  const { generator, index, snapshot, shown } = lists;
  const credits = lists.creditsFor(programme);
  const vocabulary = vocabularyOf(credits);
  const { placed } = index.bestFor(programme, credits, { most: shown, at: NOW });
  return placed.map(({ id }) => {
    const internship = generator.internship(Number.parseInt(id.slice(-12), 16));
    return match(programme, internship, vocabulary, snapshot);
  });
}

/** As a page asks for them: credits, what has changed, who is open and what they say, all from PostgreSQL. */
export async function timeFromPostgres(lists: Lists, connection: Connection, counted: Snapshot) {
  const stop = keepMatchIndex({ info: () => {}, warn: () => {} }, connection);
  try {
    const built = await seconds(() => matchIndexOf(connection.db)!.catchUp());
    lists.say(`The index was built from PostgreSQL in ${rounded(built)} s.`);
    const ask = async (programme: ProgrammeFacts) => {
      const list = await rankByIndex(connection.db, programme, counted, NOW, lists.shown, {});
      if (!list) throw new Error("The index did not answer.");
      return list;
    };
    const times = await time(lists, "from PostgreSQL", ask);
    for (let number = 0; number < LISTS; number += 50) {
      const programme = lists.generator.programme(Math.floor((number * lists.postings) / LISTS));
      compare(await ask(programme), listInMemory(lists, programme));
    }
    return times;
  } finally {
    stop();
  }
}

/** Both are the same to the last line. */
function compare({ matches }: Ranking, expected: ReturnType<typeof listInMemory>) {
  const said = matches.map(({ match: { company, points, reasons } }) => ({
    company,
    points,
    reasons,
  }));
  const linesOf = (all: readonly unknown[]) => JSON.stringify(all);
  if (
    linesOf(said) !==
    linesOf(
      expected.map((one) => ({
        company: one.company,
        points: "points" in one ? one.points : null,
        reasons: one.reasons,
      })),
    )
  )
    throw new Error("A list from PostgreSQL is another one than from memory.");
}
