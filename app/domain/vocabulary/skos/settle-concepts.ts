import { compareVersions } from "#app/domain/vocabulary/version.ts";
import { inOrderOfSources } from "#app/domain/vocabulary/skos/concept.ts";
import type { Concept, SaidText } from "#app/domain/vocabulary/skos/concept.ts";
import { officeWords } from "#app/domain/vocabulary/skos/office-words.ts";

type Stored = ReadonlyMap<string, Concept>;

/**
 * What was read under the ids that the vocabulary has: a concept of ESCO that it knows under another id keeps that. Only what
 * is out of use is replaced. Who brought a skill, and what a newer release of ESCO says of it, stays as it is known.
 */
export function settleConcepts(read: readonly Concept[], stored: Stored): Concept[] {
  const byUri = new Map([...stored.values()].flatMap(({ id, uri }) => (uri ? [[uri, id]] : [])));
  const now = new Map(
    read.map(({ id, uri }) => [id, stored.has(id) ? id : ((uri && byUri.get(uri)) ?? id)]),
  );
  const settle = (id: string) => now.get(id) ?? id;
  const all = (ids: readonly string[]) => ids.map(settle).toSorted();
  const settled = read.map((concept) => {
    const known = stored.get(settle(concept.id));
    return {
      ...concept,
      id: settle(concept.id),
      source: known?.source ?? concept.source,
      escoVersion: known && isNewer(known, concept) ? known.escoVersion : concept.escoVersion,
      texts: known?.texts ?? concept.texts,
      said: saidNow(concept, known),
      replacedBy:
        concept.state === "accepted" || concept.replacedBy === null
          ? null
          : settle(concept.replacedBy),
      broader: all(concept.broader),
      related: all(concept.related),
      uncredited: all(concept.uncredited),
      linkedBy: { project: all(concept.linkedBy.project), esco: all(concept.linkedBy.esco) },
    };
  });
  const as = new Map([...stored, ...settled.map((one) => [one.id, one] as const)]);
  return settled.map((one) =>
    one.state === "merged" ? { ...one, replacedBy: offeredFrom(one, as) } : one,
  );
}

/** What is offered in the place of a merged one, as the vocabulary will be; where nothing is, what it says itself. */
function offeredFrom({ id, replacedBy }: Concept, as: Stored): string | null {
  const seen = new Set([id]);
  for (let at = replacedBy; at !== null && !seen.has(at); at = as.get(at)?.replacedBy ?? null) {
    if (as.get(at)?.state === "accepted") return at;
    seen.add(at);
  }
  return replacedBy;
}

const isNewer = ({ escoVersion: known }: Concept, { escoVersion: read }: Concept): boolean =>
  known !== null && (read === null || compareVersions(known, read) > 0);

const keyOf = ({ lang, source }: SaidText) => `${lang} ${source}`;

/** What is known, and over it what the file says, source by source. */
function saidNow(read: Concept, known: Concept | undefined): SaidText[] {
  const isOld = known !== undefined && isNewer(known, read);
  const taken = read.said.filter(
    ({ source }) => source !== "staff" && !(source === "esco" && isOld),
  );
  const all = [...(known?.said ?? []), ...taken, ...officeWords(read, known)];
  return [...new Map(all.map((text) => [keyOf(text), text])).values()].toSorted(inOrderOfSources);
}
