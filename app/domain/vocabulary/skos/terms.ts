import { DataFactory } from "n3";

const { namedNode } = DataFactory;

export const PREFIXES = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  tandem: "urn:tandem:",
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
