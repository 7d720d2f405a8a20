import { Parser } from "n3";
import type { NamedNode, Quad, Term } from "n3";
import { REUSE_LEVELS, SKILL_STATES, SKILL_TYPES, VOCABULARY_SOURCES } from "#db/codes.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { signOfNoText } from "#app/domain/vocabulary/sign-of-no-text.ts";
import { inOrderOfSources } from "#app/domain/vocabulary/skos/concept.ts";
import type { Concept, ConceptText, SaidText } from "#app/domain/vocabulary/skos/concept.ts";
import { SAID_TERMS, TERMS } from "#app/domain/vocabulary/skos/terms.ts";
import type { WordTerms } from "#app/domain/vocabulary/skos/terms.ts";
import { placeIn } from "#app/domain/vocabulary/skos/place-in-turtle.ts";
import { UNCHANGED, UnreadableTurtle } from "#app/domain/vocabulary/skos/unreadable-turtle.ts";

/**
 * Reads what `writeTurtle` wrote, and what others say in the same words: a concept needs an address that ends in
 * `/skills/<id>` and an English label. What it does not say is taken to be as of a skill that is in use.
 *
 * @throws UnreadableTurtle
 */
export function readTurtle(turtle: string): Concept[] {
  const bySubject = groupBy(quadsIn(turtle), ({ subject }) => subject.value);
  return [...bySubject].flatMap(([subject, quads]) => {
    const said = new Said(quads);
    if (said.one(TERMS.type)?.value !== TERMS.concept.value) return [];
    refuseSigns(turtle, subject, quads);
    return [conceptOf(subject, said)];
  });
}

function quadsIn(turtle: string): Quad[] {
  try {
    return new Parser().parse(turtle);
  } catch (error) {
    throw new UnreadableTurtle(`This is no Turtle: ${(error as Error).message}`);
  }
}

function refuseSigns(turtle: string, subject: string, quads: readonly Quad[]): void {
  for (const { predicate, object } of quads) {
    const sign = signOfNoText(object.value);
    if (sign === null) continue;
    const [word] = /[A-Za-z]+$/.exec(predicate.value) ?? [predicate.value];
    const why = `its ${word} holds the character ${sign}, which no text has`;
    throw new UnreadableTurtle(`${placeIn(turtle, subject)}${subject}: ${why}. ${UNCHANGED}`);
  }
}

/** What is said of one subject, by term. */
class Said {
  readonly #byTerm: Map<string, Quad["object"][]>;

  constructor(quads: readonly Quad[]) {
    const byTerm = groupBy(quads, ({ predicate }) => predicate.value);
    this.#byTerm = new Map([...byTerm].map(([term, of]) => [term, of.map(({ object }) => object)]));
  }

  all(term: NamedNode): Quad["object"][] {
    return this.#byTerm.get(term.value) ?? [];
  }

  values(term: NamedNode): string[] {
    return this.all(term).map(({ value }) => value);
  }

  one(term: NamedNode): Term | undefined {
    return this.all(term)[0];
  }

  code<Code extends string>(term: NamedNode, codes: readonly Code[]): Code | undefined {
    return codes.find((code) => code === this.one(term)?.value);
  }
}

function idIn(address: string): string {
  const [, id] = /\/skills\/([A-Za-z0-9-]{1,120})$/.exec(address) ?? [];
  if (id === undefined)
    throw new UnreadableTurtle(`The address ${address} does not end in /skills/ and an id.`);
  return id;
}

function conceptOf(subject: string, said: Said): Concept {
  const id = idIn(subject);
  const texts = textsOf(said, TERMS);
  if (!texts.en?.label) throw new UnreadableTurtle(`${subject} has no English label.`);
  const uri = said.one(TERMS.uri)?.value ?? null;
  const isDeprecated = said.one(TERMS.deprecated)?.value === "true";
  const ids = (term: NamedNode) => said.values(term).map(idIn);
  return {
    id,
    type: said.code(TERMS.skillType, SKILL_TYPES) ?? "skill",
    source: said.code(TERMS.source, VOCABULARY_SOURCES) ?? "staff",
    uri,
    reuseLevel: said.code(TERMS.reuseLevel, REUSE_LEVELS) ?? null,
    escoVersion: said.one(TERMS.escoVersion)?.value ?? null,
    exactMatches: said.values(TERMS.exactMatch).filter((match) => match !== uri),
    closeMatches: said.values(TERMS.closeMatch),
    state: said.code(TERMS.state, SKILL_STATES) ?? (isDeprecated ? "deprecated" : "accepted"),
    replacedBy: ids(TERMS.isReplacedBy)[0] ?? null,
    stateAt: said.one(TERMS.modified)?.value ?? null,
    stateReason: said.one(TERMS.changeNote)?.value ?? null,
    tagOnly: said.values(TERMS.tagOnly),
    texts,
    said: saidTexts(said),
    broader: ids(TERMS.broader),
    related: ids(TERMS.related),
    uncredited: ids(TERMS.uncredited),
    linkedBy: { project: ids(SAID_TERMS.project.linkedTo), esco: ids(SAID_TERMS.esco.linkedTo) },
  };
}

const NOTHING_SAID = { label: null, description: null, definition: null, scopeNote: null };

/** What each source says, in the order of languages and sources. */
const saidTexts = (said: Said): SaidText[] =>
  VOCABULARY_SOURCES.flatMap((source) =>
    Object.entries(textsOf(said, SAID_TERMS[source])).map(([lang, text]) => ({
      lang,
      source,
      ...text,
    })),
  ).toSorted(inOrderOfSources);

function textsOf(said: Said, terms: WordTerms): Record<string, ConceptText> {
  const texts: Record<string, ConceptText> = {};
  const each = (term: NamedNode, put: (text: ConceptText, value: string) => void) => {
    for (const word of said.all(term)) {
      if (word.termType !== "Literal" || !word.language) continue;
      texts[word.language] ??= { ...NOTHING_SAID, alternatives: [], hidden: [] };
      put(texts[word.language]!, word.value);
    }
  };
  each(terms.label, (text, value) => (text.label ??= value));
  each(terms.alternative, (text, value) => text.alternatives.push(value));
  each(terms.hidden, (text, value) => text.hidden.push(value));
  each(terms.description, (text, value) => (text.description ??= value));
  each(terms.definition, (text, value) => (text.definition ??= value));
  each(terms.scopeNote, (text, value) => (text.scopeNote ??= value));
  return texts;
}
