import { LIMITS } from "#app/domain/posting/options-input.ts";
import { readKnown, writeKnown } from "../known.ts";
import { isBlank, listOf, textOf } from "../rows.ts";
import type { SkillValues } from "../form-values.ts";
import { valuesIn } from "./places-in.ts";
import type { Shown } from "./shown.ts";

const SOURCE_OF = { exact: "exact", suggestion: "suggested" } as const;

const knownBy = ({ id, tier, span }: Shown, label: string) => ({
  label,
  id,
  source: SOURCE_OF[tier],
  span,
});

type List = { list: "requires" | "wants" | "brings"; importance?: string | undefined };

/**
 * Puts skills into the rows of a list: into the empty ones first, then into further ones.
 *
 * @returns how many: the list takes no more than a posting may have
 */
export function takeIntoList(
  entries: FormData,
  { list, importance }: List,
  skills: readonly Shown[],
): number {
  const rows = listOf(valuesIn(entries)[list]).map((row) => (row ?? {}) as SkillValues);
  const isEmpty = ({ skill, level }: SkillValues) => isBlank(skill) && isBlank(level);
  const empty = rows.flatMap((row, index) => (isEmpty(row) ? [index] : []));
  const room = LIMITS.skillsPerPosting - (rows.length - empty.length);
  const taken = skills.slice(0, Math.max(0, room));
  taken.forEach((one, index) => {
    const row = `${list}[${empty[index] ?? rows.length + index - empty.length}]`;
    entries.set(`${row}.skill`, one.label);
    entries.set(`${row}.known`, writeKnown([knownBy(one, one.label)]));
    entries.set(`${row}.level`, "");
    if (importance) entries.set(`${row}.importance`, importance);
  });
  return taken.length;
}

/**
 * Adds skills to those that a module teaches, in its one field.
 *
 * @param place the name of the module's fields
 * @returns how many: the module takes no more than it may have
 */
export function takeIntoModule(entries: FormData, place: string, skills: readonly Shown[]): number {
  const typed = textOf(entries.get(`${place}.skills`)).trim();
  const words = typed.split(/[;\n]/).filter((word) => !isBlank(word));
  const taken = skills.slice(0, Math.max(0, LIMITS.skillsPerModule - words.length));
  // A name with the sign that parts names would be read as two: its id names the skill as well.
  const named = taken.map((one) => ({ one, word: /[;\n]/.test(one.label) ? one.id : one.label }));
  const known = [
    ...readKnown(entries.get(`${place}.known`)),
    ...named.map(({ one, word }) => knownBy(one, word)),
  ];
  const before = typed.replace(/\s*;$/, "");
  const all = [...(before === "" ? [] : [before]), ...named.map(({ word }) => word)];
  if (taken.length > 0) {
    entries.set(`${place}.skills`, all.join("; "));
    entries.set(`${place}.known`, writeKnown(known));
  }
  return taken.length;
}
