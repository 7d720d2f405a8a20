import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import type { LinkedSkill } from "#matching/credits.ts";
import { compareText } from "#matching/weights.ts";
import { chooseLinks } from "#app/domain/vocabulary/links.ts";
import type { SkillLink } from "#app/domain/vocabulary/links.ts";
import { realFiles } from "#tests/support/mappings/commands.ts";

/** An occupation of ESCO: its group in ISCO by four digits, and all its skills, essential and optional. */
export type Occupation = { id: string; isco: string; skills: readonly string[] };

export type Release = {
  /** In the order of their ids. */
  occupations: readonly Occupation[];
  /** With the links that earn credit, chosen as the product chooses them. */
  skills: readonly LinkedSkill[];
  /** Skills that are of use in every trade. */
  transversal: readonly string[];
};

/**
 * The same with all links, as they were measured before the rules said which of them earn nothing (version 3), and with those
 * that version 3 chose, by what is directly below a skill.
 */
export type WholeRelease = Release & {
  allLinks: readonly LinkedSkill[];
  byDirect: readonly LinkedSkill[];
};

const folder = path.join(realFiles, "esco", "release-1.1.1");
const ZIPS = ["esco-1.1.1-classification-en-csv.zip", "esco-1.1.1-relations-csv.zip"];

/** Reads the occupations, skills and links of the official release, without unpacking it to the disk. */
export function readRelease(): WholeRelease {
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
  const rows = rowsOf("skills_en.csv");
  const links = linksOf(
    rows,
    rowsOf("broaderRelationsSkillPillar.csv"),
    rowsOf("skillSkillRelations.csv"),
  );
  return {
    occupations: occupationsOf(
      rowsOf("occupations_en.csv"),
      rowsOf("occupationSkillRelations.csv"),
    ),
    skills: linkedBy(rows, creditedLinks(rows, links)),
    allLinks: linkedBy(rows, links),
    byDirect: linkedBy(rows, byDirect(rows, links)),
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
function linksOf(skills: Rows, broader: Rows, related: Rows): SkillLink[] {
  const known = new Set(skills.map(({ conceptUri }) => conceptUri!));
  const among = (kind: SkillLink["kind"], pairs: readonly (readonly [string, string])[]) =>
    pairs
      .filter(([fromId, toId]) => known.has(fromId) && known.has(toId))
      .map(([fromId, toId]): SkillLink => ({ fromId, toId, kind }));
  return [
    ...among(
      "broader",
      broader.map(({ conceptUri, broaderUri }) => [conceptUri!, broaderUri!]),
    ),
    ...among(
      "related",
      related.map(({ originalSkillUri, relatedSkillUri }) => [originalSkillUri!, relatedSkillUri!]),
    ),
  ].toSorted((a, b) => compareText(a.fromId, b.fromId) || compareText(a.toId, b.toId));
}

type Level = (id: string) => "transversal" | "area" | null;

function levelIn(skills: Rows): Level {
  const levels = new Map(skills.map(({ conceptUri, reuseLevel }) => [conceptUri!, reuseLevel]));
  return (id) => {
    if (!levels.get(id)) return "area";
    return levels.get(id) === "transversal" ? "transversal" : null;
  };
}

/** By the function that decides it when a release is imported. */
const creditedLinks = (skills: Rows, links: readonly SkillLink[]): SkillLink[] =>
  chooseLinks([], links, levelIn(skills)).filter(({ isCredited }) => isCredited);

const MOST_DIRECTLY_BELOW = 40;

function byDirect(skills: Rows, links: readonly SkillLink[]): SkillLink[] {
  const levelOf = levelIn(skills);
  const counts = new Map<string, number>();
  for (const { toId, kind } of links)
    if (kind === "broader") counts.set(toId, (counts.get(toId) ?? 0) + 1);
  const isGeneral = (id: string) =>
    levelOf(id) === "transversal" || (counts.get(id) ?? 0) > MOST_DIRECTLY_BELOW;
  return chooseLinks([], links, levelOf).filter(
    ({ kind, toId }) => kind === "related" || !isGeneral(toId),
  );
}

function linkedBy(skills: Rows, links: readonly SkillLink[]): LinkedSkill[] {
  const linked = new Map(
    skills.map(({ conceptUri: id }) => [
      id!,
      { id: id!, broader: [] as string[], related: [] as string[] },
    ]),
  );
  for (const { fromId, toId, kind } of links) linked.get(fromId)![kind].push(toId);
  return [...linked.values()];
}
