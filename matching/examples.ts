/** The matches worked out by hand, committed before the rules: shown on a page and held against the code by a test. */
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import type { LinkedSkill } from "#matching/credits.ts";
import written from "#matching/examples.json";
import type { DemandKind, Facts, Match, Snapshot, Vocabulary } from "#matching/types.ts";

export interface InBothLanguages {
  readonly en: string;
  readonly bg: string;
}

/** A line in short; points in hundredths. */
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
  readonly expected: Record<string, unknown> & {
    readonly verdict: Match["verdict"];
    readonly lines: readonly ExampleLine[];
  };
}

export interface Example {
  readonly id: string;
  readonly title: InBothLanguages;
  /** The arithmetic in words and figures. */
  readonly explanation: InBothLanguages;
  readonly vocabulary: readonly LinkedSkill[];
  readonly matches: readonly ExampleMatch[];
}

type Named = Readonly<Record<string, InBothLanguages>>;

/** What the ids in the examples are called. */
export const exampleNames: { skills: Named; modules: Named; places: Named } = {
  skills: written.names,
  modules: written.modules,
  places: written.places,
};

export const examples = written.examples as unknown as readonly Example[];

/** The credits between the skills of an example. */
export const vocabularyFor = (example: Example): Vocabulary =>
  vocabularyOf(buildCredits(example.vocabulary));

/** The counts of an example as the rules read them. */
export function snapshotOf({ id, kinds }: ExampleMatch["snapshot"]): Snapshot {
  const counted = Object.entries(kinds).map(([kind, { n, df }]) => [
    kind,
    { n, df: new Map(Object.entries(df)) },
  ]);
  return { id, kinds: Object.fromEntries(counted) };
}
