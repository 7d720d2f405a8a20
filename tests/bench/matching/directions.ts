import { COUNTERPART } from "#db/codes.ts";
import { vocabularyOf } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import { PostingIndex } from "#matching/index/posting-index.ts";
import { match } from "#matching/match.ts";
import { compareMatches } from "#matching/order.ts";
import type { DemandKind, Facts, PostingKind, Snapshot } from "#matching/types.ts";
import { rounded, timesOf } from "#tests/bench/search/timing.ts";
import { NOW } from "#tests/support/cast.ts";
import type { Generator } from "./generate.ts";
import { EXPIRES } from "./load.ts";

const QUESTIONS = 200;
const WARM = 50;
const SHOWN = 50;
const COMPARED = 4;
/** Beyond so many postings nobody waits until all of them are scored one by one. */
const COMPARED_UP_TO = 10_000;

/** Those who ask in the directions that the figures themselves are not about. */
const ASKING: readonly PostingKind[] = ["internship", "project_proposal", "co_development_offer"];

export interface Directions {
  readonly generator: Generator;
  readonly postings: number;
  /** By skill that is had, and by skill that is asked for. */
  readonly creditsOf: (facts: Facts) => readonly CreditRow[];
  readonly say: (words: string) => void;
}

/** How long the other three directions take, and whether they say what scoring every posting says. */
export function measureDirections(bench: Directions): void {
  for (const asking of ASKING) measureOne(bench, asking);
}

function measureOne({ generator, postings, creditsOf, say }: Directions, asking: PostingKind) {
  const indexed = COUNTERPART[asking];
  const kinds = { [asking]: count(generator, asking, postings) };
  if (indexed !== "programme") kinds[indexed] = count(generator, indexed, postings);
  const snapshot: Snapshot = { id: "counted", kinds };
  const index = new PostingIndex(indexed, snapshot);
  for (let number = 0; number < postings; number++)
    index.put(generator.posting(indexed, number), {
      publishedAt: generator.publishedAt(number),
      expiresAt: EXPIRES,
    });
  const ask = (facts: Facts) => index.bestFor(facts, creditsOf(facts), { most: SHOWN, at: NOW });
  const askers = Array.from({ length: QUESTIONS }, (_, number) =>
    generator.posting(asking, Math.floor((number * postings) / QUESTIONS)),
  );
  askers.slice(0, WARM).forEach(ask);
  const before = process.cpuUsage();
  const durations = askers.map((facts) => {
    const begun = performance.now();
    ask(facts);
    return performance.now() - begun;
  });
  const { user, system } = process.cpuUsage(before);
  const { p50, p99 } = timesOf(durations);
  const ofProcessor = rounded((user + system) / 1000 / QUESTIONS);
  say(
    `${asking}: ${ofProcessor} ms of the processor, p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms.`,
  );
  if (postings <= COMPARED_UP_TO)
    for (const facts of askers.slice(0, COMPARED)) {
      const found = ask(facts).placed.map(({ id, skillPoints }) => `${id} ${skillPoints}`);
      const expected = plainly(generator, postings, facts, creditsOf(facts), snapshot);
      if (found.join() !== expected.join()) throw new Error(`${asking} ${facts.id} disagrees.`);
    }
}

/** The same list by the rules alone. */
function plainly(
  generator: Generator,
  postings: number,
  facts: Facts,
  credits: readonly CreditRow[],
  snapshot: Snapshot,
): string[] {
  const vocabulary = vocabularyOf(credits);
  const scored = Array.from({ length: postings }, (_, number) => {
    const other = generator.posting(COUNTERPART[facts.kind], number);
    const found = match(facts, other, vocabulary, snapshot);
    if (found.verdict !== "scored") return [];
    const publishedAt = generator.publishedAt(number).toISOString();
    return [{ ...found, id: other.id, publishedAt }];
  }).flat();
  return scored
    .sort(compareMatches)
    .slice(0, SHOWN)
    .map(({ id, reasons }) => {
      const skills = reasons.filter(({ factor }) => factor === "skills");
      return `${id} ${skills.reduce((sum, line) => sum + line.points, 0)}`;
    });
}

/** How often each skill is asked for. */
function count(generator: Generator, kind: DemandKind | PostingKind, n: number) {
  const df = new Map<string, number>();
  for (let number = 0; number < n; number++) {
    const facts = generator.posting(kind, number);
    const asks =
      facts.kind === "internship" ? facts.requirements : "wants" in facts ? facts.wants : [];
    for (const { skill } of asks) df.set(skill, (df.get(skill) ?? 0) + 1);
  }
  return { n, df };
}
