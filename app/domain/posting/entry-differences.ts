export type SkillValue = { importance?: number; level?: number };

export type ListedSkill = SkillValue & { skill: string };

export type SkillDifference = {
  skill: string;
  /** Absent: it was not there. */
  from?: SkillValue;
  /** Absent: it is there no more. */
  to?: SkillValue;
};

export type TextDifference = {
  field: "title" | "summary" | "description" | "mentorRole" | "outcomes";
  language: string;
  from: string;
  to: string;
};

type Texts = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;

/** Texts that differ, by language and field; one that is not there is empty. */
export function textDifferences(
  before: Texts,
  after: Texts,
  fields: readonly TextDifference["field"][],
): TextDifference[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return languages.flatMap((language) =>
    fields
      .map((field) => ({
        field,
        language,
        from: before[language]?.[field] ?? "",
        to: after[language]?.[field] ?? "",
      }))
      .filter(({ from, to }) => from !== to),
  );
}

/** Skills that were added, removed, or are asked for or taught differently. */
export function skillDifferences(
  before: readonly ListedSkill[],
  after: readonly ListedSkill[],
): SkillDifference[] {
  const [old, now] = [bySkill(before), bySkill(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((skill) => ({ skill, from: old.get(skill), to: now.get(skill) }))
    .filter(
      ({ from, to }) =>
        from?.importance !== to?.importance || from?.level !== to?.level || !from !== !to,
    )
    .map(({ skill, from, to }) => ({ skill, ...(from && { from }), ...(to && { to }) }));
}

const bySkill = (list: readonly ListedSkill[]) =>
  new Map(
    list.map(({ skill, importance, level }): [string, SkillValue] => [
      skill,
      { importance, level },
    ]),
  );
