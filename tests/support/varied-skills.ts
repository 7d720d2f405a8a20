import fc from "fast-check";
import type { PostingKind } from "#db/codes.ts";

const skill = fc.constantFrom("databases", "sql", "postgresql", "machine-learning", "statistics");
const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const listOf = <T extends { skill: string }>(entry: fc.Arbitrary<T>, minLength = 1) =>
  fc.uniqueArray(entry, { minLength, maxLength: 4, selector: (one) => one.skill });
const taught = listOf(fc.record({ skill, level }), 0);
const asked = listOf(fc.record({ skill, level, importance: fc.constantFrom(1, 2) }));

const programme = fc.array(
  fc.record({
    texts: fc.constant({ en: { title: "A module" } }),
    semester: fc.integer({ min: 1, max: 8 }),
    isCompulsory: fc.boolean(),
    skills: taught,
  }),
  { minLength: 1, maxLength: 4 },
);
const partnership = fc.record({ wants: asked, brings: taught });

/** What postings of each kind can say of a few skills, for `contentFor`. */
export const VARIED_SKILLS: Record<PostingKind, fc.Arbitrary<Record<string, unknown>>> = {
  programme: programme.map((modules) => ({ modules })),
  internship: asked.map((requires) => ({ requires })),
  project_proposal: partnership,
  co_development_offer: partnership,
};
