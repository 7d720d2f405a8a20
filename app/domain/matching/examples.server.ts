import { exampleNames, examples, snapshotOf, vocabularyFor } from "#matching/examples.ts";
import type { Example, ExampleMatch } from "#matching/examples.ts";
import { match } from "#matching/match.ts";
import { inTables } from "#app/domain/matching/lines.server.ts";

/** The worked examples with what the rules make of them now; a test holds that to what was worked out by hand. */
export function workedExamples() {
  return examples.map((example) => ({
    id: example.id,
    title: example.title,
    explanation: example.explanation,
    links: linksOf(example),
    matches: example.matches.map((one) => exampleShown(example, one)),
  }));
}

export type WorkedExample = ReturnType<typeof workedExamples>[number];
export type ExampleMatchShown = WorkedExample["matches"][number];

/** What the skills, modules and places of the examples are called. */
export const namesOfExamples = () => exampleNames;

export type ExampleNames = ReturnType<typeof namesOfExamples>;

/** One pair of an example, worked out by the rules, with what it is worked out from. */
export function exampleShown(example: Example, one: ExampleMatch) {
  const { university, company, snapshot } = one;
  const found = match(university, company, vocabularyFor(example), snapshotOf(snapshot));
  const counts = Object.entries(snapshot.kinds).map(([kind, { n, df }]) => ({ kind, n, df }));
  return { university, company, counts, match: inTables(found) };
}

/** Which skill of the example is narrower than which, and which are related. */
const linksOf = ({ vocabulary }: Example) => ({
  broader: vocabulary.flatMap(({ id, broader }) => broader.map((to) => ({ from: id, to }))),
  related: vocabulary.flatMap(({ id, related }) => related.map((to) => ({ from: id, to }))),
});
