import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { ClearFailure } from "./clear-failure.ts";

/** What ESCO says of one skill, beside its label. */
export type EscoSkill = { uri: string; label: string; alternatives: string[] };

type Row = Record<string, string>;
type Source = { name: string; read: () => string };

/** The name of a file of ESCO without its language: `skills` for `skills_en.csv`. */
const bareName = (name: string) => path.basename(name).replace(/(_[a-z]{2})?\.csv$/, "");

function zipped(file: string): Source[] {
  try {
    const found: Source[] = [];
    unzipSync(readFileSync(file), {
      filter: ({ name }) => {
        const read = () =>
          strFromU8(
            unzipSync(readFileSync(file), { filter: (inside) => inside.name === name })[name]!,
          );
        if (name.endsWith(".csv")) found.push({ name, read });
        return false;
      },
    });
    return found;
  } catch (error) {
    throw new ClearFailure(`${file} is not a zip that can be read: ${(error as Error).message}.`);
  }
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((file) => {
      if (file.endsWith(".zip")) return zipped(file);
      return file.endsWith(".csv") ? [{ name: file, read: () => readFileSync(file, "utf8") }] : [];
    });
}

function rowsOf({ name, read }: Source): Row[] {
  try {
    return parse(read(), { bom: true, columns: true, relax_column_count: true });
  } catch (error) {
    throw new ClearFailure(`${name} is not a table in CSV: ${(error as Error).message}.`);
  }
}

/** The key under which a label of a benchmark meets that of a release: some write it without commas. */
export const labelKey = (label: string) =>
  label.replaceAll(",", "").replace(/\s+/g, " ").trim().toLowerCase();

const escoSkill = (row: Row): EscoSkill => ({
  uri: row.conceptUri ?? "",
  label: row.preferredLabel!,
  alternatives: (row.altLabels ?? "").split(/\n| \| /).filter((label) => label.trim() !== ""),
});

/**
 * The skills of an ESCO release by `labelKey`: of `skills_en.csv` wherever it stands in the folder, in a zip or not;
 * where it does not, of the collections (digital, transversal …) that do. Nothing when the folder is not there.
 */
export function readEsco(folder: string): Map<string, EscoSkill> {
  const skills = new Map<string, EscoSkill>();
  if (!existsSync(folder)) return skills;
  const sources = sourcesIn(folder);
  const whole = sources.filter(({ name }) => bareName(name) === "skills");
  const parts = sources.filter(({ name }) => bareName(name).endsWith("SkillsCollection"));
  for (const row of (whole.length > 0 ? whole : parts).flatMap(rowsOf)) {
    if (!row.preferredLabel) continue;
    const key = labelKey(row.preferredLabel);
    if (!skills.has(key)) skills.set(key, escoSkill(row));
  }
  return skills;
}
