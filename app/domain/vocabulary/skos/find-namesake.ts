import { isSameName, keysOfLabel, keysOfName } from "#matching/extraction/find-skill.ts";
import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";

type Stored = ReadonlyMap<string, Concept>;
type Named = { concept: Concept; names: readonly string[]; isByHand: boolean };

/**
 * A skill that a file gives a name which another one has in any spelling, and the sentence that says so; or null. What ESCO
 * calls two skills alike is no such thing, and neither is what an installation has written out as its own: there it was
 * judged. Somebody's own file is held to every name.
 *
 * @param concepts of the file under the ids of the vocabulary
 * @param read the same as they stand in the file, one for one
 * @param stored the vocabulary
 */
export function findNamesake(
  concepts: readonly Concept[],
  read: readonly Concept[],
  stored: Stored,
): { concept: Concept; why: string } | null {
  const inFile = concepts.map((concept, n): Named => ({
    concept,
    names: namesOf(read[n]!),
    isByHand: read[n]!.said.length === 0,
  }));
  const fresh = inFile.map((one) => withNewNames(one, stored)).filter(({ names }) => names.length);
  if (fresh.length === 0) return null;
  const isAsked = ({ id }: Concept) => fresh.some((one) => one.isByHand) || isOwn(stored.get(id));
  const owners = ownersOf(inFile, stored, isAsked);
  for (const one of fresh)
    for (const name of one.names)
      for (const other of new Set(keysOfName(name).flatMap((key) => owners.get(key) ?? [])))
        if (other.id !== one.concept.id && (one.isByHand || isOwn(stored.get(other.id))))
          return { concept: one.concept, why: told(one.concept.id, name, other) };
  return null;
}

const told = (id: string, name: string, { id: other }: Concept) =>
  `${id} would be called “${name}”, as ${other} is: one name means one skill.`;

const isOwn = (concept: Concept | undefined) => concept !== undefined && concept.source !== "esco";

/** In both languages of the vocabulary, with alternatives and whole tags. */
const namesOf = ({ texts, tagOnly }: Concept): string[] => [
  ...[texts.en, texts.bg].flatMap((text) => [
    ...(text?.label ? [text.label] : []),
    ...(text?.alternatives ?? []),
  ]),
  ...tagOnly,
];

/** What the skill was not called so far; nothing of what ESCO says of its own skills by a file of an installation. */
function withNewNames(named: Named, stored: Stored): Named {
  const { concept, names, isByHand } = named;
  if (concept.state === "merged" || (!isByHand && concept.source === "esco"))
    return { ...named, names: [] };
  const known = stored.get(concept.id);
  const former = known ? namesOf(known) : [];
  const isNew = (name: string) =>
    !former.includes(name) && !former.some((one) => isSameName(name, one));
  return { ...named, names: names.filter(isNew) };
}

/** Skills by the keys of their names, as they will be called: what the file says of one, and else what is known. */
function ownersOf(
  inFile: readonly Named[],
  stored: Stored,
  isAsked: (concept: Concept) => boolean,
): Map<string, Concept[]> {
  const byId = new Map(inFile.map((one) => [one.concept.id, one]));
  const besides = [...stored.values()].filter(({ id }) => !byId.has(id));
  const all = [
    ...byId.values(),
    ...besides.map((concept) => ({ concept, names: namesOf(concept) })),
  ].filter(({ concept }) => concept.state !== "merged" && isAsked(concept));
  const owners = new Map<string, Concept[]>();
  for (const { concept, names } of all)
    for (const key of new Set(names.flatMap(keysOfLabel)))
      owners.set(key, [...(owners.get(key) ?? []), concept]);
  return owners;
}
