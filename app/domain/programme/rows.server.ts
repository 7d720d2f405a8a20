import type { modules, moduleSkills, programmeVersions } from "#db/schema/index.ts";
import { withTitles } from "#app/domain/posting/with-titles.ts";
import type { ModuleContent, ProgrammeContent } from "#app/domain/programme/input.ts";

type ProgrammeRows = {
  programme: typeof programmeVersions.$inferInsert;
  modules: (typeof modules.$inferInsert)[];
  moduleSkills: (typeof moduleSkills.$inferInsert)[];
};

/** The rows that a programme has besides those of every posting; skills are vocabulary ids here. */
export function programmeRows(content: ProgrammeContent, versionId: string): ProgrammeRows {
  const { degree, eqfLevel, iscedField, professionalField, ects, semesters } = content;
  const { studyForms, qualification, accreditedBy, accreditedUntil, studentsPerYear } = content;
  const { academicYear, goesOutAfterSemester, windowFromMonth, windowToMonth } = content;
  const rows: ProgrammeRows = {
    programme: {
      versionId,
      degree,
      eqfLevel,
      studyForms: studyForms?.length ? studyForms : null,
      qualification,
      accreditedBy,
      accreditedUntil,
      studentsPerYear,
      iscedField,
      professionalField,
      ects,
      semesters,
      academicYear,
      goesOutAfterSemester,
      windowFromMonth,
      windowToMonth,
    },
    modules: [],
    moduleSkills: [],
  };
  content.modules.forEach((module, position) => {
    const id = crypto.randomUUID();
    rows.modules.push({ id, versionId, position, ...moduleRow(module, content.language) });
    for (const { skill, level, source, span } of module.skills)
      rows.moduleSkills.push({ moduleId: id, skillId: skill, level, source, span });
  });
  return rows;
}

function moduleRow(module: ModuleContent, programmeLanguage: string) {
  const texts = withTitles(module.texts);
  const language = module.language ?? programmeLanguage;
  return {
    code: module.code ?? null,
    language: texts[language] ? language : Object.keys(texts)[0]!,
    texts,
    semester: module.semester ?? null,
    ects: module.ects ?? null,
    isCompulsory: module.isCompulsory,
  };
}
