import { CREDITS } from "#matching/rules.ts";
import type { Relation, SkillCredit, SkillId, Vocabulary } from "#matching/types.ts";

/** A skill of the vocabulary with its links; links to skills outside the given list are ignored. */
export interface LinkedSkill {
  readonly id: SkillId;
  readonly broader: readonly SkillId[];
  readonly related: readonly SkillId[];
}

/** A row of the table `skill_credits`: `from` is taught or brought, `to` is asked. */
export interface CreditRow extends SkillCredit {
  readonly from: SkillId;
  readonly to: SkillId;
}

/**
 * Every pair of skills with credit, each once with the best: the skill itself 1000, a skill at most
 * two steps narrower 800, one step broader 400, related 300 in either direction. The shortest way
 * counts where a skill has several parents. Rows come in the order of the skills and then of `to`.
 *
 * @param rules other credits than the declared ones, for measuring; what has none is no row
 */
export function buildCredits(
  skills: readonly LinkedSkill[],
  rules: typeof CREDITS = CREDITS,
): CreditRow[] {
  const links = linksOf(skills);
  return skills.flatMap(({ id }) => {
    const credits = new Map<SkillId, CreditRow>();
    const offer = (to: SkillId, relation: Relation, steps: number) => {
      const rule = rules.find((one) => one.relation === relation)!;
      const known = credits.get(to);
      if (steps > rule.steps || rule.credit <= (known?.credit ?? 0)) return;
      credits.set(to, { from: id, to, credit: rule.credit, relation, steps });
    };
    offer(id, "exact", 0);
    // A taught skill is the narrower one of everything above it, so narrower credit climbs upwards.
    for (const [to, steps] of climb(id, links.broader)) offer(to, "narrower", steps);
    for (const to of links.narrower.get(id) ?? []) offer(to, "broader", 1);
    for (const to of links.related.get(id) ?? []) offer(to, "related", 1);
    return [...credits.values()].sort((a, b) => (a.to < b.to ? -1 : 1));
  });
}

/** The vocabulary as matching reads it. A skill that has no row still serves itself exactly. */
export function vocabularyOf(rows: Iterable<CreditRow>): Vocabulary {
  const byTaught = new Map<SkillId, Map<SkillId, SkillCredit>>();
  for (const { from, to, credit, relation, steps } of rows) {
    const asked = byTaught.get(from) ?? new Map<SkillId, SkillCredit>();
    asked.set(to, { credit, relation, steps });
    byTaught.set(from, asked);
  }
  const exact: SkillCredit = { credit: 1000, relation: "exact", steps: 0 };
  return {
    credit: (taught, asked) =>
      (taught === asked ? exact : byTaught.get(taught)?.get(asked)) ?? null,
  };
}

type Links = Map<SkillId, Set<SkillId>>;

function linksOf(skills: readonly LinkedSkill[]) {
  const known = new Set(skills.map(({ id }) => id));
  const broader: Links = new Map();
  const narrower: Links = new Map();
  const related: Links = new Map();
  const link = (links: Links, from: SkillId, to: SkillId) => {
    if (known.has(from) && known.has(to) && from !== to)
      links.set(from, (links.get(from) ?? new Set()).add(to));
  };
  for (const skill of skills) {
    for (const parent of skill.broader) {
      link(broader, skill.id, parent);
      link(narrower, parent, skill.id);
    }
    for (const other of skill.related) {
      link(related, skill.id, other);
      link(related, other, skill.id);
    }
  }
  return { broader, narrower, related };
}

/** Everything above a skill with the fewest steps to it; a circle of links ends by itself. */
function climb(id: SkillId, broader: Links): Map<SkillId, number> {
  const limit = CREDITS.find((one) => one.relation === "narrower")!.steps;
  const found = new Map<SkillId, number>();
  let level: SkillId[] = [id];
  for (let steps = 1; steps <= limit; steps++) {
    level = level.flatMap((one) => [...(broader.get(one) ?? [])]);
    for (const one of level) if (one !== id && !found.has(one)) found.set(one, steps);
  }
  return found;
}
