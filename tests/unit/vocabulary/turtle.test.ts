import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REUSE_LEVELS, SKILL_TYPES, VOCABULARY_SOURCES } from "#db/codes.ts";
import { signOfNoText } from "#app/domain/vocabulary/sign-of-no-text.ts";
import { inOrderOfSources } from "#app/domain/vocabulary/skos/concept.ts";
import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";
import { readTurtle } from "#app/domain/vocabulary/skos/read-turtle.ts";
import { UnreadableTurtle } from "#app/domain/vocabulary/skos/unreadable-turtle.ts";
import { writeTurtle } from "#app/domain/vocabulary/skos/write-turtle.ts";

const ORIGIN = "https://tandem.example";

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const words = fc.oneof(
  fc
    .string({ minLength: 1, maxLength: 20, unit: "binary" })
    .filter((text) => !/\p{Surrogate}/u.test(text) && signOfNoText(text) === null),
  fc.constantFrom('"', "\\", "a\nb", "“C++” и C#", "'''", "@en", "машинно обучение", '"""'),
);
const list = <T>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { maxLength: 3 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const uri = fc.uuid().map((key) => `http://data.europa.eu/esco/skill/${key}`);
const text = (label: fc.Arbitrary<string | null>) =>
  fc.record({
    label,
    alternatives: list(words),
    hidden: list(words),
    description: maybe(words),
    definition: maybe(words),
    scopeNote: maybe(words),
  });

const said = fc
  .tuple(
    fc.record({
      lang: fc.constantFrom("bg", "en", "de"),
      source: fc.constantFrom(...VOCABULARY_SOURCES),
    }),
    text(maybe(words)),
  )
  .map(([whose, said]) => ({ ...whose, ...said }));

const inUse = fc.constant({ state: "accepted", replacedBy: null } as const);
const notInUse = fc.record({
  state: fc.constantFrom("deprecated" as const, "merged" as const),
  replacedBy: id,
});
const concept: fc.Arbitrary<Concept> = fc
  .tuple(
    fc.record({
      id,
      type: fc.constantFrom(...SKILL_TYPES),
      source: fc.constantFrom(...VOCABULARY_SOURCES),
      uri: maybe(uri),
      reuseLevel: maybe(fc.constantFrom(...REUSE_LEVELS)),
      escoVersion: maybe(fc.constant("1.2.0")),
      exactMatches: list(uri),
      closeMatches: list(uri),
      stateAt: maybe(fc.constant("2027-03-01T09:00:00.000Z")),
      stateReason: maybe(words),
      tagOnly: list(words),
      broader: list(id),
      related: list(id),
      uncredited: list(id),
      linkedBy: fc.record({ project: list(id), esco: list(id) }),
      said: fc.uniqueArray(said, { maxLength: 4, selector: (one) => `${one.lang} ${one.source}` }),
    }),
    fc.oneof(inUse, notInUse),
    fc.record({ en: text(words), de: text(maybe(words)) }),
  )
  .map(([facts, state, texts]) => ({ ...facts, ...state, texts }));

/** What says nothing in a language need not be kept, and lists of skills have no order. */
const same = (concepts: readonly Concept[]) =>
  concepts
    .map((one) => ({
      ...one,
      said: one.said
        .filter(({ lang: _lang, source: _source, ...parts }) =>
          Object.values(parts).some((part) => part?.length),
        )
        .toSorted(inOrderOfSources),
      linkedBy: {
        project: one.linkedBy.project.toSorted(),
        esco: one.linkedBy.esco.toSorted(),
      },
      texts: Object.fromEntries(
        Object.entries(one.texts).filter(([, said]) =>
          Object.values(said).some((part) => part?.length),
        ),
      ),
      broader: one.broader.toSorted(),
      related: one.related.toSorted(),
      uncredited: one.uncredited.toSorted(),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe("the vocabulary as SKOS", () => {
  test("goes out, comes in and goes out byte by byte the same, and loses nothing", () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(concept, { maxLength: 5, selector: (one) => one.id }),
        async (concepts) => {
          const out = writeTurtle(concepts, ORIGIN);
          const back = readTurtle(out);
          expect(same(back)).toEqual(same(concepts));
          expect(writeTurtle(back.toReversed(), ORIGIN)).toBe(out);
        },
      ),
      { numRuns: 40 },
    ));

  test("says what is no Turtle, has no id or no English label", () => {
    expect(() => readTurtle("<a> <b>")).toThrow(UnreadableTurtle);
    const named = (address: string, lang: string) =>
      `<${address}> a <http://www.w3.org/2004/02/skos/core#Concept>; <http://www.w3.org/2004/02/skos/core#prefLabel> "x"@${lang}.`;
    expect(() => readTurtle(named("https://a.example/x", "en"))).toThrow("/skills/");
    expect(() => readTurtle(named("https://a.example/skills/x", "bg"))).toThrow("English");
    expect(readTurtle(named("https://a.example/skills/x", "en"))).toMatchObject([
      { id: "x", state: "accepted", type: "skill", source: "staff" },
    ]);
  });
});
