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

/** The words of one source in one language. */
export type SaidText = ConceptText & { lang: string; source: VocabularySource };

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
  /** As it is shown, whoever said it. */
  texts: Record<string, ConceptText>;
  /** What each source says, by language and source. Nothing where a file does not tell sources apart. */
  said: SaidText[];
  broader: string[];
  related: string[];
  /** Those of its broader and related skills for which it earns nothing in a match. */
  uncredited: string[];
  /** To which skills the project or ESCO has linked it; all other links are of the office. */
  linkedBy: Record<"project" | "esco", string[]>;
};

const keyOf = ({ lang, source }: SaidText) => `${lang} ${source}`;

/** The one order in which the words of several sources are listed. */
export const inOrderOfSources = (one: SaidText, other: SaidText): number =>
  keyOf(one) < keyOf(other) ? -1 : 1;
