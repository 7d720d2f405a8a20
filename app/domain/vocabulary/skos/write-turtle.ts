import { DataFactory, Writer } from "n3";
import type { NamedNode } from "n3";
import { inOrderOfSources } from "#app/domain/vocabulary/skos/concept.ts";
import type { Concept, ConceptText } from "#app/domain/vocabulary/skos/concept.ts";
import { PREFIXES, SAID_TERMS, skillNode, TERMS } from "#app/domain/vocabulary/skos/terms.ts";
import type { WordTerms } from "#app/domain/vocabulary/skos/terms.ts";

const { literal, namedNode } = DataFactory;

type Statement = readonly [NamedNode, NamedNode | ReturnType<typeof literal>];

/**
 * The vocabulary as SKOS in Turtle: the same concepts give the same bytes, in whatever order they come.
 *
 * @param origin of the installation, under which skills have their addresses
 */
export function writeTurtle(concepts: readonly Concept[], origin: string): string {
  const pieces: string[] = [];
  const { add, end } = turtleWriter(origin, (piece) => pieces.push(piece));
  add(concepts.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  end();
  return pieces.join("");
}

/**
 * Writes SKOS in portions, of which never more than one is held.
 *
 * @param take is given what is written, piece by piece
 * @returns how concepts are added, those of all portions together in the order of their ids as strings are compared; and how
 *   it is ended
 */
export function turtleWriter(origin: string, take: (piece: string) => void) {
  const out = {
    write(piece: string, _encoding: string, done?: () => void) {
      take(piece);
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(out as unknown as NodeJS.WritableStream, { prefixes: { ...PREFIXES } });
  const scheme = namedNode(`${origin}/skills`);
  writer.addQuad(scheme, TERMS.type, TERMS.scheme);
  const add = (concepts: readonly Concept[]) => {
    for (const concept of concepts) {
      const node = skillNode(origin, concept.id);
      for (const [term, value] of statementsOf(concept, origin)) writer.addQuad(node, term, value);
      writer.addQuad(node, TERMS.inScheme, scheme);
    }
  };
  return { add, end: () => writer.end() };
}

function statementsOf(concept: Concept, origin: string): Statement[] {
  const skills = (term: NamedNode, ids: readonly string[]) =>
    ids.toSorted().map((id): Statement => [term, skillNode(origin, id)]);
  const addresses = (term: NamedNode, uris: readonly string[]) =>
    uris.map((uri): Statement => [term, namedNode(uri)]);
  const exact =
    concept.uri === null ? concept.exactMatches : [concept.uri, ...concept.exactMatches];
  return [
    [TERMS.type, TERMS.concept],
    ...Object.keys(concept.texts)
      .toSorted()
      .flatMap((lang) => wordsOf(lang, concept.texts[lang]!, TERMS)),
    ...concept.said
      .toSorted(inOrderOfSources)
      .flatMap((text) => wordsOf(text.lang, text, SAID_TERMS[text.source])),
    ...words(TERMS.tagOnly, concept.tagOnly),
    ...words(TERMS.skillType, [concept.type]),
    ...skills(TERMS.broader, concept.broader),
    ...skills(TERMS.related, concept.related),
    ...skills(TERMS.uncredited, concept.uncredited),
    ...skills(SAID_TERMS.project.linkedTo, concept.linkedBy.project),
    ...skills(SAID_TERMS.esco.linkedTo, concept.linkedBy.esco),
    ...addresses(TERMS.uri, concept.uri === null ? [] : [concept.uri]),
    ...addresses(TERMS.exactMatch, exact),
    ...addresses(TERMS.closeMatch, concept.closeMatches),
    ...words(TERMS.source, [concept.source]),
    ...words(TERMS.reuseLevel, given(concept.reuseLevel)),
    ...words(TERMS.escoVersion, given(concept.escoVersion)),
    ...stateOf(concept),
    ...skills(TERMS.isReplacedBy, given(concept.replacedBy)),
  ];
}

const given = <T>(value: T | null): T[] => (value === null ? [] : [value]);

const words = (term: NamedNode, texts: readonly string[], lang?: string): Statement[] =>
  texts.map((text) => [term, lang === undefined ? literal(text) : literal(text, lang)]);

const wordsOf = (lang: string, text: ConceptText, terms: WordTerms): Statement[] => [
  ...words(terms.label, given(text.label), lang),
  ...words(terms.alternative, text.alternatives, lang),
  ...words(terms.hidden, text.hidden, lang),
  ...words(terms.description, given(text.description), lang),
  ...words(terms.definition, given(text.definition), lang),
  ...words(terms.scopeNote, given(text.scopeNote), lang),
];

function stateOf({ state, stateAt, stateReason }: Concept): Statement[] {
  const at = given(stateAt).map((instant): Statement => [
    TERMS.modified,
    literal(instant, namedNode(`${PREFIXES.xsd}dateTime`)),
  ]);
  const why = words(TERMS.changeNote, given(stateReason));
  if (state === "accepted") return [...at, ...why];
  const deprecated = literal("true", namedNode(`${PREFIXES.xsd}boolean`));
  return [[TERMS.deprecated, deprecated], ...words(TERMS.state, [state]), ...at, ...why];
}
