import { readFileSync } from "node:fs";
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import type { LinkedSkill } from "#matching/credits.ts";
import type { DemandKind, Facts, Match, Snapshot } from "#matching/types.ts";

export interface ExampleLine {
  readonly factor: string;
  readonly askedBy: string | null;
  readonly subject: string;
  readonly points: number;
  readonly unknown: number;
  readonly possible: number;
  readonly state: string;
}

export interface ExampleMatch {
  readonly university: Facts;
  readonly company: Facts;
  readonly snapshot: {
    readonly id: string;
    readonly kinds: Partial<Record<DemandKind, { n: number; df: Record<string, number> }>>;
  };
  readonly expected: Record<string, unknown> & { readonly lines: readonly ExampleLine[] };
}

export interface Example {
  readonly id: string;
  readonly title: { readonly en: string; readonly bg: string };
  readonly explanation: { readonly en: string; readonly bg: string };
  readonly vocabulary: readonly LinkedSkill[];
  readonly matches: readonly ExampleMatch[];
}

export const examples = (
  JSON.parse(readFileSync(new URL("./examples.json", import.meta.url), "utf8")) as {
    examples: Example[];
  }
).examples;

export const vocabularyFor = (example: Example) => vocabularyOf(buildCredits(example.vocabulary));

export function snapshotOf({ id, kinds }: ExampleMatch["snapshot"]): Snapshot {
  const counted = Object.entries(kinds).map(([kind, { n, df }]) => [
    kind,
    { n, df: new Map(Object.entries(df)) },
  ]);
  return { id, kinds: Object.fromEntries(counted) };
}

/** A match in the short form in which the examples state it. */
export function inShort(found: Match): unknown {
  const lines = found.reasons.map((reason) => ({
    factor: reason.factor,
    askedBy: reason.askedBy,
    subject: reason.subject.type === "requirement" ? reason.subject.id : reason.subject.condition,
    points: reason.points,
    unknown: reason.unknown,
    possible: reason.possible,
    state: reason.state,
  }));
  if (found.verdict !== "scored") return { verdict: found.verdict, lines };
  const { verdict, points, upper, share, shareUpper, band, upperBand } = found;
  return { verdict, points, upper, share, shareUpper, band, upperBand, lines };
}
