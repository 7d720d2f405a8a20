import type { ReuseLevel, SkillState, SkillType, VocabularySource } from "#db/codes.ts";

/** What a concept is called and what is said of it, in one language. */
export type ConceptText = {
  label: string | null;
  alternatives: string[];
  hidden: string[];
  description: string | null;
  definition: string | null;
  scopeNote: string | null;
};

/** A skill as it goes out as SKOS and comes in again: all of it, and nothing about people. */
export type Concept = {
  id: string;
  type: SkillType;
  source: VocabularySource;
  /** The concept of ESCO that it is. */
  uri: string | null;
  reuseLevel: ReuseLevel | null;
  escoVersion: string | null;
  exactMatches: string[];
  closeMatches: string[];
  state: SkillState;
  replacedBy: string | null;
  /** When its state changed, as ISO 8601, and why. */
  stateAt: string | null;
  stateReason: string | null;
  /** Labels that count as a whole tag only. */
  tagOnly: string[];
  texts: Record<string, ConceptText>;
  broader: string[];
  related: string[];
  /** Those of its broader and related skills for which it earns nothing in a match. */
  uncredited: string[];
};
