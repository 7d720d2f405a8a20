import fc from "fast-check";
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import type {
  Facts,
  InternshipFacts,
  LevelledSkill,
  PartnerFacts,
  ProgrammeFacts,
  Requirement,
  Snapshot,
} from "#matching/types.ts";

export const SKILLS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 4 });

const skill = fc.constantFrom(...SKILLS);
const level = orNull(fc.integer({ min: 1, max: 5 }));
const levelled: fc.Arbitrary<LevelledSkill> = fc.record({ skill, level });
export const brought = fc.uniqueArray(levelled, { maxLength: 5, selector: (one) => one.skill });

const requirements: fc.Arbitrary<Requirement[]> = fc
  .uniqueArray(fc.record({ skill, level, importance: fc.constantFrom(1 as const, 2 as const) }), {
    minLength: 1,
    maxLength: 6,
    selector: (one) => one.skill,
  })
  .map((all) => all.map((one) => ({ ...one, id: `asks-${one.skill}` })));

const place = fc.record({
  id: fc.constantFrom("p", "q", "r"),
  latitude: orNull(fc.double({ min: 41.2, max: 44.2, noNaN: true })),
  longitude: orNull(fc.double({ min: 22.4, max: 28.6, noNaN: true })),
});
const common = {
  places: fc.uniqueArray(place, { maxLength: 3, selector: ({ id }) => id }),
  languages: orNull(fc.subarray(["bg", "en", "de", "any"])),
};

const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 20_800, max: 21_200 });
const iso = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);

/** Dates that agree with each other: the end leaves room for the weeks. */
const dated = fc
  .record({
    start: day,
    weeks: fc.integer({ min: 1, max: 40 }),
    spare: fc.integer({ min: 0, max: 200 }),
    states: fc.record({ start: fc.boolean(), end: fc.boolean(), weeks: fc.boolean() }),
  })
  .map(({ start, weeks, spare, states }) => ({
    startsOn: states.start ? iso(start) : null,
    endsOn: states.end ? iso(start + weeks * 7 - 1 + spare) : null,
    durationWeeks: states.weeks ? weeks : null,
  }));

const mode = orNull(fc.constantFrom("on_site" as const, "hybrid" as const, "remote" as const));
const semester = orNull(fc.integer({ min: 1, max: 8 }));

export const programmes: fc.Arbitrary<ProgrammeFacts> = fc.record({
  kind: fc.constant("programme" as const),
  id: fc.constant("programme"),
  eqf: orNull(fc.integer({ min: 4, max: 8 })),
  goesOutAfterSemester: semester,
  window: orNull(fc.record({ fromMonth: month, toMonth: month })),
  modules: fc
    .array(
      fc.record({
        semester,
        compulsory: fc.boolean(),
        confirmed: fc.boolean(),
        skills: fc.uniqueArray(levelled, { maxLength: 3, selector: (one) => one.skill }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((modules) => modules.map((module, index) => ({ ...module, id: `module-${index}` }))),
  ...common,
});

export const internships: fc.Arbitrary<InternshipFacts> = fc
  .record({
    kind: fc.constant("internship" as const),
    id: fc.constant("internship"),
    requirements,
    minEqf: orNull(fc.integer({ min: 1, max: 8 })),
    studyYears: orNull(fc.subarray([1, 2, 3, 4])),
    mode,
    ...common,
  })
  .chain((facts) => dated.map((dates) => ({ ...facts, ...dates })));

const partners = <K extends PartnerFacts["kind"]>(kind: K): fc.Arbitrary<PartnerFacts> =>
  fc
    .record({
      kind: fc.constant(kind),
      id: fc.constant(kind),
      wants: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 4, arbitrary: requirements },
      ),
      brings: brought,
      trl: orNull(
        fc
          .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }))
          .map(([from, more]) => ({ from, to: Math.min(9, from + more) })),
      ),
      mode,
      funding: orNull(fc.subarray(["company", "national", "any"])),
      ip: orNull(fc.subarray(["licence", "joint", "any"])),
      confidentiality: orNull(fc.subarray(["open", "delayed", "any"])),
      ...common,
    })
    .chain((facts) => dated.map((dates) => ({ ...facts, ...dates })));

export const proposals: fc.Arbitrary<PartnerFacts> = partners("project_proposal");
export const offers: fc.Arbitrary<PartnerFacts> = partners("co_development_offer");

/** A pair that can match: the university's posting first. */
export const pairs: fc.Arbitrary<[ProgrammeFacts, InternshipFacts] | [PartnerFacts, PartnerFacts]> =
  fc.oneof(fc.tuple(programmes, internships), fc.tuple(proposals, offers));

export const vocabularies = fc
  .array(
    fc.record({
      broader: fc.subarray(SKILLS, { maxLength: 2 }),
      related: fc.subarray(SKILLS, { maxLength: 1 }),
    }),
    {
      minLength: SKILLS.length,
      maxLength: SKILLS.length,
    },
  )
  .map((links) =>
    vocabularyOf(buildCredits(links.map((link, index) => ({ id: SKILLS[index]!, ...link })))),
  );

const frequencies = fc
  .tuple(
    fc.integer({ min: 8, max: 500 }),
    fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([n, counts]) => ({ n, df: new Map(SKILLS.map((one, index) => [one, counts[index]!])) }));

export const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  id: fc.constant("snapshot"),
  kinds: fc.record({
    internship: frequencies,
    project_proposal: frequencies,
    co_development_offer: frequencies,
  }),
});

/** The same facts with every list in another order. */
export function shuffled(facts: Facts): Facts {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn).reverse();
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turn(one)]));
  };
  return turn(facts) as Facts;
}
