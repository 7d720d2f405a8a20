import { z } from "zod";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import type { PostingKind, SkillRole } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { missingForPublication, POSTING_INPUTS } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { evaluate } from "#app/domain/import/evaluate.ts";
import { fillFields } from "#app/domain/import/fill-fields.ts";
import { joined } from "#app/domain/import/joins.ts";
import type { SecondFiles } from "#app/domain/import/joins.ts";
import type { Mapping } from "#app/domain/import/mapping.ts";
import { mapModules } from "#app/domain/import/map-modules.ts";
import { newNotes, noteOf } from "#app/domain/import/notes.ts";
import type { Note, Notes } from "#app/domain/import/notes.ts";
import { valueAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import { readSkills } from "#app/domain/import/row-skills.ts";
import type { Suggestion } from "#app/domain/import/row-skills.ts";
import type { SkillFinder } from "#app/domain/import/skill-finder.ts";
import type { SkillsTaken } from "#app/domain/import/skills-taken.ts";
import { settleMoney } from "#app/domain/import/settle-money.ts";
import { rolesOf, rowTarget } from "#app/domain/import/targets.ts";
import { settleTexts } from "#app/domain/import/texts.ts";

export type MappingSetting = {
  kind: PostingKind;
  mapping: Mapping;
  files: SecondFiles;
  finder: SkillFinder;
  taken: SkillsTaken;
};

const webAddress = z.url({ protocol: /^https?$/, error: "notAWebAddress" }).max(LIMITS.url);

/** The organisation as a source names it. */
const OrganisationNamed = z.object({
  name: z
    .string({ error: "noOrganisation" })
    .max(LIMITS.organisationName, `tooLong|max=${LIMITS.organisationName}`),
  nameEn: z.string().optional(),
  nameBg: z.string().optional(),
  website: webAddress.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "unknownChoice")
    .optional(),
  about: z.record(z.string(), z.string()).default({}),
});
export type OrganisationNamed = z.output<typeof OrganisationNamed>;

const Origin = z.object({
  externalId: z
    .string({ error: "noExternalId" })
    .max(LIMITS.externalId, `tooLong|max=${LIMITS.externalId}`),
  sourceUrl: webAddress.optional(),
});

/** A row as the mapping reads it. Content is there when there are no errors. */
export type MappedRow = {
  externalId?: string;
  sourceUrl?: string;
  organisation?: OrganisationNamed;
  content?: PostingContent;
  title?: string;
  errors: Note[];
  warnings: Note[];
  suggestions: Suggestion[];
  unknownLabels: string[];
};

/**
 * Reads one row of a source as a posting. Pure: the database is asked later.
 *
 * @param raw the row as it stands in the file
 * @param isOrganisationGiven an organisation was named for the whole import, so the row need not name one
 * @param about what has been decided about its skills, and what its texts were found to say
 */
export function mapRow(
  raw: Fields,
  setting: MappingSetting,
  isOrganisationGiven = false,
  about: Pick<SourceRow, "decided" | "read"> = {},
): MappedRow {
  const { kind, mapping } = setting;
  const notes = newNotes();
  const scope = scopeOf(raw, setting, notes);
  const { organisation, externalId, sourceUrl, ...filled } = fillFields({
    rules: namedFully(mapping.fields),
    typeOf: (name) => rowTarget(kind, name),
    scope,
    notes,
  });
  settleTexts(filled, notes);
  settleMoney(filled, notes, "pay" in mapping.fields);
  const language = filled.language as string | undefined;
  const found = { suggestions: [] as Suggestion[], unknownLabels: new Set<string>() };
  const reading = { ...setting, ...found, ...about, scope, filled, language, notes };
  if (mapping.modules) filled.modules = mapModules(mapping.modules, reading);
  addSkills(filled, reading);
  const origin = checked(Origin, { externalId, sourceUrl }, "", notes.errors);
  const owner = isOrganisationGiven
    ? undefined
    : checked(OrganisationNamed, organisation ?? {}, "organisation.", notes.errors);
  const content = contentFrom(filled, kind, notes.errors);
  return {
    ...origin,
    organisation: owner,
    content: notes.errors.length === 0 ? content : undefined,
    title: titleIn(filled),
    ...notes,
    suggestions: found.suggestions,
    unknownLabels: [...found.unknownLabels],
  };
}

/** The title in the row's own language, also where the row is refused for something else. */
function titleIn({ texts, language }: Fields): string | undefined {
  const own = (texts as Record<string, Fields> | undefined)?.[String(language)];
  return typeof own?.title === "string" ? own.title : undefined;
}

/** The row with what is joined to it and the values that the mapping names. */
function scopeOf(raw: Fields, { mapping, files }: MappingSetting, notes: Notes): Fields {
  let scope = joined(raw, mapping.with, files, { notes, field: "row" });
  for (const [name, rule] of Object.entries(mapping.let))
    scope = { ...scope, [name]: evaluate(rule, { scope, field: name, notes }) };
  return scope;
}

function contentFrom(filled: Fields, kind: PostingKind, errors: Note[]) {
  const input = { ...filled, places: placesOf(filled.places), kind };
  const content = checked(POSTING_INPUTS[kind], input, "", errors) as PostingContent | undefined;
  if (content) errors.push(...missingForPublication(content, { isImport: true }));
  return content;
}

/** `organisation` alone is short for its name. */
function namedFully(rules: Mapping["fields"]): Mapping["fields"] {
  const { organisation, ...rest } = rules;
  return organisation ? { ...rest, "organisation.name": organisation } : rest;
}

function addSkills(filled: Fields, reading: Parameters<typeof mapModules>[1]): void {
  const { kind, mapping } = reading;
  const exceptions = (role: SkillRole) =>
    (mapping.skills[role] ?? []).flatMap(({ except }) => except);
  // A role that leaves out what another names is read after it.
  const roles = rolesOf(kind).toSorted((a, b) => exceptions(a).length - exceptions(b).length);
  for (const role of roles) {
    const sources = mapping.skills[role] ?? [];
    const others = exceptions(role);
    const except = others.flatMap((other) => (filled[other] ?? []) as { skill: string }[]);
    filled[role] = readSkills(sources, reading, role, new Set(except.map(({ skill }) => skill)));
  }
}

const placesOf = (places: unknown) =>
  [...new Set((places ?? []) as string[])].map((place) => ({ place }));

function checked<T extends z.ZodType>(
  schema: T,
  value: unknown,
  prefix: string,
  errors: Note[],
): z.output<T> | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const field = path.map(String).join(".");
    errors.push(withValue(noteOf(prefix + field, message), valueAt(value, field)));
  }
  return undefined;
}

/** Names what is none of the choices, so that it is found in the row. */
const withValue = (note: Note, value: unknown): Note =>
  note.code === "unknownChoice" ? { ...note, values: { value: cutShort(String(value)) } } : note;

function cutShort(text: string): string {
  const letters = [...text];
  return letters.length > SHOWN_AT_MOST ? `${letters.slice(0, SHOWN_AT_MOST).join("")}…` : text;
}

const SHOWN_AT_MOST = 60;
