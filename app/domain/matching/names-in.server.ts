import type { Reason } from "#matching/types.ts";
import type { Names } from "#app/domain/matching/queries.server.ts";
import { titlesOf } from "#app/domain/matching/sides.server.ts";

/** Of the names of many lines, those that the given lines need, and of modules their titles only. */
export function namesIn(
  { labels, modules }: Names,
  lines: readonly Reason[],
  moreSkills: readonly string[] = [],
  moreModules: readonly string[] = [],
) {
  const evidence = lines.flatMap((line) => line.evidence);
  const skillIds = [
    ...lines.flatMap(({ subject }) => (subject.type === "requirement" ? [subject.skill] : [])),
    ...evidence.flatMap((piece) => ("taught" in piece ? [piece.taught] : [])),
    ...moreSkills,
  ];
  const moduleIds = [
    ...evidence.flatMap((piece) => (piece.type === "module" ? [piece.module] : [])),
    ...moreModules,
  ];
  return {
    labels: picked(labels, skillIds, ({ en, bg, gone }) => (gone ? { en, bg, gone } : { en, bg })),
    modules: picked(modules, moduleIds, ({ language, texts }) => ({
      language,
      texts: titlesOf(texts),
    })),
  };
}

function picked<From, To>(
  from: Readonly<Record<string, From>>,
  ids: readonly string[],
  shape: (entry: From) => To,
): Record<string, To> {
  const known = [...new Set(ids)].flatMap((id) => {
    const entry = from[id];
    return entry === undefined ? [] : [[id, shape(entry)] as const];
  });
  return Object.fromEntries(known);
}
