import type { Database } from "#db/client.server.ts";
import { COLUMNS } from "#app/domain/vocabulary/release-columns.ts";
import { refuseIncomplete } from "#app/domain/vocabulary/refuse-incomplete.server.ts";
import type { GivenTables } from "#app/domain/vocabulary/refuse-incomplete.server.ts";
import { refuseMixed } from "#app/domain/vocabulary/refuse-mixed.server.ts";
import { rowsOf } from "#app/domain/vocabulary/release-files.server.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";
import type { CsvRow, ReleaseFile } from "#app/domain/vocabulary/release-files.server.ts";
import {
  addressesIn,
  groupsInHierarchy,
  idOfConcept,
  isConceptOfEsco,
  stagedConcept,
  stagedSkill,
  stagedText,
} from "#app/domain/vocabulary/release-rows.ts";
import { analyseStaging, makeStaging, stage } from "#app/domain/vocabulary/staging.server.ts";
import type { Staged } from "#app/domain/vocabulary/staging.server.ts";

/** Tells how far an import has come: what it is at, and how many rows of it are done. */
export type OnProgress = (phase: string, rows: number) => void;

/** Which parts of a release were given. What was not given says nothing about what is there. */
export type ReadParts = {
  languages: string[];
  /** The table of all skills: who is not in it is no skill of ESCO any more. */
  isComplete: boolean;
  hasLinks: boolean;
  hasGroups: boolean;
  hasOccupations: boolean;
  hasOccupationSkills: boolean;
};

const isOf = (pattern: RegExp) => (file: ReleaseFile) => pattern.test(file.table);
const SKILLS = isOf(/^skills$/i);
const COLLECTIONS = isOf(/SkillsCollection$/i);
const GROUPS = isOf(/^skillGroups$/i);
const HIERARCHY = isOf(/^skillsHierarchy$/i);
const BROADER = isOf(/^broaderRelationsSkillPillar$/i);
const RELATED = isOf(/^skillSkillRelations$/i);
const OCCUPATIONS = isOf(/^occupations$/i);
const OCCUPATION_SKILLS = isOf(/^occupationSkillRelations$/i);

/**
 * Reads the tables of a release into staging tables of the transaction, row by row. Where the table of all skills is
 * missing, its collections stand in for it.
 *
 * @throws UnreadableRelease when there are no skills in it, or a table is not what its name says, or is cut off
 */
export async function readRelease(
  tx: Database,
  files: readonly ReleaseFile[],
  onProgress: OnProgress,
): Promise<ReadParts> {
  await makeStaging(tx);
  const whole = files.filter(SKILLS);
  const skills = whole.length > 0 ? whole : files.filter(COLLECTIONS);
  if (skills.length === 0)
    throw new UnreadableRelease(
      "There is neither skills_<language>.csv nor a collection of skills.",
    );
  const read = reader(tx, onProgress);
  for (const file of whole) await read(file, skillRows, COLUMNS.skills);
  if (whole.length === 0)
    for (const file of skills) await read(file, collectionRows, COLUMNS.collections);
  for (const file of firstOf(files, BROADER)) await read(file, broaderLink, COLUMNS.broader);
  for (const file of firstOf(files, RELATED)) await read(file, relatedLink, COLUMNS.related);
  for (const file of files.filter(GROUPS)) await read(file, groupRows, COLUMNS.groups);
  // Codes of some groups, and some groups themselves, stand in the hierarchy alone.
  for (const file of files.filter(HIERARCHY)) await read(file, hierarchyGroups, COLUMNS.hierarchy);
  for (const file of files.filter(OCCUPATIONS)) await read(file, occupation, COLUMNS.occupations);
  for (const file of firstOf(files, OCCUPATION_SKILLS))
    await read(file, occupationSkill, COLUMNS.needs);
  await analyseStaging(tx);
  if (whole.length > 0) {
    const has = givenOf(files);
    await refuseMixed(tx, has);
    await refuseIncomplete(tx, has);
  }
  return {
    languages: [...new Set(skills.flatMap(({ lang }) => lang ?? []))].toSorted(),
    isComplete: whole.length > 0,
    hasLinks: files.some(BROADER) && files.some(RELATED),
    hasGroups: files.some(GROUPS),
    hasOccupations: files.some(OCCUPATIONS),
    hasOccupationSkills: files.some(OCCUPATION_SKILLS),
  };
}

