import type { LabelledSkill } from "#app/domain/skill/prepare.ts";

/** A skill of a vocabulary with an English label, and with nothing else unless it is given. */
export const labelledSkill = (
  id: string,
  en: string,
  more: Partial<LabelledSkill> = {},
): LabelledSkill => ({ id, en, bg: null, altEn: [], altBg: [], tagOnly: [], ...more });
