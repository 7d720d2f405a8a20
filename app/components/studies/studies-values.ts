import type { SubmissionResult } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import type { StudiesInput } from "#app/domain/fit/input.ts";
import { LIMITS } from "#app/domain/fit/input.ts";
import type { StudiesShown } from "#app/domain/fit/queries.server.ts";
import { meantBy, readKnown, writeKnown } from "#app/components/posting-form/known.ts";
import { listOf, textOf } from "#app/components/posting-form/rows.ts";

/** What stands in the fields, as text. */
export type StudiesValues = {
  programme: string;
  semester: string;
  place: string;
  languages: string[];
  availableFrom: string;
  skills: { skill: string; known: string; level: string }[];
};

/** Rows beyond those that are filled in: it must be possible to add some without JavaScript. */
const EMPTY_ROWS = 3;
const EMPTY = { skill: "", known: "", level: "" };

/** What was typed before something had to be put right, or else what is stated. */
export function studiesValues(
  shown: SerializeFrom<StudiesShown>,
  lastResult: SubmissionResult<string[]> | undefined,
  language: "en" | "bg",
): StudiesValues {
  const values = lastResult ? typedIn(lastResult) : statedIn(shown, language);
  const count = Math.min(LIMITS.ownSkills, values.skills.length + EMPTY_ROWS);
  const skills = Array.from({ length: count }, (_, index) => values.skills[index] ?? EMPTY);
  return { ...values, skills };
}

function typedIn({ initialValue }: SubmissionResult<string[]>): StudiesValues {
  const { programme, semester, place, languages, availableFrom, skills } = initialValue ?? {};
  return {
    programme: textOf(programme),
    semester: textOf(semester),
    place: textOf(place),
    languages: listOf(languages).map(textOf),
    availableFrom: textOf(availableFrom),
    skills: listOf(skills).map((row) => {
      const { skill, known, level } = (row ?? {}) as Record<string, unknown>;
      return { skill: textOf(skill), known: textOf(known), level: textOf(level) };
    }),
  };
}

function statedIn(
  { stated, chosen, labels }: SerializeFrom<StudiesShown>,
  language: "en" | "bg",
): StudiesValues {
  return {
    programme: chosen?.id ?? "",
    semester: stated?.semester?.toString() ?? "",
    place: stated?.settlement?.[language] ?? "",
    languages: stated?.languages ?? [],
    availableFrom: stated?.availableFrom ?? "",
    skills: (stated?.skills ?? []).map(({ skill: id, level }) => {
      const label = labels[id]?.[language] ?? id;
      return { skill: label, known: writeKnown([{ label, id }]), level: level?.toString() ?? "" };
    }),
  };
}

/** What a form says, with the very skills that its words are known to mean. */
export const meant = (input: StudiesInput): StudiesInput => ({
  ...input,
  skills: input.skills.map((row) => {
    const known = row.skill === undefined ? undefined : meantBy(row.skill, readKnown(row.known));
    return known ? { ...row, skill: known.id, source: "person" } : { ...row, source: undefined };
  }),
});
