import { isTooGeneral, narrowerCounts } from "#matching/general.ts";
import type { Breadth } from "#matching/general.ts";

export type SkillLink = { fromId: string; toId: string; kind: "broader" | "related" };
export type ChosenLink = SkillLink & { isCredited: boolean };

const keyOf = (fromId: string, toId: string) => `${fromId} ${toId}`;

/**
 * Which links of a release the vocabulary takes. A pair that the project has linked stays linked as the project says; a link
 * by which a skill would become broader than itself is left out. Related skills are related in both directions.
 *
 * A broader skill that the rules call too general (*think critically*) is a link to search by and no evidence: whoever can advise on cheese has not been taught to advise others in everything.
 *
 * @param own links that are there already and are not of ESCO
 * @param reachOf whether ESCO calls a skill one of use everywhere, or has it as an area
 */
export function chooseLinks(
  own: readonly SkillLink[],
  official: readonly SkillLink[],
  reachOf: (id: string) => Breadth["reach"],
): ChosenLink[] {
  const settled = new Set(own.flatMap(({ fromId: a, toId: b }) => [keyOf(a, b), keyOf(b, a)]));
  const chosen = new Map<string, ChosenLink>();
  const isFree = ({ fromId, toId }: SkillLink) =>
    fromId !== toId &&
    !settled.has(keyOf(fromId, toId)) &&
    !chosen.has(keyOf(fromId, toId)) &&
    !chosen.has(keyOf(toId, fromId));
  const broader = official.filter(({ kind }) => kind === "broader");
  const narrower = narrowerCounts(broader);
  const above = aboveOf(own);
  for (const link of broader) {
    if (!isFree(link) || reaches(above, link.toId, link.fromId)) continue;
    above.set(link.fromId, [...(above.get(link.fromId) ?? []), link.toId]);
    const isGeneral = isTooGeneral({
      reach: reachOf(link.toId),
      narrower: narrower.get(link.toId) ?? 0,
    });
    chosen.set(keyOf(link.fromId, link.toId), { ...link, isCredited: !isGeneral });
  }
  for (const link of official.filter(({ kind }) => kind === "related")) {
    if (!isFree(link)) continue;
    const { fromId, toId } = link;
    chosen.set(keyOf(fromId, toId), { ...link, isCredited: true });
    chosen.set(keyOf(toId, fromId), { ...link, fromId: toId, toId: fromId, isCredited: true });
  }
  return [...chosen.values()];
}

function aboveOf(links: readonly SkillLink[]): Map<string, string[]> {
  const above = new Map<string, string[]>();
  for (const { fromId, toId, kind } of links)
    if (kind === "broader") above.set(fromId, [...(above.get(fromId) ?? []), toId]);
  return above;
}

/** Whether one skill is found above another. */
function reaches(above: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(above.get(id) ?? []));
  }
  return false;
}
