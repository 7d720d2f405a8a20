// How well supplies find their own occupation, and its neighbours, among demands: ESCO's occupations, with a share of the
// skills of both sides hidden. Usage: npm run bench:ranking -- --hidden 0.5 [--seeds 3] [--rules 1]
// [--broader 200] [--two-sided]
import { parseArgs } from "node:util";
import { bootstrap, gainOf, mean, ndcg, rankScores, reciprocal } from "./figures.ts";
import type { Ranking } from "./figures.ts";
import { drawHalves } from "./halves.ts";
import type { Halves } from "./halves.ts";
import { PLAIN_METHODS, plainScores } from "./plain.ts";
import type { PlainMethod } from "./plain.ts";
import { readRelease } from "./release.ts";
import type { Occupation } from "./release.ts";
import { creditsBy, rulesFor, VERSIONS } from "./rules.ts";
import type { Credits, MeasuredRules } from "./rules.ts";
import { tandemRanker } from "./tandem.ts";
import { coverTwoSided } from "./two-sided.ts";

type Method = PlainMethod | "tandem";
type Rank = (supply: readonly string[], own: number) => Ranking;
/** The figures of every occupation by method, as a sum over the draws. */
type Sums = Record<Method, { ndcg: Float64Array; rr: Float64Array }>;

const METHODS: readonly Method[] = [...PLAIN_METHODS, "tandem"];
const BOOTSTRAP = { seed: 2027, times: 2000 };
const say = (words: string) => void process.stdout.write(`${words}\n`);

function readArguments() {
  const { values } = parseArgs({
    options: {
      hidden: { type: "string", default: "0.5" },
      seeds: { type: "string", default: "3" },
      rules: { type: "string" },
      broader: { type: "string" },
      "two-sided": { type: "boolean", default: false },
    },
  });
  const [hidden, seeds] = [Number(values.hidden), Number(values.seeds)];
  if (!(hidden >= 0 && hidden < 1))
    throw new Error("--hidden is a share from 0 up to, but not including, 1.");
  if (!Number.isInteger(seeds) || seeds < 1) throw new Error("--seeds is a whole number from 1.");
  const rules = rulesFor({ version: values.rules, broader: values.broader });
  return { hidden, seeds, rules, isTwoSided: values["two-sided"] };
}

function rankers(
  occupations: readonly Occupation[],
  { demands }: Halves,
  credits: Credits,
  { byPoints }: MeasuredRules,
): Record<Method, Rank> {
  const plain = PLAIN_METHODS.map((method): [PlainMethod, Rank] => {
    const scores = plainScores(method, demands);
    return [method, (supply, own) => rankScores(scores(supply), own)];
  });
  const ids = occupations.map(({ id }) => id);
  return {
    ...(Object.fromEntries(plain) as Record<PlainMethod, Rank>),
    tandem: tandemRanker(ids, demands, credits, byPoints),
  };
}

/** Gains of all demands for each supply, and of the best possible list. */
const gainsOf = (occupations: readonly Occupation[]) =>
  occupations.map((own, index) =>
    Uint8Array.from(occupations, (other, at) => gainOf(own.isco, other.isco, at === index)),
  );

function judgeDraw(
  occupations: readonly Occupation[],
  halves: Halves,
  gains: readonly Uint8Array[],
  sums: Sums,
) {
  const best = gains.map((all) => Array.from(all).filter((gain) => gain > 0));
  for (const [method, rank] of Object.entries(rankers(occupations, halves, credits, rules))) {
    const { ndcg: ndcgs, rr } = sums[method as Method];
    for (const [own, supply] of halves.supplies.entries()) {
      const { top, place } = rank(supply, own);
      const found = top.map((one) => gains[own]![one]!);
      ndcgs[own]! += ndcg(found, best[own]!);
      rr[own]! += reciprocal(place);
    }
  }
}

const percent = (share: number) => Math.round(share * 10_000) / 100;

function figuresOf(sums: Sums, seeds: number) {
  const eachOf = (method: Method, figure: "ndcg" | "rr") =>
    [...sums[method][figure]].map((sum) => sum / seeds);
  const means = (figure: "ndcg" | "rr") =>
    Object.fromEntries(
      METHODS.map((method) => [method, percent(mean(eachOf(method, figure)))]),
    ) as Record<Method, number>;
  const [ndcg10, mrr] = [means("ndcg"), means("rr")];
  const against = (other: Method) => {
    const theirs = eachOf(other, "ndcg");
    return bootstrap(
      eachOf("tandem", "ndcg").map((own, index) => own - theirs[index]!),
      BOOTSTRAP,
    );
  };
  const coverage = ndcg10.coverage > ndcg10.idf_coverage ? "coverage" : "idf_coverage";
  return { ndcg10, mrr, margin: against(coverage), toBm25: against("bm25") };
}

const { hidden, seeds, rules, isTwoSided } = readArguments();
const release = readRelease();
const { occupations } = release;
const credits = creditsBy(release, rules);
const gains = gainsOf(occupations);
const none = () => new Float64Array(occupations.length);
const sums = Object.fromEntries(METHODS.map((one) => [one, { ndcg: none(), rr: none() }])) as Sums;
for (let seed = 1; seed <= seeds; seed++) {
  judgeDraw(occupations, drawHalves(occupations, hidden, seed), gains, sums);
  say(`Draw ${seed} of ${seeds} is judged.`);
}
if (isTwoSided) {
  const halves = drawHalves(occupations, hidden, 1);
  const ids = occupations.map(({ id }) => id);
  const tell = (name: string, { supplies, demands }: ReturnType<typeof coverTwoSided>) =>
    say(
      `${name.padEnd(12)} in somebody's first ten: ${percent(supplies)} % of supplies, ${percent(demands)} % of demands`,
    );
  for (const method of PLAIN_METHODS) tell(method, coverTwoSided(ids, halves, credits, method));
  for (const [version, one] of Object.entries(VERSIONS))
    tell(`rules ${version}`, coverTwoSided(ids, halves, creditsBy(release, one), one));
}
const { ndcg10, mrr, margin, toBm25 } = figuresOf(sums, seeds);
for (const method of METHODS)
  say(`${method.padEnd(12)} NDCG@10 ${ndcg10[method].toFixed(2)}  MRR ${mrr[method].toFixed(2)}`);
say(
  `Tandem against BM25, 95 % of draws: ${percent(toBm25.low)} to ${percent(toBm25.high)} points of NDCG@10.`,
);
say(`Tandem by ${JSON.stringify(rules)}.`);
say(JSON.stringify({ ndcg10, mrr, margin_low: percent(margin.low) }));
