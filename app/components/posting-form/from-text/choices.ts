import type { PostingKind } from "#app/domain/posting/options-input.ts";
import type { SkillValues } from "../form-values.ts";

export const REFUSE = "refuse";

/** What may become of a skill that was found: the list that takes it, and as what. */
export type Choice = { code: string; list: "requires" | "wants" | "brings" | "skills" } & Pick<
  SkillValues,
  "importance"
>;

const asked = (list: "requires" | "wants"): Choice[] => [
  { code: `${list}-2`, list, importance: "2" },
  { code: `${list}-1`, list, importance: "1" },
];

const PARTNERSHIP: Choice[] = [...asked("wants"), { code: "brings", list: "brings" }];

/**
 * What a choice for a whole tier is for what is only welcome, and for one of several skills of which one will do: nobody asks
 * for all of them, and requirements know no alternatives, so it is preferred where the others are required.
 */
export const asPreferred = (code: string): string => code.replace(/^(requires|wants)-2$/, "$1-1");

/** And what it is for what the author brings: nobody seeks that, whatever is sought besides. */
export const asBrought = (code: string): string => code.replace(/^wants-[12]$/, "brings");

/** The choices that the form of a kind offers besides refusing. */
export const CHOICES_OF: Record<PostingKind, readonly Choice[]> = {
  programme: [{ code: "skills", list: "skills" }],
  internship: asked("requires"),
  project_proposal: PARTNERSHIP,
  co_development_offer: PARTNERSHIP,
};
