import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { postings } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { countsOf } from "#app/domain/import/import-result.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { NOW } from "#tests/support/cast.ts";
import { withOwnDatabase } from "#tests/support/database.ts";

const TEMPLATES = path.resolve("docs/import-templates");
const templates = [
  ["programme", "programmes.csv"],
  ["internship", "internships.csv"],
  ["project_proposal", "project-proposals.jsonl"],
  ["co_development_offer", "co-development-offers.json"],
] as const;

test("every template of the documentation imports without a refusal or an unknown label", () =>
  withOwnDatabase(async ({ db }) => {
    await seedDatabase(db, { now: NOW, demo: false });
    for (const [kind, file] of templates) {
      const report = await importFile(
        systemActor(NOW),
        {
          kind,
          file: path.join(TEMPLATES, file),
          mapFile: path.join(TEMPLATES, `${kind.replaceAll("_", "-")}.map.json`),
          taken: "exact" as const,
          dryRun: false,
          goodRowsOnly: false,
        },
        db,
      );
      const rows = report.rows.length;
      expect(countsOf(report)).toMatchObject({ new: rows, refused: 0, withSkills: rows });
      expect(report.rows.flatMap(({ unknownLabels }) => unknownLabels)).toEqual([]);
    }
  }));

function command(url: string, args: string[]) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn("node_modules/.bin/tsx", ["tools/import.ts", ...args], {
      env: { ...process.env, DATABASE_URL: url },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (words) => (out += words));
    child.stderr.on("data", (words) => (err += words));
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

const MAP = JSON.stringify({
  source: "A sheet",
  fields: {
    externalId: "id",
    organisation: "company",
    language: { constant: "bg" },
    "texts.bg.title": "title",
    mode: "mode",
  },
});

test("the command reports, writes the refused rows and ends with what came of it", () =>
  withOwnDatabase(async ({ db, url }) => {
    const folder = await mkdtemp(path.join(tmpdir(), "import-"));
    const [map, file, refused] = ["m.map.json", "rows.csv", "refused.csv"].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await writeFile(map, MAP);
    await writeFile(file, "id,company,title,mode\n1,Фирма,Стажант,remote\n2,Фирма,Стажант,odd\n");
    const args = ["--kind", "internship", "--map", map, file];

    const held = await command(url, [...args, "--refused", refused]);
    expect(held.code).toBe(1);
    expect(held.out).toContain("Nothing was written, because rows are refused");
    expect(await readFile(refused, "utf8")).toBe(
      "_reason,id,company,title,mode\nmode: is none of the choices: odd,2,Фирма,Стажант,odd\n",
    );
    expect(await db.select().from(postings)).toEqual([]);

    const dry = await command(url, [...args, "--dry-run"]);
    expect(dry.code).toBe(0);
    expect(dry.out).toContain("row 1  new  Стажант  [1]");

    const good = await command(url, [...args, "--good-rows-only"]);
    expect(good.code).toBe(0);
    expect(await db.select().from(postings)).toMatchObject([
      { externalId: "1", source: "A sheet" },
    ]);

    const wrong = await command(url, ["--kind", "job", "--map", map, file]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("--kind must be one of");
  }));
