import type { SkillRole } from "#db/codes.ts";
import { SKILL_ROLES } from "#db/codes.ts";
import { COMPARED } from "#app/domain/posting/compared-fields.ts";
import type { ComparedField } from "#app/domain/posting/compared-fields.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { skillDifferences, textDifferences } from "#app/domain/posting/entry-differences.ts";
import type {
  ListedSkill,
  SkillDifference,
  TextDifference,
} from "#app/domain/posting/entry-differences.ts";
import { moduleDifferences } from "#app/domain/programme/module-differences.ts";
import type { ModuleDifferences } from "#app/domain/programme/module-differences.ts";

/** The fields of a content that are said together, as they stand in it. */
export type FieldValue = Record<string, unknown>;

/** How a content differs from another one, in the order in which a posting is read. */
export type Differences = {
  texts: TextDifference[];
  fields: { field: ComparedField; from: FieldValue; to: FieldValue }[];
  places: { added: string[]; removed: string[] };
  skills: (SkillDifference & { role: SkillRole })[];
  modules: ModuleDifferences | null;
};

/**
 * Compares two contents of one kind. Skills and settlements are ids; the order of lists does not count, and neither does how
 * a skill came to be there.
 */
export function differencesBetween(before: PostingContent, after: PostingContent): Differences {
  return {
    texts: textDifferences(before.texts, after.texts, [
      "title",
      "summary",
      "description",
      "mentorRole",
    ]),
    fields: fieldDifferences(before, after),
    places: listDifferences(placesOf(before), placesOf(after)),
    skills: SKILL_ROLES.flatMap((role) =>
      skillDifferences(skillsOf(before, role), skillsOf(after, role)).map((one) => ({
        role,
        ...one,
      })),
    ),
    modules:
      before.kind === "programme" && after.kind === "programme"
        ? moduleDifferences(before.modules, after.modules)
        : null,
  };
}

/** Whether two contents say the same. */
export const areEqual = ({ texts, fields, places, skills, modules }: Differences): boolean =>
  texts.length + fields.length + places.added.length + places.removed.length + skills.length ===
    0 &&
  (modules === null ||
    modules.added.length + modules.removed.length + modules.changed.length === 0);

function fieldDifferences(before: PostingContent, after: PostingContent): Differences["fields"] {
  return (Object.keys(COMPARED) as ComparedField[])
    .map((field) => ({ field, from: valueOf(before, field), to: valueOf(after, field) }))
    .filter(({ from, to }) => sameWord(from) !== sameWord(to));
}

function valueOf(content: PostingContent, field: ComparedField): FieldValue {
  const named = COMPARED[field].map((name) => [name, (content as FieldValue)[name]]);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined && value !== false));
}

/** Sets of choices have no order. */
const sameWord = (value: FieldValue): string =>
  JSON.stringify(value, (_key, entry: unknown) =>
    Array.isArray(entry) ? entry.map(String).toSorted() : entry,
  );

const placesOf = (content: PostingContent): string[] => content.places.map(({ place }) => place);

const listDifferences = (before: readonly string[], after: readonly string[]) => ({
  added: after.filter((entry) => !before.includes(entry)),
  removed: before.filter((entry) => !after.includes(entry)),
});

const skillsOf = (content: PostingContent, role: SkillRole): readonly ListedSkill[] =>
  (content as Partial<Record<SkillRole, readonly ListedSkill[]>>)[role] ?? [];
