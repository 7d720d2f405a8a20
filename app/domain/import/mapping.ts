import { z } from "zod";
import { SKILL_ROLES } from "#db/codes.ts";
import type { PostingKind, SkillRole } from "#db/codes.ts";
import { Condition, Rule } from "#app/domain/import/rule.ts";
import {
  mayNamePeople,
  moduleTarget,
  rolesOf,
  rowTarget,
  targetNames,
} from "#app/domain/import/targets.ts";

/** A second file whose rows are found by a key. */
const SecondFile = z.strictObject({
  file: z.string().min(1),
  key: z.string().min(1),
  /** Several rows may carry one key; the joined field is then a list. */
  many: z.boolean().default(false),
});

const Join = z.strictObject({ file: z.string().min(1), on: z.string().min(1) });

const FoundText = z.union([z.string().regex(/^texts\./, "texts.<language>.<field>"), Rule]);

const SkillSourceInput = z
  .strictObject({
    labels: Rule.optional(),
    found: z.array(FoundText).min(1).optional(),
    importance: z.union([z.literal(1), z.literal(2)]).optional(),
    /** Leaves out what the posting already says in these roles. */
    except: z.array(z.enum(SKILL_ROLES)).default([]),
  })
  .refine((source) => (source.labels === undefined) !== (source.found === undefined), {
    error: "needs either labels or found",
  });
export type SkillSource = z.output<typeof SkillSourceInput>;

const Modules = z.strictObject({
  /** The list in the row, or the joined list, with one entry a module. */
  each: z.string().min(1),
  with: z.record(z.string(), Join).default({}),
  where: z.array(Condition).default([]),
  fields: z.record(z.string(), Rule),
  skills: z.array(SkillSourceInput).default([]),
});

export const Every = z.strictObject({
  n: z.number().int().min(1),
  offset: z.number().int().min(0).default(0),
});
export type Every = z.output<typeof Every>;

const MappingInput = z.strictObject({
  $comment: z.union([z.string(), z.array(z.string())]).optional(),
  /** The name that readers see: "listed from SOURCE". External ids are unique within it. */
  source: z.string().trim().min(1).max(120).optional(),
  /** Path to the list of rows in a JSON file that is not a list itself. */
  rows: z.string().optional(),
  csv: z
    .strictObject({ delimiter: z.string().length(1).optional(), encoding: z.string().optional() })
    .default({}),
  files: z.record(z.string(), SecondFile).default({}),
  with: z.record(z.string(), Join).default({}),
  where: z.array(Condition).default([]),
  every: Every.optional(),
  let: z.record(z.string(), Rule).default({}),
  fields: z.record(z.string(), Rule),
  skills: z.partialRecord(z.enum(SKILL_ROLES), z.array(SkillSourceInput)).default({}),
  modules: Modules.optional(),
});
export type Mapping = z.output<typeof MappingInput>;
export type ModulesMapping = z.output<typeof Modules>;

/** A mapping that cannot be used; the message holds one sentence a line. */
export class MappingError extends Error {
  override name = "MappingError";
}

/**
 * Reads a mapping and checks every name in it against the fields of the kind.
 *
 * @param input parsed JSON
 * @param isOwn an organisation imports its own postings, and may say whom to ask
 * @throws MappingError with one line for each mistake: where, and what is expected there
 */
export function parseMapping(input: unknown, kind: PostingKind, isOwn = false): Mapping {
  const parsed = MappingInput.safeParse(input);
  if (!parsed.success)
    throw new MappingError(parsed.error.issues.flatMap((issue) => sentences(issue)).join("\n"));
  const wrong = [
    ...wrongFields(parsed.data, kind, isOwn),
    ...wrongSkills(parsed.data, kind),
    ...wrongJoins(parsed.data),
  ];
  if (wrong.length > 0) throw new MappingError(wrong.join("\n"));
  return parsed.data;
}

type Issue = z.core.$ZodIssue;

function sentences(issue: Issue, before: PropertyKey[] = []): string[] {
  const path = [...before, ...issue.path];
  if (issue.code === "invalid_union") {
    const deepest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    if (deepest.length > 0) return deepest.flatMap((inner) => sentences(inner, path));
  }
  return [`${path.map(String).join(".") || "mapping"}: ${issue.message}`];
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length));

function wrongFields(mapping: Mapping, kind: PostingKind, isOwn: boolean): string[] {
  const wrong: string[] = [];
  for (const name of Object.keys(mapping.fields)) {
    if (!isOwn && mayNamePeople(name))
      wrong.push(`fields.${name}: an import brings no personal data, and a source may name people`);
    else if (!isOwn && /^contact(Name|Email)$/.test(name))
      wrong.push(`fields.${name}: an import brings no personal data; use applicationUrl`);
    else if (!rowTarget(kind, name))
      wrong.push(`fields.${name}: no such field; ${kind} has ${targetNames(kind).join(", ")}`);
  }
  for (const name of ["language", "texts"])
    if (!Object.keys(mapping.fields).some((field) => field.split(".")[0] === name))
      wrong.push(`fields: ${name === "texts" ? "texts.<language>.title" : name} is missing`);
  if (mapping.modules && kind !== "programme") wrong.push(`modules: a ${kind} has none`);
  for (const name of Object.keys(mapping.modules?.fields ?? {}))
    if (!moduleTarget(name)) wrong.push(`modules.fields.${name}: no such field of a module`);
  return wrong;
}

function wrongSkills(mapping: Mapping, kind: PostingKind): string[] {
  const roles = rolesOf(kind);
  return (Object.keys(mapping.skills) as SkillRole[])
    .filter((role) => !roles.includes(role))
    .map(
      (role) => `skills.${role}: a ${kind} has ${roles.join(" and ") || "skills in its modules"}`,
    );
}

function wrongJoins(mapping: Mapping): string[] {
  const joins = { ...mapping.with, ...mapping.modules?.with };
  return Object.entries(joins)
    .filter(([, join]) => !mapping.files[join.file])
    .map(([name, join]) => `with.${name}: files has no ${JSON.stringify(join.file)}`);
}
