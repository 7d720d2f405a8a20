import { holds } from "#app/domain/import/evaluate.ts";
import { fillFields } from "#app/domain/import/fill-fields.ts";
import { joined } from "#app/domain/import/joins.ts";
import type { ModulesMapping } from "#app/domain/import/mapping.ts";
import type { MappingSetting } from "#app/domain/import/map-row.ts";
import { isObject, valueAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import { readSkills } from "#app/domain/import/row-skills.ts";
import type { SkillReading } from "#app/domain/import/row-skills.ts";
import { moduleTarget } from "#app/domain/import/targets.ts";
import { settleTexts } from "#app/domain/import/texts.ts";

export type RowReading = MappingSetting & SkillReading;

/**
 * Reads the modules of a programme: one for each entry of the list that the mapping names. Rules of modules read the entry,
 * what is joined to it, and the whole row under `row`.
 */
export function mapModules(mapping: ModulesMapping, reading: RowReading): Fields[] {
  const list = valueAt(reading.scope, mapping.each) ?? [];
  if (!Array.isArray(list)) {
    reading.notes.errors.push({ field: "modules", code: "notAList" });
    return [];
  }
  const entries = list.filter(isObject).map((entry) => ({ ...entry, row: reading.scope }));
  return entries
    .filter((entry) => mapping.where.every((condition) => holds(condition, entry)))
    .map((entry, index) => mapModule(entry, index, mapping, reading));
}

function mapModule(
  entry: Fields,
  index: number,
  mapping: ModulesMapping,
  reading: RowReading,
): Fields {
  const { notes, files, filled: programme } = reading;
  const prefix = `modules.${index}.`;
  const scope = joined(entry, mapping.with, files, { notes, field: `modules.${index}` });
  const module = fillFields({
    rules: mapping.fields,
    typeOf: moduleTarget,
    scope,
    notes,
    prefix,
  });
  settleTexts(module, notes, { prefix, language: programme.language });
  settleSemester(module, programme, reading, prefix);
  const language = (module.language as string | undefined) ?? reading.language;
  const ownReading = { ...reading, scope, filled: module, language };
  module.skills = readSkills(mapping.skills, ownReading, `${prefix}skills`);
  return module;
}

/** Catalogues list electives for later semesters than a short programme has: those come without one. */
function settleSemester(
  module: Fields,
  programme: Fields,
  { notes }: RowReading,
  prefix: string,
): void {
  const { semester } = module;
  const { semesters } = programme;
  if (typeof semester !== "number" || typeof semesters !== "number") return;
  if (semester <= semesters || module.isCompulsory === true) return;
  delete module.semester;
  notes.warnings.push({
    field: `${prefix}semester`,
    code: "electiveBeyondProgramme",
    values: { semester, semesters },
  });
}
