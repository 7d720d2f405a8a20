import { dateOf, dayOf } from "#matching/calendar.ts";
import type { Pair } from "#matching/pair.ts";
import type {
  ChangeAction,
  ModuleFacts,
  PartnerFacts,
  Requirement,
  Side,
} from "#matching/types.ts";

/** One change on the posting of one side. */
export interface Change {
  readonly action: ChangeAction;
  readonly side: Side;
}

/** The pair as it would be after the change; the given pair stays as it is. */
export function applyChange(pair: Pair, { action, side }: Change): Pair {
  switch (action.type) {
    case "take_elective":
      return withModule(pair, action.module, (module) => ({ ...module, compulsory: true }));
    case "teach_skill":
      return withModule(pair, action.module, (module) => teach(module, action));
    case "make_preferred":
      return withRequirements(pair, side, (requirement) =>
        requirement.id === action.requirement ? { ...requirement, importance: 1 } : requirement,
      );
    case "allow_remote":
      return withDated(pair, side, () => ({ mode: "remote" }));
    case "move_start":
      return withDated(pair, side, (posting) => ({
        startsOn: action.startsOn,
        endsOn: posting.endsOn && shiftedBy(posting.endsOn, action.weeks),
      }));
  }
}

/** An ISO date so many weeks later (or earlier). */
export const shiftedBy = (date: string, weeks: number): string => dateOf(dayOf(date) + weeks * 7);

/** The module with the skill at the asked level, and confirmed, because a change was agreed. */
function teach(
  module: ModuleFacts,
  { skill, level }: Extract<ChangeAction, { type: "teach_skill" }>,
): ModuleFacts {
  const others = module.confirmed ? module.skills.filter((one) => one.skill !== skill) : [];
  return { ...module, confirmed: true, skills: [...others, { skill, level }] };
}

function withModule(pair: Pair, id: string, change: (module: ModuleFacts) => ModuleFacts): Pair {
  if (pair.type !== "programme_internship") return pair;
  const modules = pair.university.modules.map((module) =>
    module.id === id ? change(module) : module,
  );
  return { ...pair, university: { ...pair.university, modules } };
}

function withRequirements(
  pair: Pair,
  side: Side,
  change: (requirement: Requirement) => Requirement,
): Pair {
  if (pair.type === "programme_internship") {
    const requirements = pair.company.requirements.map(change);
    return { ...pair, company: { ...pair.company, requirements } };
  }
  return { ...pair, [side]: { ...pair[side], wants: pair[side].wants.map(change) } };
}

type Dated = Pick<PartnerFacts, "startsOn" | "endsOn" | "mode">;

function withDated(pair: Pair, side: Side, change: (posting: Dated) => Partial<Dated>): Pair {
  if (pair.type === "proposal_offer")
    return { ...pair, [side]: { ...pair[side], ...change(pair[side]) } };
  return { ...pair, company: { ...pair.company, ...change(pair.company) } };
}
