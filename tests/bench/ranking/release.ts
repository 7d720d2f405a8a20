import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import type { LinkedSkill } from "#matching/credits.ts";
import { compareText } from "#matching/weights.ts";
import { realFiles } from "#tests/support/mappings/commands.ts";

/** An occupation of ESCO: its group in ISCO by four digits, and all its skills, essential and optional. */
export type Occupation = { id: string; isco: string; skills: readonly string[] };

export type Release = {
  /** In the order of their ids. */
  occupations: readonly Occupation[];
  skills: readonly LinkedSkill[];
  /** Skills that are of use in every trade. */
  transversal: readonly string[];
};

const folder = path.join(realFiles, "esco", "release-1.1.1");
const ZIPS = ["esco-1.1.1-classification-en-csv.zip", "esco-1.1.1-relations-csv.zip"];

/** Reads the occupations, skills and links of the official release, without unpacking it to the disk. */
export function readRelease(): Release {
  const missing = ZIPS.find((zip) => !existsSync(path.join(folder, zip)));
  if (missing)
    throw new Error(
      `There is no ${missing} in ${folder}. The release can be had from esco.ec.europa.eu; TANDEM_DATA names the folder in which esco/release-1.1.1 stands.`,
    );
  const tables = new Map<string, Uint8Array>();
  for (const zip of ZIPS)
    for (const [name, content] of Object.entries(unzipSync(readFileSync(path.join(folder, zip)))))
      tables.set(path.basename(name), content);
  const rowsOf = (name: string): Record<string, string>[] =>
    parse(Buffer.from(tables.get(name)!), { columns: true, bom: true });
  return {
    occupations: occupationsOf(
      rowsOf("occupations_en.csv"),
      rowsOf("occupationSkillRelations.csv"),
    ),
    skills: skillsOf(
      rowsOf("skills_en.csv"),
      rowsOf("broaderRelationsSkillPillar.csv"),
      rowsOf("skillSkillRelations.csv"),
    ),
    transversal: rowsOf("transversalSkillsCollection_en.csv").map((row) => row.conceptUri!),
  };
}

type Rows = readonly Record<string, string>[];

function occupationsOf(occupations: Rows, relations: Rows): Occupation[] {
  const skills = new Map<string, Set<string>>(
    occupations.map(({ conceptUri }) => [conceptUri!, new Set()]),
  );
  for (const { occupationUri, skillUri } of relations) skills.get(occupationUri!)?.add(skillUri!);
  return occupations
    .map(({ conceptUri: id, iscoGroup: isco }) => ({
      id: id!,
      isco: isco!,
      skills: [...skills.get(id!)!].sort(compareText),
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Groups are no skills: nobody asks for them, so links to them fall away. */
function skillsOf(skills: Rows, broader: Rows, related: Rows): LinkedSkill[] {
  const linked = new Map(
    skills.map(({ conceptUri: id }) => [
      id!,
      { id: id!, broader: [] as string[], related: [] as string[] },
    ]),
  );
  for (const { conceptUri, broaderUri } of broader)
    if (linked.has(broaderUri!)) linked.get(conceptUri!)?.broader.push(broaderUri!);
  for (const { originalSkillUri, relatedSkillUri } of related)
    if (linked.has(relatedSkillUri!)) linked.get(originalSkillUri!)?.related.push(relatedSkillUri!);
  return [...linked.values()];
}
