import { Chance } from "#tests/faults/seeded.ts";

/** What is left of each occupation on one side: a list of skills for each, in the order of the occupations. */
export type Half = readonly (readonly string[])[];
export type Halves = { supplies: Half; demands: Half };

/**
 * Makes of every occupation one supply and one demand, each without the same share of its skills, drawn for each by itself.
 * At least one skill is left.
 *
 * @param hidden from 0 to 1
 */
export function drawHalves(
  occupations: readonly { skills: readonly string[] }[],
  hidden: number,
  seed: number,
): Halves {
  const chance = new Chance(seed);
  const draw = () => occupations.map(({ skills }) => leave(skills, hidden, chance));
  return { supplies: draw(), demands: draw() };
}

function leave(skills: readonly string[], hidden: number, chance: Chance): string[] {
  const left = [...skills];
  const count = Math.max(1, Math.round(skills.length * (1 - hidden)));
  for (let place = 0; place < count; place++) {
    const other = chance.between(place, left.length - 1);
    [left[place], left[other]] = [left[other]!, left[place]!];
  }
  return left.slice(0, count);
}

/** In how many of the demands each skill stands. Nothing else is learnt from occupations. */
export function countDemands(demands: Half): Map<string, number> {
  const counts = new Map<string, number>();
  for (const skills of demands)
    for (const skill of skills) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  return counts;
}