const givenOf = (files: readonly ReleaseFile[]): GivenTables => ({
  broader: files.some(BROADER),
  related: files.some(RELATED),
  groups: files.some(GROUPS),
  hierarchy: files.some(HIERARCHY),
  occupations: files.some(OCCUPATIONS),
  needs: files.some(OCCUPATION_SKILLS),
});

/** Links are the same in every language; English comes before the others for whoever compares. */
function firstOf(files: readonly ReleaseFile[], isWanted: (file: ReleaseFile) => boolean) {
  const found = files.filter(isWanted);
  const english = found.find(({ lang }) => lang === "en");
  return english ? [english] : found.slice(0, 1);
}

type MakeRows = (row: CsvRow, lang: string) => Staged[];
type Read = (file: ReleaseFile, make: MakeRows, columns: readonly string[]) => Promise<void>;

function reader(tx: Database, onProgress: OnProgress): Read {
  return (file, make, columns) => {
    async function* made() {
      for await (const row of rowsOf(file, columns)) yield* make(row, file.lang ?? "en");
    }
    return stage(tx, made(), (rows) => onProgress(file.name, rows));
  };
}

const isNamed = ({ conceptUri, preferredLabel }: CsvRow) =>
  isConceptOfEsco(conceptUri) && (preferredLabel ?? "").trim() !== "";

/** A skill that a translation has no label for is a skill of the release all the same. */
const skillRows: MakeRows = (row, lang) => {
  if (!isConceptOfEsco(row.conceptUri)) return [];
  const skill: Staged = ["staged_skills", stagedSkill(row)];
  return isNamed(row) ? [skill, ["staged_texts", stagedText(row, lang)]] : [skill];
};

/** Collections name what is broader in a cell of their own. */
const collectionRows: MakeRows = (row, lang) => [
  ...skillRows(row, lang),
  ...addressesIn(row.broaderConceptUri).flatMap((to) => linkOf(row.conceptUri, to, "broader")),
];

const broaderLink: MakeRows = (row) => linkOf(row.conceptUri, row.broaderUri, "broader");
const relatedLink: MakeRows = (row) => linkOf(row.originalSkillUri, row.relatedSkillUri, "related");

const linkOf = (from: string | undefined, to: string | undefined, kind: string): Staged[] =>
  isConceptOfEsco(from) && isConceptOfEsco(to)
    ? [["staged_links", { from_uri: from, to_uri: to, kind }]]
    : [];

const groupRows: MakeRows = (row, lang) =>
  isNamed(row) ? [["staged_groups", { ...stagedConcept(row, lang), named_in: "groups" }]] : [];

const hierarchyGroups: MakeRows = (row, lang) =>
  groupsInHierarchy(row).map(({ uri, code, label }) => [
    "staged_groups",
    {
      uri,
      id: idOfConcept(uri),
      code: code || null,
      texts: { [lang]: { label } },
      named_in: "hierarchy",
    },
  ]);

const occupation: MakeRows = (row, lang) =>
  isNamed(row)
    ? [["staged_occupations", { ...stagedConcept(row, lang), isco_group: row.iscoGroup || null }]]
    : [];

const occupationSkill: MakeRows = ({ occupationUri, skillUri, relationType }) => {
  if (!isConceptOfEsco(occupationUri) || !isConceptOfEsco(skillUri)) return [];
  const need = { occupation_uri: occupationUri, skill_uri: skillUri, kind: relationType };
  return [["staged_occupation_skills", need]];
};
