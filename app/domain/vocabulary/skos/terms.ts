import { DataFactory } from "n3";
import type { VocabularySource } from "#db/codes.ts";

const { namedNode } = DataFactory;

export const PREFIXES = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  tandem: "urn:tandem:",
  /** What each source says, told apart: SKOS knows one preferred label in a language, and not whose it is. */
  staff: "urn:tandem:staff:",
  project: "urn:tandem:project:",
  esco: "urn:tandem:esco:",
} as const;

const skos = (name: string) => namedNode(PREFIXES.skos + name);
const dct = (name: string) => namedNode(PREFIXES.dct + name);
const tandem = (name: string) => namedNode(PREFIXES.tandem + name);

/** The words of SKOS and Dublin Core in which the vocabulary is told, and the few for which neither has any. */
export const TERMS = {
  type: namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
  concept: skos("Concept"),
  scheme: skos("ConceptScheme"),
  inScheme: skos("inScheme"),
  label: skos("prefLabel"),
  alternative: skos("altLabel"),
  hidden: skos("hiddenLabel"),
  definition: skos("definition"),
  scopeNote: skos("scopeNote"),
  changeNote: skos("changeNote"),
  broader: skos("broader"),
  related: skos("related"),
  exactMatch: skos("exactMatch"),
  closeMatch: skos("closeMatch"),
  description: dct("description"),
  isReplacedBy: dct("isReplacedBy"),
  modified: dct("modified"),
  /** The concept of ESCO that a skill is, which is among its exact matches as well. */
  uri: dct("source"),
  skillType: dct("type"),
  deprecated: namedNode(`${PREFIXES.owl}deprecated`),
  source: tandem("source"),
  state: tandem("state"),
  reuseLevel: tandem("reuseLevel"),
  escoVersion: tandem("escoVersion"),
  tagOnly: tandem("tagLabel"),
  uncredited: tandem("earnsNothingFor"),
} as const;

/** The address of a skill of the installation at an origin. */
export const skillNode = (origin: string, id: string) => namedNode(`${origin}/skills/${id}`);

/** What one source says, in words of its own: `esco:prefLabel` is the label that ESCO has, shown or not. */
const termsOf = (source: VocabularySource) => {
  const word = (name: string) => namedNode(PREFIXES[source] + name);
  return {
    label: word("prefLabel"),
    alternative: word("altLabel"),
    hidden: word("hiddenLabel"),
    description: word("description"),
    definition: word("definition"),
    scopeNote: word("scopeNote"),
    /** A skill to which this source has linked. */
    linkedTo: word("linkedTo"),
  };
};

export const SAID_TERMS = {
  staff: termsOf("staff"),
  project: termsOf("project"),
  esco: termsOf("esco"),
} as const;

/** The terms for labels and notes, whoever says them. */
export type WordTerms = Pick<
  typeof TERMS,
  "label" | "alternative" | "hidden" | "description" | "definition" | "scopeNote"
>;
