import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

export const ESCO = "http://data.europa.eu/esco";

/** A skill as a made-up release states it; `key` ends its address. */
export type EscoSkill = {
  key: string;
  en?: string;
  bg?: string;
  altEn?: string[];
  altBg?: string[];
  type?: string;
  reuse?: string;
  description?: string;
  status?: string;
  replacedBy?: string;
  broader?: string[];
  related?: string[];
};

type Made = {
  version: string;
  skills: EscoSkill[];
  /** Groups by code, with that of the broader one. */
  groups?: { code: string; en: string; broader?: string }[];
  occupations?: {
    key: string;
    en: string;
    isco: string;
    essential?: string[];
    optional?: string[];
  }[];
};

export const uriOf = (key: string) =>
  key.startsWith("group:") ? `${ESCO}/skill/${key.slice("group:".length)}` : `${ESCO}/skill/${key}`;
const occupationUri = (key: string) => `${ESCO}/occupation/${key}`;

/** Writes a release as ESCO publishes it, and answers its folder: byte order marks, labels of a cell on lines of their own. */
export function makeRelease({ version, skills, groups = [], occupations = [] }: Made): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "esco-")), `release-${version}`);
  mkdirSync(folder);
  const write = (name: string, rows: object[]) =>
    writeFileSync(path.join(folder, `${name}.csv`), stringify(rows, { header: true, bom: true }));
  for (const lang of ["en", "bg"] as const) {
    const rows = skills
      .filter((skill) => skill[lang] !== undefined)
      .map((skill) => skillRow(skill, lang));
    if (rows.length > 0) write(`skills_${lang}`, rows);
  }
  write("broaderRelationsSkillPillar", broaderRows(skills, groups));
  write("skillSkillRelations", relatedRows(skills));
  write("skillGroups_en", [
    groupRow("", "nothing"),
    ...groups.map(({ code, en }) => groupRow(code, en)),
  ]);
  write("occupations_en", [
    { ...occupationRow({ key: "", en: "nobody", isco: "" }), conceptUri: "" },
    ...occupations.map(occupationRow),
  ]);
  write("occupationSkillRelations", needRows(occupations));
  return folder;
}

type TableRow = Record<string, string | undefined>;

/** Writes a table of a release anew, row by row; a column is left out where the rows say nothing of it. */
export function editTable(folder: string, table: string, edit: (row: TableRow) => TableRow): void {
  const file = path.join(folder, `${table}.csv`);
  const rows: TableRow[] = parse(readFileSync(file), { bom: true, columns: true });
  const edited = rows.map(edit);
  const columns = Object.keys(edited[0]!).filter((column) => edited[0]![column] !== undefined);
  writeFileSync(file, stringify(edited, { header: true, bom: true, columns }));
}

const skillRow = (skill: EscoSkill, lang: "en" | "bg") => ({
  conceptType: "KnowledgeSkillCompetence",
  conceptUri: uriOf(skill.key),
  skillType: skill.type ?? "skill/competence",
  reuseLevel: skill.reuse ?? "sector-specific",
  preferredLabel: skill[lang],
  altLabels: (lang === "en" ? skill.altEn : skill.altBg)?.join("\n") ?? "",
  hiddenLabels: "",
  status: skill.status ?? "released",
  isReplacedBy: skill.replacedBy ? uriOf(skill.replacedBy) : "",
  scopeNote: "",
  definition: "",
  description: skill.description ?? "",
});

const groupRow = (code: string, en: string) => ({
  conceptType: "SkillGroup",
  conceptUri: code === "" ? "" : uriOf(`group:${code}`),
  preferredLabel: en,
  altLabels: "",
  description: "",
  code,
});

const occupationRow = ({ key, en, isco }: NonNullable<Made["occupations"]>[number]) => ({
  conceptType: "Occupation",
  conceptUri: occupationUri(key),
  iscoGroup: isco,
  preferredLabel: en,
  altLabels: "",
  description: "",
  code: `${isco}.1`,
});

const broaderRows = (skills: EscoSkill[], groups: NonNullable<Made["groups"]>) => [
  { conceptType: "", conceptUri: "", broaderType: "", broaderUri: "" },
  ...skills.flatMap(({ key, broader = [] }) =>
    broader.map((to) => ({
      conceptType: "",
      conceptUri: uriOf(key),
      broaderType: "",
      broaderUri: uriOf(to),
    })),
  ),
  ...groups.flatMap(({ code, broader }) =>
    broader === undefined
      ? []
      : [
          {
            conceptType: "",
            conceptUri: uriOf(`group:${code}`),
            broaderType: "",
            broaderUri: uriOf(`group:${broader}`),
          },
        ],
  ),
];

const relatedRows = (skills: EscoSkill[]) => [
  { originalSkillUri: "", relationType: "", relatedSkillUri: "" },
  ...skills.flatMap(({ key, related = [] }) =>
    related.map((to) => ({
      originalSkillUri: uriOf(key),
      relationType: "optional",
      relatedSkillUri: uriOf(to),
    })),
  ),
];

const needRows = (occupations: NonNullable<Made["occupations"]>) => [
  { occupationUri: "", relationType: "", skillUri: "" },
  ...occupations.flatMap(({ key, essential = [], optional = [] }) => [
    ...essential.map((skill) => ({
      occupationUri: occupationUri(key),
      relationType: "essential",
      skillUri: uriOf(skill),
    })),
    ...optional.map((skill) => ({
      occupationUri: occupationUri(key),
      relationType: "optional",
      skillUri: uriOf(skill),
    })),
  ]),
];
